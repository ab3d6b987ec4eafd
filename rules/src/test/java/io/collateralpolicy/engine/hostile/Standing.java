package io.collateralpolicy.engine.hostile;

/** Which links stand between an attack and the engine. */
enum Standing {
    NO_LINK,
    CLASS_CHECK,
    GUARD
}

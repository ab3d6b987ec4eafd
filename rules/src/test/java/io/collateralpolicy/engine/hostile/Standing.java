package io.collateralpolicy.engine.hostile;

/** Which links stand between an attack and the engine. */
enum Standing {
    NO_LINK,
    /** Lexer, parser and guard together, and the author's own text behind them. */
    READERS,
    /** The guard alone: what lexer and parser say is not listened to, and the author's own text is compiled. */
    GUARD,
    /** The printer alone: nothing is refused, and what is compiled is printed from what could be read. */
    PRINTER,
    CLASS_CHECK
}

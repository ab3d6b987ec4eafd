package io.collateralpolicy.engine.language;

import io.collateralpolicy.fact.FactType;
import java.util.Optional;

/**
 * What a fact must be like.
 *
 * @param binding    the name the rest of the rule knows the fact by, without its {@code $}
 * @param fact       its type
 * @param constraint what must be true of it; an empty {@link Constraint.All} when nothing must
 */
public record Pattern(Optional<String> binding, FactType fact, Constraint constraint) {}

package io.collateralpolicy.engine.language;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property.Kind;
import java.util.List;

/**
 * A place that needs a table.
 *
 * @param name    of the table
 * @param subject whose properties its conditions must be bound to
 * @param action  that names it
 * @param outputs that it must have
 * @param kind    what those outputs are, {@code BOOLEAN}, {@code DECIMAL} or {@code DURATION}
 * @param file    where, for diagnostics
 * @param range   where in the file
 */
public record TableUse(String name, FactType subject, Action action, List<String> outputs, Kind kind, String file, Range range) {}

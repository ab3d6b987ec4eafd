package io.collateralpolicy.engine.language;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.fact.Property.Kind;

/**
 * A place that needs a parameter.
 *
 * @param name  of the parameter
 * @param kind  what its value must be
 * @param rule  what its author calls the rule it stands in, for diagnostics
 * @param file  where, for diagnostics
 * @param range where in the file
 */
public record ParameterUse(String name, Kind kind, String rule, String file, Range range) {}

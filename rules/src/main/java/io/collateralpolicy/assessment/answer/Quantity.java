package io.collateralpolicy.assessment.answer;

import java.math.BigDecimal;

/**
 * A result that only some models have.
 *
 * @param name     the glossary's
 * @param value    exact
 * @param unit     of the value
 * @param rounding how it was rounded
 * @param formula  where it is defined
 */
public record Quantity(String name, BigDecimal value, String unit, String rounding, String formula) {}

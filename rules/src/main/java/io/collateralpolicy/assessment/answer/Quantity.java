package io.collateralpolicy.assessment.answer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A result that only some models have.
 *
 * @param name     the glossary's
 * @param value    exact
 * @param unit     of the value
 * @param rounding how it was rounded
 * @param formula  where it is defined
 * @param subject  what it is of, for example {@code {"positionId": "pos-1"}}
 */
public record Quantity(String name, BigDecimal value, String unit, String rounding, String formula, Map<String, String> subject) {

    /** Sorted, as that of a {@link Finding}. */
    public Quantity {
        subject = Collections.unmodifiableMap(new TreeMap<>(subject));
    }
}

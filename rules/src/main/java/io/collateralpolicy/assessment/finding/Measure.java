package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.assessment.answer.Finding.Comparison;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * Something measured: a number or a duration, compared exactly.
 *
 * @param value {@code BigDecimal} or {@code Duration}
 */
record Measure(Object value) {

    /** A property of a fact. */
    static Measure of(Fact fact, String property) {
        return new Measure(FactType.of(fact.getClass()).property(property).orElseThrow().read().apply(fact));
    }

    boolean stands(Comparison comparison, Measure limit) {
        int sign = compareTo(limit);
        return switch (comparison) {
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER_OR_EQUAL -> sign >= 0;
            case EQUAL -> sign == 0;
        };
    }

    /** Room when positive, what is missing when negative. */
    String distanceTo(Measure limit, Comparison comparison) {
        boolean ceiling = comparison == Comparison.LESS_OR_EQUAL;
        return ceiling ? limit.minus(this) : minus(limit);
    }

    String text() {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** With as many places as the other has, where that loses nothing. */
    String textLike(Measure other) {
        if (value instanceof BigDecimal number && other.value instanceof BigDecimal shape) {
            if (number.scale() <= shape.scale()) {
                return number.setScale(shape.scale()).toPlainString();
            }
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.setScale(Math.max(stripped.scale(), shape.scale())).toPlainString();
        }
        return text();
    }

    private int compareTo(Measure other) {
        return value instanceof BigDecimal number
                ? number.compareTo((BigDecimal) other.value)
                : ((Duration) value).compareTo((Duration) other.value);
    }

    private String minus(Measure other) {
        if (value instanceof BigDecimal number) {
            return number.subtract((BigDecimal) other.value).toPlainString();
        }
        return ((Duration) value).minus((Duration) other.value).toString();
    }
}

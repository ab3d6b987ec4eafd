package io.collateralpolicy.margin.model;

import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One position as a scenario grid revalues it. Source: {@code docs/decision.md}, section 1; {@link Black76} for the value
 * of an option.
 */
public sealed interface GridLeg {

    /** Places of an option's mark. */
    int MARK_SCALE = 8;

    /** The position's own name. */
    String id();

    /** Units of the underlying, above 0 when long and below when short. */
    BigDecimal signedQuantity();

    /** What one unit is worth, base currency; options are rounded up to 8 places when short and down when long. */
    BigDecimal mark();

    /** What one unit would be worth after the move, before damping; rounded as the mark. */
    BigDecimal markAfter(GridScenario scenario);

    /** {@code signedQuantity · (markAfter − mark) · dampingFactor}, base currency, exact. */
    default BigDecimal profit(GridScenario scenario) {
        return signedQuantity().multiply(markAfter(scenario).subtract(mark())).multiply(scenario.dampingFactor());
    }

    /**
     * A position that moves as its underlying does.
     *
     * @param mark base currency per unit
     */
    record Linear(String id, BigDecimal signedQuantity, BigDecimal mark) implements GridLeg {

        @Override
        public BigDecimal markAfter(GridScenario scenario) {
            return mark.multiply(BigDecimal.ONE.add(scenario.spotShock()));
        }

        /** The same without the mark, which cancels: {@code mark · (1 + shock) − mark = mark · shock}. */
        @Override
        public BigDecimal profit(GridScenario scenario) {
            return signedQuantity.multiply(mark.multiply(scenario.spotShock())).multiply(scenario.dampingFactor());
        }
    }

    /**
     * An option, valued anew by {@link Black76}.
     *
     * @param mark its value before any move
     */
    record Option(String id, BigDecimal signedQuantity, OptionTerms terms, OptionMarket market, BigDecimal mark)
            implements GridLeg {

        /** @throws ArithmeticException when its value is not finite */
        public static Option of(String id, BigDecimal signedQuantity, OptionTerms terms, OptionMarket market) {
            return new Option(id, signedQuantity, terms, market,
                    Black76.value(terms, market, MARK_SCALE, rounding(signedQuantity)));
        }

        @Override
        public BigDecimal markAfter(GridScenario scenario) {
            OptionMarket moved = market.moved(scenario.spotShock(), scenario.volatilityFactor());
            return Black76.value(terms, moved, MARK_SCALE, rounding(signedQuantity));
        }

        private static RoundingMode rounding(BigDecimal signedQuantity) {
            return signedQuantity.signum() < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR;
        }
    }
}

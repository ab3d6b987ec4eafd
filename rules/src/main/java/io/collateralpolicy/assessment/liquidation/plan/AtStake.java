package io.collateralpolicy.assessment.liquidation.plan;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One debt and one lot at stake, with what they are worth in a liquidation.
 *
 * @param terms what the rules say of them
 * @param debt  the debt
 * @param lot   what may be seized; nothing of an empty one
 * @param startPrice of an auction that is under way, base currency per unit
 */
public record AtStake(LiquidationTerms terms, Part debt, Part lot, Optional<BigDecimal> startPrice) {

    /**
     * A side.
     *
     * @param quantity units, exact
     * @param price    base currency per unit, above 0
     * @param places   of the asset
     */
    public record Part(BigDecimal quantity, BigDecimal price, int places) {

        /** Base currency, exact. */
        public BigDecimal worth() {
            return worth(quantity);
        }

        public BigDecimal worth(BigDecimal of) {
            return of.multiply(price);
        }
    }
}

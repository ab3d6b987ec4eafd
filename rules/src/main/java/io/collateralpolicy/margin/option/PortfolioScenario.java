package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * One scenario of a portfolio grid. Source: Derive v2-core 7736900d, PMRMLib_2 and PMRM_2.
 *
 * @param name           the row that it stands in
 * @param spotMultiplier what spot is multiplied by, 0 or more: 1.18 is up 18 %
 * @param shock          what happens to implied volatilities
 * @param dampingFactor  share of the loss that counts, 0 or more
 */
public record PortfolioScenario(
        String name, BigDecimal spotMultiplier, VolatilityMove shock, BigDecimal dampingFactor) {

    public PortfolioScenario {
        if (spotMultiplier.signum() < 0 || dampingFactor.signum() < 0) {
            throw new IllegalArgumentException("scenario `" + name + "`: spotMultiplier and dampingFactor must be 0 or"
                    + " more, are `" + spotMultiplier.toPlainString() + "` and `" + dampingFactor.toPlainString() + "`");
        }
    }

    /** {@code spotMultiplier − 1}, a fraction of one, exact. */
    public BigDecimal spotShock() {
        return spotMultiplier.subtract(BigDecimal.ONE);
    }

    /** What a scenario does to implied volatilities. */
    public enum VolatilityMove {
        UP,
        NONE,
        DOWN,
        /** Tilts the smile: up on one side of the forward, down on the other. */
        LINEAR,
        /** Lifts both wings of the smile. */
        ABS;

        /** Whether the smile is bent, and the forward left where it is. */
        public boolean isSkew() {
            return this == LINEAR || this == ABS;
        }
    }
}

package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Collateral for a repaid debt at a fixed bonus.
 *
 * <p>{@code base = ⌊repaid · debtPrice / lotPrice⌋}; {@code seized = ⌊base · bonusFactor⌋}; of it the bonus is {@code
 * seized − ⌊seized / bonusFactor⌋}, and the protocol keeps {@code ⌈bonus · fee⌉}. A lot that is smaller is seized whole,
 * and what is repaid shrinks to {@code ⌈lot · lotPrice / debtPrice / bonusFactor⌉}. Source: aave-dao/aave-v3-origin
 * fd1fbd91, LiquidationLogic._calculateAvailableCollateralToLiquidate.
 *
 * @param repaid      units of the debt's asset
 * @param seized      units of the lot's asset, the protocol's part included
 * @param protocolFee units of the lot's asset
 */
public record Seizure(BigDecimal repaid, BigDecimal seized, BigDecimal protocolFee) {

    /**
     * What both sides are worth.
     *
     * @param debtPrice   base currency per unit, above 0
     * @param debtPlaces  of the debt's asset
     * @param lotPrice    base currency per unit, above 0
     * @param lotPlaces   of the lot's asset
     * @param bonusFactor 1 and the bonus, 1 or more
     */
    public record Terms(
            BigDecimal debtPrice, int debtPlaces, BigDecimal lotPrice, int lotPlaces, BigDecimal bonusFactor) {

        /**
         * Units of collateral for a repaid debt, bonus included, rounded down to the lot's places.
         *
         * @param repaid units of the debt's asset, not negative
         */
        public BigDecimal seizedFor(BigDecimal repaid) {
            BigDecimal base = repaid.multiply(debtPrice).divide(lotPrice, lotPlaces, RoundingMode.FLOOR);
            return base.multiply(bonusFactor).setScale(lotPlaces, RoundingMode.FLOOR);
        }

        /** Units to be repaid for so much collateral, rounded up to the debt's places. */
        BigDecimal repaidFor(BigDecimal seized) {
            return seized.multiply(lotPrice)
                    .divide(debtPrice.multiply(bonusFactor), debtPlaces, RoundingMode.CEILING);
        }

        BigDecimal fee(BigDecimal seized, BigDecimal share) {
            BigDecimal bonus = seized.subtract(seized.divide(bonusFactor, lotPlaces, RoundingMode.FLOOR));
            return bonus.multiply(share).setScale(lotPlaces, RoundingMode.CEILING);
        }
    }

    /**
     * One liquidation.
     *
     * @param toRepay  units of the debt's asset
     * @param lot      units that may be seized
     * @param feeShare the protocol's part of the bonus, 0 to 1
     */
    public static Seizure of(Terms terms, BigDecimal toRepay, BigDecimal lot, BigDecimal feeShare) {
        BigDecimal wanted = terms.seizedFor(toRepay);
        boolean isWhole = wanted.compareTo(lot) > 0;
        BigDecimal seized = isWhole ? lot : wanted;
        BigDecimal repaid = isWhole ? terms.repaidFor(lot).min(toRepay) : toRepay;
        return new Seizure(repaid, seized, terms.fee(seized, feeShare));
    }

    /** What the liquidator gets: {@code seized − protocolFee}, units of the lot's asset, exact. */
    public BigDecimal toLiquidator() {
        return seized.subtract(protocolFee);
    }
}

package io.collateralpolicy.margin.model.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A loan-to-value limit from volatility and liquidity.
 *
 * <p>{@code limit = max(0, e^(−c·σ / √(liquidity / debtCeiling)) − bonus)}, a fraction of one, rounded down; 0 without liquidity. Source:
 * backstop-protocol/smart-ltv, SmartLTV.sol.
 *
 * @param confidence c, not negative
 * @param bonus      of a liquidation, fraction of one, not negative
 */
public record LiquidityScaledLoanToValue(BigDecimal confidence, BigDecimal bonus) {

    /**
     * The limit.
     *
     * @param volatility  per day, fraction of one, not negative
     * @param liquidity   of the market within the slippage that the bonus pays for, not negative
     * @param debtCeiling that it must carry, above 0, in the unit of the liquidity
     */
    public BigDecimal limit(BigDecimal volatility, BigDecimal liquidity, BigDecimal debtCeiling, int scale) {
        if (liquidity.signum() == 0) {
            return BigDecimal.ZERO.setScale(scale);
        }
        double carried = StrictMath.sqrt(liquidity.doubleValue() / debtCeiling.doubleValue());
        double kept = StrictMath.exp(-confidence.doubleValue() * volatility.doubleValue() / carried);
        return new BigDecimal(kept).subtract(bonus).max(BigDecimal.ZERO).setScale(scale, RoundingMode.FLOOR);
    }
}

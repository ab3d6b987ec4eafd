package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A liquidation threshold on its way down, so that nobody is liquidatable at once for a change of policy.
 *
 * <p>{@code threshold = target + (initial − target) · (over − elapsed) / over}; the target from then on. Source: Euler
 * Vault Kit, LTVConfig.getLTV (euler-xyz/euler-vault-kit 5b98b420).
 *
 * @param initial where it starts, not below the target; a fraction of one, or basis points: the result is in the same
 * @param target  where it ends
 * @param over    how long it takes; over no time it is the target at once
 */
public record ThresholdRamp(BigDecimal initial, BigDecimal target, Duration over) {

    /** @throws IllegalArgumentException when it would rise, or take less than no time */
    public ThresholdRamp {
        if (initial.compareTo(target) < 0 || over.isNegative()) {
            throw new IllegalArgumentException("a threshold falls, over no less than no time; `" + initial.toPlainString()
                    + "` to `" + target.toPlainString() + "` over `" + over + "` does not");
        }
    }

    /**
     * The threshold after a while.
     *
     * @param elapsed since the start; before it nothing has moved
     * @param places  of the result, which is rounded down: against the borrower by less than one unit of the last
     */
    public BigDecimal at(Duration elapsed, int places) {
        Duration left = elapsed.isNegative() ? over : over.minus(elapsed);
        if (left.isNegative() || left.isZero()) {
            return target;
        }
        BigDecimal above = initial.subtract(target)
                .multiply(Seconds.of(left))
                .divide(Seconds.of(over), places, RoundingMode.FLOOR);
        return target.add(above);
    }
}

package io.collateralpolicy.margin;

import java.time.Duration;

/**
 * How long borrowers may put an account in order before it may be liquidated, once a pause is over.
 *
 * <p>{@code isOver = sincePause > length}: at its very end it still protects. Source: aave-dao/aave-v3-origin fd1fbd91,
 * ValidationLogic.validateLiquidationCall, and PoolConfigurator.MAX_GRACE_PERIOD.
 *
 * @param length nothing to {@link #LONGEST}
 */
public record GracePeriod(Duration length) {

    /** Four hours: longer a lender may not be kept from what secures a debt. */
    public static final Duration LONGEST = Duration.ofHours(4);

    /** @throws IllegalArgumentException when it is negative or longer than four hours */
    public GracePeriod {
        if (length.isNegative() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a grace period must be `PT0S` to `" + LONGEST + "`, is `" + length + "`");
        }
    }

    /** Whether a liquidation may go ahead, so long after the pause ended; strict, exact, unit: time. */
    public boolean isOver(Duration sincePause) {
        return sincePause.compareTo(length) > 0;
    }
}

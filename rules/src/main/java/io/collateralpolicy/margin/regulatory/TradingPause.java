package io.collateralpolicy.margin.regulatory;

import java.time.Duration;

/**
 * When trading at the edge of a price band stops, and for how long.
 *
 * <p>{@code begins = inLimitState ≥ patience}, {@code isOver = sincePause ≥ length}: both bounds count. Source: Plan to Address
 * Extraordinary Market Volatility (LULD), sections VI and VII: a limit state of 15 seconds, a pause of five minutes.
 *
 * @param patience how long quotes may stand at the band, above nothing
 * @param length   how long trading then stops, above nothing
 */
public record TradingPause(Duration patience, Duration length) {

    /** The plan's own. */
    public static final TradingPause PLAN = new TradingPause(Duration.ofSeconds(15), Duration.ofMinutes(5));

    /** Whether a limit state that has lasted so long is a pause; exact, unit: time. Source: section VI. */
    public boolean begins(Duration inLimitState) {
        return inLimitState.compareTo(patience) >= 0;
    }

    /** Whether trading may go on, so long after it was paused; exact, unit: time. Source: section VII. */
    public boolean isOver(Duration sincePause) {
        return sincePause.compareTo(length) >= 0;
    }
}

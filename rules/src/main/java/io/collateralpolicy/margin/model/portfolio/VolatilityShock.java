package io.collateralpolicy.margin.model.portfolio;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How far implied volatility moves in scenarios up and down, by time to expiry.
 *
 * <p>{@code μ = (30 d / max(t, floor))^p}, p the short-term power up to and with 30 days and the long-term power beyond, by
 * the unfloored t; up is {@code max(minimum, σ·(1 + rangeUp·μ))}, down {@code σ·max(0, 1 − rangeDown·μ)}. Source: Derive
 * v2-core 7736900d, PMRMLib_2.
 *
 * @param rangeUp        share at 30 days, 0 or more
 * @param rangeDown      share at 30 days, 0 or more
 * @param minimum        volatility that an upward shock reaches at least
 * @param shortTermPower up to 30 days
 * @param longTermPower  beyond
 * @param floorDays      days to expiry below which the shock grows no further, 0 or more
 */
public record VolatilityShock(
        BigDecimal rangeUp,
        BigDecimal rangeDown,
        BigDecimal minimum,
        BigDecimal shortTermPower,
        BigDecimal longTermPower,
        BigDecimal floorDays) {

    private static final double THIRTY_DAYS = 30 * 86_400.0;

    double upMultiplier(Duration timeToExpiry) {
        return 1 + rangeUp.doubleValue() * growth(timeToExpiry);
    }

    double downMultiplier(Duration timeToExpiry) {
        double multiplier = 1 - rangeDown.doubleValue() * growth(timeToExpiry);
        return multiplier > 0 ? multiplier : 0;
    }

    private double growth(Duration timeToExpiry) {
        double seconds = timeToExpiry.toMillis() / 1000.0;
        double floor = floorDays.doubleValue() * 86_400;
        BigDecimal power = seconds <= THIRTY_DAYS ? shortTermPower : longTermPower;
        return StrictMath.pow(THIRTY_DAYS / (seconds > floor ? seconds : floor), power.doubleValue());
    }
}

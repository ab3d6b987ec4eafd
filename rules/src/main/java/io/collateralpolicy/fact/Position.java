package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One derivative position.
 *
 * @param positionId the caller's name of the position
 * @param instrument instrument id
 * @param type       {@code PERPETUAL}, {@code FUTURE}, {@code OPTION} or {@code BILATERAL}
 * @param underlying what the position follows
 * @param side       {@code LONG} or {@code SHORT}
 * @param pool       the account's pool
 * @param quantity   contracts, not negative
 * @param notional   {@code |quantity| · contractSize · markPrice}, base currency, rounded up; 0 without a mark; of a bilateral
 *     contract {@code |quantity · contractSize · notional|}
 * @param marked     whether a valid mark exists at {@code asOf}; of a bilateral contract, whether it has a present value
 * @param assetClass of a bilateral contract, {@code UNKNOWN} for others
 * @param maturityYears of a bilateral contract, six places, rounded up; −1 for others
 * @param presentValue of a bilateral contract to the account, signed, base currency, exact; 0 for others
 */
public record Position(
        String positionId,
        String instrument,
        String type,
        String underlying,
        String side,
        String pool,
        BigDecimal quantity,
        BigDecimal notional,
        boolean marked,
        String assetClass,
        BigDecimal maturityYears,
        BigDecimal presentValue)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("positionId", positionId);
    }
}

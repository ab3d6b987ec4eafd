package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One derivative position.
 *
 * @param positionId the caller's name of the position
 * @param instrument instrument id
 * @param type       {@code PERPETUAL}, {@code FUTURE} or {@code OPTION}
 * @param underlying what the position follows
 * @param side       {@code LONG} or {@code SHORT}
 * @param pool       the account's pool
 * @param quantity   contracts, not negative
 * @param notional   {@code |quantity| · contractSize · markPrice}, base currency, rounded up; 0 without a mark
 * @param marked     whether a valid mark exists at {@code asOf}
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
        boolean marked)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("positionId", positionId);
    }
}

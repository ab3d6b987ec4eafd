package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * One derivative position.
 *
 * @param positionId the caller's name of the position
 * @param instrument instrument id
 * @param type       {@code PERPETUAL}, {@code FUTURE}, {@code OPTION} or {@code BILATERAL}
 * @param underlying what the position follows
 * @param assetClass of a bilateral contract as stated, else that of the underlying in the policy's asset table,
 *     {@code UNKNOWN} when it has no row
 * @param side       {@code LONG} or {@code SHORT}
 * @param pool       the account's pool
 * @param marginMode {@code CROSS} or {@code ISOLATED}
 * @param quantity   as requested: contracts, or base currency at entry; not negative
 * @param notional   {@code |quantity| · contractSize · markPrice}, base currency, rounded up; 0 without a mark; of an
 *     option at its forward price; of a bilateral contract {@code |quantity · contractSize · notional|}
 * @param entryNotional {@code |quantity| · contractSize · entryPrice}, base currency, rounded up; 0 without an entry price
 * @param openInterest {@code open interest · markPrice} of the instrument, base currency, rounded up; 0 when not known
 * @param skew       units of the instrument held long less those held short, signed; 0 when not known
 * @param marked     whether a valid mark exists at {@code asOf}; of a bilateral contract, whether it has a present value
 * @param maturityYears of a bilateral contract, as stated; −1 for others
 * @param presentValue of a bilateral contract to the account, signed, base currency, exact; 0 for others
 * @param optionType of an option, {@code CALL} or {@code PUT}; empty for others
 * @param timeToExpiry of an option or future, 0 when past; zero for others
 * @param confidence lowest of the confidences in what values the position: its mark, the spot price of its underlying, for
 *     an option also the marks of all options held on its underlying and expiry; 0 to 1, 1 where none is stated
 * @param portfolioConfidence the lowest of {@code confidence} and those in the marks of perpetuals held on its underlying
 * @param settlementPrice what one unit of base currency is worth in what it is pegged to; 1 where nobody says
 * @param historyDays daily returns known of the underlying
 * @param markAge age of the mark; zero without one
 */
public record Position(
        String positionId,
        String instrument,
        String type,
        String underlying,
        String assetClass,
        String side,
        String pool,
        String marginMode,
        BigDecimal quantity,
        BigDecimal notional,
        BigDecimal entryNotional,
        BigDecimal openInterest,
        BigDecimal skew,
        boolean marked,
        BigDecimal maturityYears,
        BigDecimal presentValue,
        String optionType,
        Duration timeToExpiry,
        BigDecimal confidence,
        BigDecimal portfolioConfidence,
        BigDecimal settlementPrice,
        BigDecimal historyDays,
        Duration markAge)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("positionId", positionId);
    }
}

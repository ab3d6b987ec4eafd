package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.margin.perpetual.LiquidationThrottle;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a throttled liquidation leaves of a position. */
final class Throttled {

    private static final int UNIT_SCALE = 18;

    private Throttled() {}

    /** Absent without a mark. */
    static Optional<Quantity> left(MarginedPosition position, Row row, AccountState account, Instant asOf) {
        LiquidationThrottle throttle = new LiquidationThrottle(
                of(row, "makerFee"),
                of(row, "takerFee"),
                of(row, "skewScale"),
                of(row, "windowSeconds"),
                of(row, "accumulationMultiplier"));
        Optional<AccountState.Running> running = account.liquidation();
        BigDecimal elapsed = running.map(r -> seconds(r.startedAt(), asOf)).orElse(BigDecimal.ZERO);
        BigDecimal taken = running.map(AccountState.Running::alreadyLiquidated).orElse(BigDecimal.ZERO);
        return position.markPrice().map(mark -> quantity(position, throttle.positionAfter(
                position.signedSize(), taken.divide(mark, UNIT_SCALE, RoundingMode.CEILING), elapsed)));
    }

    private static BigDecimal seconds(Instant startedAt, Instant asOf) {
        return BigDecimal.valueOf(Duration.between(startedAt, asOf).toMillis(), 3);
    }

    private static Quantity quantity(MarginedPosition position, BigDecimal left) {
        return new Quantity("positionAfterLiquidation", left.setScale(UNIT_SCALE, RoundingMode.UP), "units",
                RoundingMode.UP.name(), "margin.perpetual.LiquidationThrottle",
                Map.of("positionId", position.position().positionId()));
    }

    private static BigDecimal of(Row row, String output) {
        return (BigDecimal) row.outputs().get(output);
    }
}

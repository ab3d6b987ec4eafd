package io.collateralpolicy.engine.evaluate;

import io.collateralpolicy.engine.compile.Param;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Parameters at their places. */
final class ResolvedParameters implements Param {

    private final Object[] values;

    ResolvedParameters(List<Object> values) {
        this.values = values.toArray();
    }

    @Override
    public BigDecimal zero() {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal one() {
        return BigDecimal.ONE;
    }

    @Override
    public BigDecimal decimal(int place) {
        return (BigDecimal) values[place];
    }

    @Override
    public Duration duration(int place) {
        return (Duration) values[place];
    }

    @Override
    public String text(int place) {
        return (String) values[place];
    }
}

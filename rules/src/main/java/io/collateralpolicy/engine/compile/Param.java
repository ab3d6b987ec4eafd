package io.collateralpolicy.engine.compile;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The numbers of a policy as compiled rules ask for them. Public only because compiled rules call it.
 *
 * <p>A rule holds places, not values, so that one compiled logic serves every set of numbers.
 */
public interface Param {

    BigDecimal zero();

    BigDecimal one();

    BigDecimal decimal(int place);

    Duration duration(int place);

    String text(int place);
}

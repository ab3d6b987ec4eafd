package io.collateralpolicy.margin.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The edge of the room: from binary numbers back to decimals. */
final class Finite {

    /** Places of what is not money: as many as the wire carries. */
    static final int SCALE = 18;

    private Finite() {}

    /** Half-even at {@link #SCALE} places: the digits a double has, and no side is favoured. */
    static BigDecimal decimal(String figure, double value) {
        return decimal(figure, value, SCALE, RoundingMode.HALF_EVEN);
    }

    /** @throws ArithmeticException naming the figure when the value is not finite */
    static BigDecimal decimal(String figure, double value, int scale, RoundingMode rounding) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("`" + figure + "` is not finite");
        }
        return new BigDecimal(value).setScale(scale, rounding);
    }
}

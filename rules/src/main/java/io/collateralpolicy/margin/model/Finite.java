package io.collateralpolicy.margin.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The edge of the room: from binary numbers back to decimals. */
public final class Finite {

    /** Places of what is not money: as many as the wire carries. */
    public static final int SCALE = 18;

    private static final MathContext DIGITS = new MathContext(16, RoundingMode.HALF_EVEN);

    private Finite() {}

    /** Half-even to the sixteen digits that a double has, with {@link #SCALE} places: no side is favoured. */
    public static BigDecimal decimal(String figure, double value) {
        return new BigDecimal(finite(figure, value), DIGITS).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    /** @throws ArithmeticException naming the figure when the value is not finite */
    public static BigDecimal decimal(String figure, double value, int scale, RoundingMode rounding) {
        return ScaledLong.of(finite(figure, value), scale)
                .flatMap(scaled -> scaled.rounded(scale, rounding))
                .orElseGet(() -> new BigDecimal(value).setScale(scale, rounding));
    }

    private static double finite(String figure, double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("`" + figure + "` is not finite");
        }
        return value;
    }
}

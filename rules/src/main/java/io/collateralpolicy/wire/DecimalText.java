package io.collateralpolicy.wire;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Decimals as our documents and tables write them: plain notation, bounded, scale kept. */
public final class DecimalText {

    /** Digits in all, before and after the point. */
    public static final int DIGITS_MAX = 38;
    /** Digits after the point. */
    public static final int PLACES_MAX = 18;

    private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");
    /** Longer than any bounded decimal; checked first so that a hostile text costs nothing. */
    private static final int LENGTH_MAX = DIGITS_MAX + 3;

    private DecimalText() {}

    /** @throws IllegalArgumentException with a message for the author, when the text is no such decimal */
    public static BigDecimal read(String text) {
        if (text.length() > LENGTH_MAX) {
            throw tooLong("a decimal of " + text.length() + " characters");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("`" + text
                    + "` is no plain decimal, write for example `0.05`");
        }
        BigDecimal value = new BigDecimal(text);
        long digits = text.chars().filter(Character::isDigit).count();
        if (digits > DIGITS_MAX || value.scale() > PLACES_MAX) {
            throw tooLong("`" + text + "`");
        }
        return value;
    }

    private static IllegalArgumentException tooLong(String what) {
        return new IllegalArgumentException(what + " is too long, at most " + DIGITS_MAX + " digits and "
                + PLACES_MAX
                + " of them after the point");
    }
}

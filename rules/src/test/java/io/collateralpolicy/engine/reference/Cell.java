package io.collateralpolicy.engine.reference;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One condition cell as its documentation says it is read: {@code *}, {@code A|B}, {@code !A|B}, {@code [0,100)}, {@code >=5}.
 *
 * @param text as authored, valid
 * @param unit its symbol; shares are fractions of one
 */
record Cell(String text, String unit) {

    static Cell read(String text, String unit) {
        return new Cell(text, unit);
    }

    boolean holds(Object value) {
        if (text.equals("*")) {
            return true;
        } else if (text.startsWith("[")) {
            return lower().filter(l -> compare(value, l) < 0).isEmpty() && upper().filter(u -> compare(value, u) >= 0).isEmpty();
        } else if (text.startsWith(">=")) {
            return compare(value, number(text.substring(2))) >= 0;
        }
        boolean negated = text.startsWith("!");
        boolean named = Arrays.stream(text.substring(negated ? 1 : 0).split("\\|")).anyMatch(one -> compare(value, number(one)) == 0);
        return named != negated;
    }

    /** Where a slice begins; at 0 where it has no beginning. */
    BigDecimal lowest() {
        return lower().map(l -> ((BigDecimal) l).stripTrailingZeros()).orElse(BigDecimal.ZERO);
    }

    Optional<BigDecimal> highest() {
        return upper().map(u -> ((BigDecimal) u).stripTrailingZeros());
    }

    private Optional<Object> lower() {
        return bound(0);
    }

    private Optional<Object> upper() {
        return bound(1);
    }

    private Optional<Object> bound(int end) {
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        List<String> ends = List.of(text.substring(1, text.length() - 1).split(",", -1));
        return Optional.of(ends.get(end)).filter(e -> !e.isEmpty()).map(this::number);
    }

    private Object number(String one) {
        return switch (unit) {
            case "text" -> one;
            case "duration" -> Duration.parse(one);
            case "%" -> new BigDecimal(one).divide(new BigDecimal("100"));
            case "bps" -> new BigDecimal(one).divide(new BigDecimal("10000"));
            default -> new BigDecimal(one);
        };
    }

    private static int compare(Object value, Object bound) {
        if (value instanceof BigDecimal decimal) {
            return decimal.compareTo((BigDecimal) bound);
        } else if (value instanceof Duration duration) {
            return duration.compareTo((Duration) bound);
        }
        return value.toString().compareTo((String) bound);
    }
}

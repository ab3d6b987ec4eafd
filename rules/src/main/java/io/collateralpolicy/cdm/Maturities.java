package io.collateralpolicy.cdm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A range of maturity in years; a lot's years have six places, so that a bound that is met is one place before the next. */
final class Maturities {

    private static final int SCALE = 6;
    private static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(SCALE);

    private Maturities() {}

    static Conjunction of(JsonNode content, Reading reading) {
        JsonNode range = content.path("maturityRange");
        BigDecimal from = BigDecimal.ZERO;
        Optional<BigDecimal> until = end(range.path("upperBound"), reading);
        JsonNode lower = range.path("lowerBound");
        if (lower.isObject() && reading == Reading.COMPATIBLE && !inclusive(lower)) {
            BigDecimal turned = years(lower, reading);
            until = Optional.of(until.map(turned::min).orElse(turned));
        } else if (lower.isObject()) {
            from = inclusive(lower) ? years(lower, reading) : years(lower, reading).add(STEP);
        }
        return Conjunction.of(column(content, reading), new Years(from, until));
    }

    private static String column(JsonNode content, Reading reading) {
        boolean original = content.path("maturityType").asText().equals("ORIGINAL_MATURITY");
        return original && reading == Reading.STRICT ? "originalMaturityYears" : "maturityYears";
    }

    private static Optional<BigDecimal> end(JsonNode bound, Reading reading) {
        if (!bound.isObject()) {
            return Optional.empty();
        }
        BigDecimal years = years(bound, reading);
        return Optional.of(inclusive(bound) ? years.add(STEP) : years);
    }

    private static boolean inclusive(JsonNode bound) {
        return bound.path("inclusive").asBoolean();
    }

    /** Months, weeks and days as parts of a year, up; the compatible reading takes their number for years. */
    private static BigDecimal years(JsonNode bound, Reading reading) {
        BigDecimal multiplier = new BigDecimal(bound.path("period").path("periodMultiplier").asText());
        int perYear = reading == Reading.COMPATIBLE ? 1 : perYear(bound.path("period").path("period").asText());
        return multiplier.divide(BigDecimal.valueOf(perYear), SCALE, RoundingMode.CEILING);
    }

    private static int perYear(String period) {
        return switch (period) {
            case "Y" -> 1;
            case "M" -> 12;
            case "W" -> 52;
            case "D" -> 365;
            default -> throw new IllegalArgumentException("period must be Y, M, W or D, is `" + period + "`");
        };
    }
}

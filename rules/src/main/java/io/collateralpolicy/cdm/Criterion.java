package io.collateralpolicy.cdm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One criterion of a specification.
 *
 * @param number    its place, from 1
 * @param tree      what it asks for
 * @param treatment what happens to what meets it
 */
record Criterion(int number, JsonNode tree, JsonNode treatment) {

    /** Places of an advance rate: {@code 1 / marginPercentage} has no end. */
    private static final int RATE_SCALE = 18;

    /** Whether it includes; what it excludes it never lets in. */
    boolean isIncluded() {
        return treatment.path("isIncluded").asBoolean(true);
    }

    /**
     * What is lent against market value: {@code 1 − haircutPercentage}, or {@code 1 / marginPercentage}, 18 places, up, so
     * that collateral of exactly {@code marginPercentage} is worth one; 1 without either.
     *
     * @throws IllegalArgumentException when the haircut is not of [0, 1), or the margin below 1
     */
    BigDecimal advanceRate() {
        Optional<BigDecimal> margin = number("marginPercentage");
        Optional<BigDecimal> haircut = number("haircutPercentage");
        require(margin.filter(m -> m.compareTo(BigDecimal.ONE) < 0).isEmpty(), "marginPercentage must be 1 or more");
        require(haircut.filter(h -> !isShare(h)).isEmpty(), "haircutPercentage must be 0 or more and below 1");
        require(margin.isEmpty() || haircut.isEmpty(), "gives both haircutPercentage and marginPercentage");
        return margin.map(m -> BigDecimal.ONE.divide(m, RATE_SCALE, RoundingMode.CEILING))
                .orElse(BigDecimal.ONE.subtract(haircut.orElse(BigDecimal.ZERO)));
    }

    /** Haircut of what is in another currency; 0 without one. */
    BigDecimal currencyHaircut() {
        return number("fxHaircutPercentage").orElse(BigDecimal.ZERO);
    }

    /** The smallest value limit that holds for all that meets it; empty without one. */
    Optional<BigDecimal> valueLimit() {
        Optional<BigDecimal> least = Optional.empty();
        for (JsonNode limit : treatment.path("concentrationLimit")) {
            JsonNode money = limit.path("valueLimit").path("upperBound").path("money").path("value");
            if (!money.isMissingNode()) {
                BigDecimal value = new BigDecimal(money.asText());
                least = Optional.of(least.map(value::min).orElse(value));
            }
        }
        return least;
    }

    /** Limits that need what no fact holds: shares of an issue, an issuer, a market's capitalisation. */
    long shareLimits() {
        long count = 0;
        for (JsonNode limit : treatment.path("concentrationLimit")) {
            count += limit.has("percentageLimit") ? 1 : 0;
        }
        return count;
    }

    private Optional<BigDecimal> number(String member) {
        JsonNode value = treatment.path("valuationTreatment").path(member);
        return value.isMissingNode() ? Optional.empty() : Optional.of(new BigDecimal(value.asText()));
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) < 0;
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("criterion " + number + ": " + message);
        }
    }
}

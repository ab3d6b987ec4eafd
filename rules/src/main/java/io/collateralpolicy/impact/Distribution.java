package io.collateralpolicy.impact;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All accounts under one package.
 *
 * @param collateralValue Σ, base currency
 * @param debt            Σ, base currency
 * @param bands           by health, lowest first
 */
public record Distribution(BigDecimal collateralValue, BigDecimal debt, List<BandShare> bands) {

    /** Where a health factor lies; lower bounds are in, upper bounds out. */
    public enum Band {
        BELOW_1("<1", "1"),
        FROM_1("1-1.05", "1.05"),
        FROM_105("1.05-1.1", "1.1"),
        FROM_110("1.1-1.25", "1.25"),
        FROM_125("1.25-1.5", "1.5"),
        FROM_150("1.5-2", "2"),
        FROM_200(">=2", "1e38"),
        NONE("none", "1e38");

        private final String text;
        private final BigDecimal below;

        Band(String text, String below) {
            this.text = text;
            this.below = new BigDecimal(below);
        }

        static Band of(Optional<BigDecimal> health) {
            if (health.isEmpty()) {
                return NONE;
            }
            for (Band band : values()) {
                if (health.get().compareTo(band.below) < 0) {
                    return band;
                }
            }
            return FROM_200;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }

    /**
     * Those in one band.
     *
     * @param band     which
     * @param accounts how many
     * @param debt     what they owe, base currency
     */
    public record BandShare(Band band, long accounts, BigDecimal debt) {}

    /** Sums up; not safe for threads. */
    static final class Tally {

        private BigDecimal credit = BigDecimal.ZERO;
        private BigDecimal debt = BigDecimal.ZERO;
        private final Map<Band, BandShare> bands = new EnumMap<>(Band.class);

        void add(Standing standing) {
            credit = credit.add(standing.credit());
            debt = debt.add(standing.debt());
            bands.merge(Band.of(standing.health()), new BandShare(Band.of(standing.health()), 1, standing.debt()),
                    (a, b) -> new BandShare(a.band, a.accounts + b.accounts, a.debt.add(b.debt)));
        }

        Distribution total() {
            List<BandShare> all = Arrays.stream(Band.values())
                    .map(band -> bands.getOrDefault(band, new BandShare(band, 0, BigDecimal.ZERO)))
                    .toList();
            return new Distribution(credit, debt, all);
        }
    }
}

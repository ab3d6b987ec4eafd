package io.collateralpolicy.impact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All accounts under one package.
 *
 * @param collateralValue Σ, base currency
 * @param debt            Σ, base currency
 * @param bands           by health, lowest first
 */
public record Distribution(BigDecimal collateralValue, BigDecimal debt, List<BandShare> bands) {

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

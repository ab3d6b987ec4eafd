package io.collateralpolicy.impact;

import io.collateralpolicy.margin.HealthBand;
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
 * @param bands           every one, worst first
 */
public record Distribution(BigDecimal collateralValue, BigDecimal debt, List<BandShare> bands) {

    /**
     * Those in one band.
     *
     * @param band     which
     * @param accounts how many
     * @param debt     what they owe, base currency; of those that cannot be decided 0
     */
    public record BandShare(HealthBand band, long accounts, BigDecimal debt) {}

    /** Sums up; not safe for threads. */
    static final class Tally {

        private BigDecimal credit = BigDecimal.ZERO;
        private BigDecimal debt = BigDecimal.ZERO;
        private final Map<HealthBand, BandShare> bands = new EnumMap<>(HealthBand.class);

        /** @param standing empty where the package cannot say: such an account is counted and adds to no sum */
        void add(Optional<Standing> standing) {
            HealthBand band = standing.map(Standing::band).orElse(HealthBand.UNDECIDED);
            BigDecimal owed = standing.map(Standing::debt).orElse(BigDecimal.ZERO);
            credit = credit.add(standing.map(Standing::credit).orElse(BigDecimal.ZERO));
            debt = debt.add(owed);
            bands.merge(band, new BandShare(band, 1, owed),
                    (a, b) -> new BandShare(a.band, a.accounts + b.accounts, a.debt.add(b.debt)));
        }

        Distribution total() {
            List<BandShare> all = Arrays.stream(HealthBand.values())
                    .map(band -> bands.getOrDefault(band, new BandShare(band, 0, BigDecimal.ZERO)))
                    .toList();
            return new Distribution(credit, debt, all);
        }
    }
}

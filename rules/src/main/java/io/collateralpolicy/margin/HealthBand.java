package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How an account stands, worst first: every account is in one band. Lower bounds are in, upper bounds out, compared exactly.
 * Source: {@code docs/reports.md}, bands of health; {@link HealthFactor} for what is compared.
 */
public enum HealthBand {
    /** It may be liquidated now. */
    LIQUIDATABLE(Optional.empty()),
    /** Its health factor is below 1, and a price that is missing or a rule keeps it from being liquidated. */
    WAITING(Optional.of(BigDecimal.ONE)),
    /** Below 1.05. */
    BELOW_1_05(Optional.of(new BigDecimal("1.05"))),
    /** Below 1.1. */
    BELOW_1_10(Optional.of(new BigDecimal("1.10"))),
    /** Below 1.25. */
    BELOW_1_25(Optional.of(new BigDecimal("1.25"))),
    /** Below 1.5. */
    BELOW_1_50(Optional.of(new BigDecimal("1.50"))),
    /** Below 2. */
    BELOW_2_00(Optional.of(new BigDecimal("2.00"))),
    /** 2 or more. */
    FROM_2_00(Optional.empty()),
    /** It owes nothing. */
    NOTHING_OWED(Optional.empty()),
    /** The policy cannot decide it. */
    UNDECIDED(Optional.empty());

    private final Optional<BigDecimal> bound;

    HealthBand(Optional<BigDecimal> bound) {
        this.bound = bound;
    }

    /**
     * Of an account that may not be liquidated; one that may is {@link #LIQUIDATABLE}, whatever its health factor.
     *
     * @param healthFactor absent where nothing is owed
     */
    public static HealthBand of(Optional<BigDecimal> healthFactor) {
        return healthFactor.map(HealthBand::of).orElse(NOTHING_OWED);
    }

    private static HealthBand of(BigDecimal healthFactor) {
        for (HealthBand band : values()) {
            if (band.bound.filter(bound -> healthFactor.compareTo(bound) < 0).isPresent()) {
                return band;
            }
        }
        return FROM_2_00;
    }
}

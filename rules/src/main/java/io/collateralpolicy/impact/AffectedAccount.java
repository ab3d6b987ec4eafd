package io.collateralpolicy.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/**
 * An account that the package makes worse.
 *
 * @param book                where it stands
 * @param accountId           its id there
 * @param healthFactorBefore  absent where nothing is owed
 * @param healthFactorAfter   absent where nothing is owed
 * @param debt                base currency
 * @param becomesLiquidatable whether it may be liquidated after and not before
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AffectedAccount(
        String book,
        String accountId,
        Optional<BigDecimal> healthFactorBefore,
        Optional<BigDecimal> healthFactorAfter,
        BigDecimal debt,
        boolean becomesLiquidatable) {

    private static final BigDecimal HEALTHY = new BigDecimal("1e38");

    /** Liquidatable ones first, then the least healthy; the same accounts always stand in the same order. */
    static final Comparator<AffectedAccount> WORST_FIRST = Comparator
            .comparing((AffectedAccount a) -> !a.becomesLiquidatable)
            .thenComparing(a -> a.healthFactorAfter.orElse(HEALTHY))
            .thenComparing(AffectedAccount::book)
            .thenComparing(AffectedAccount::accountId);
}

package io.collateralpolicy.decision.sweep;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.AccountFigures;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * How an account stood when the sweep last came by.
 *
 * @param book           the book it stands in
 * @param accountId      its id there
 * @param accountVersion the version that was judged
 * @param asOf           when
 * @param healthFactor   absent when nothing is owed
 * @param marketValue    of its lots
 * @param debt           what it owes
 * @param marginCall     what is missing against its requirement
 */
public record Standing(
        String book,
        String accountId,
        String accountVersion,
        Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> healthFactor,
        BigDecimal marketValue,
        BigDecimal debt,
        BigDecimal marginCall) {

    static Standing of(String book, String accountId, String accountVersion, Instant asOf, AccountFigures figures) {
        return new Standing(book, accountId, accountVersion, asOf, figures.healthFactor(), figures.marketValue(),
                figures.debt(), figures.marginCall());
    }
}

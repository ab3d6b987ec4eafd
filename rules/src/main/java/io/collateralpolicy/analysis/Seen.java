package io.collateralpolicy.analysis;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.assessment.answer.LotFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the policy says of a probe.
 *
 * @param listed      whether every table that makes eligible has a row for it that does
 * @param priced      whether its quote is valid
 * @param eligible    whether it may carry credit
 * @param credit      base currency the account's lots are worth for new credit; a frozen or ineligible one is worth 0
 * @param advanceRate fraction of one
 * @param threshold   liquidation threshold, fraction of one
 * @param bonus       of a liquidation of the account, where it may be liquidated and the policy gives one
 * @param concentrated rules that find its share of the account too large
 * @param missing     tables without a row for it
 * @param refusal     why the policy decides nothing at all
 */
public record Seen(
        boolean listed,
        boolean priced,
        boolean eligible,
        BigDecimal credit,
        BigDecimal advanceRate,
        BigDecimal threshold,
        Optional<BigDecimal> bonus,
        List<String> concentrated,
        List<String> missing,
        Optional<String> refusal) {

    private static final String ELIGIBLE = "eligible";

    static Seen of(Assessment assessment) {
        LotFigures lot = assessment.current().lots().get(0);
        List<Finding> findings = assessment.findings();
        BigDecimal credit = assessment.current().lots().stream().filter(l -> !isFrozen(l, findings))
                .map(LotFigures::collateralValue).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Finding> listing = findings.stream().filter(f -> f.metric().equals(ELIGIBLE) && f.table().isPresent()).toList();
        return new Seen(
                !listing.isEmpty() && listing.stream().allMatch(Finding::passed),
                lot.price().isPresent(),
                lot.eligible(),
                credit,
                lot.advanceRate(),
                lot.liquidationThreshold(),
                assessment.liquidationPlan().flatMap(plan -> plan.steps().stream().findFirst()).flatMap(Step::bonus),
                findings.stream().filter(f -> isConcentrated(f, lot)).map(Finding::ruleId).distinct().sorted().toList(),
                findings.stream().filter(Seen::isMissing).flatMap(f -> f.table().stream()).distinct().sorted().toList(),
                Optional.empty());
    }

    static Seen refused(String why) {
        return new Seen(false, false, false, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty(), List.of(),
                List.of(),
                Optional.of(why));
    }

    private static boolean isFrozen(LotFigures lot, List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.effect() == Effect.FROZEN_FOR_NEW && !f.passed()
                && lot.lotId().equals(f.subject().get("lotId")));
    }

    private static boolean isConcentrated(Finding finding, LotFigures lot) {
        return !finding.passed() && finding.metric().startsWith("shareOf")
                && lot.lotId().equals(finding.subject().get("lotId"));
    }

    /** A table of terms without a row; what is not listed is told apart, and a quote without a row is no quote. */
    private static boolean isMissing(Finding finding) {
        return finding.effect() == Effect.INELIGIBLE && !finding.metric().equals(ELIGIBLE)
                && finding.table().isPresent() && finding.row().isEmpty();
    }
}

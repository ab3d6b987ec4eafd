package io.collateralpolicy.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recorded decision in a listing; the figures are those of the state that was judged.
 *
 * @param accountId of the account, or what its entry calls it once the account is erased
 * @param contents  why they are gone; empty while they are there
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DecisionRow(
        String decisionId,
        Instant decidedAt,
        Optional<String> book,
        String accountId,
        String outcome,
        Policy policy,
        List<String> intents,
        Optional<String> healthFactor,
        Optional<String> marginExcess,
        Optional<String> marginCall,
        Optional<Boolean> liquidatable,
        String subject,
        String log,
        String auditIndex,
        Optional<Gone> contents) {

    /** Why what a decision rested on and answered, and its figures, are not kept any more; its entry and its proof are. */
    public enum Gone {
        /** Its account was erased. */
        ERASED,
        /** The time for which its class is kept ran out. */
        EXPIRED
    }


    /** The package that decided. */
    public record Policy(String name, String version, String packageDigest) {}

    /** The figures a listing shows, of the projected state where there is one. */
    record Judged(Optional<String> healthFactor, String marginExcess, String marginCall, boolean liquidatable) {

        static Judged of(Assessment assessment) {
            AccountFigures figures = assessment.projected().orElse(assessment.current());
            return new Judged(
                    figures.healthFactor().map(BigDecimal::toPlainString),
                    figures.marginExcess().toPlainString(),
                    figures.marginCall().toPlainString(),
                    figures.liquidatable());
        }
    }
}

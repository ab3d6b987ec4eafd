package io.collateralpolicy.report;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Map;

/** Tells decisions in words, each telling recorded. */
public final class Statements {

    private final Decisions decisions;
    private final RecordedFacts facts;
    private final AuditLog log;

    public Statements(Decisions decisions, AuditLog log) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
        this.log = log;
    }

    /** @throws ProblemException {@code not-found} when the decision says nothing of a liquidation */
    public LiquidationStatement ofLiquidation(Decisions.Recorded recorded, String subject) {
        LiquidationStatement statement = LiquidationStatement.of(new LiquidationStatement.Told(
                        decisions.answer(recorded).document(),
                        recorded.row().accountId(),
                        facts.of(recorded).account().baseCurrency()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "the decision `" + recorded.row().decisionId() + "` says nothing of a liquidation"));
        log.append(Append.of(AuditType.REPORT_GIVEN, subject,
                Map.of("report", "liquidation-statement", "decisionId", recorded.row().decisionId())));
        return statement;
    }
}

package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * What the account stage says of one fact, or of all of them.
 *
 * @param findings of the stage
 * @param verdict  on liquidation
 * @param reports  names of quantities that the answer shows
 * @param quantities of the call under a credit support annex
 */
record Judged(
        List<Finding> findings, Verdict verdict, List<String> reports, List<Quantity> quantities) {

    static Judged of(Fact fact, Choices choices, State state, Effect failing) {
        List<Finding> findings = new ArrayList<>(Judgements.of(choices, state, failing));
        findings.addAll(Verdict.findings(choices, state));
        List<String> reports = new ArrayList<>();
        for (Choice report : choices.of(Action.REPORT)) {
            findings.add(Findings.chosen(report, state, "report"));
            reports.add((String) report.arguments().get(0).value());
        }
        CreditSupportCall call = CreditSupportCall.of(fact, choices);
        call.finding(state).ifPresent(findings::add);
        return new Judged(findings, Verdict.of(choices), reports, call.quantities());
    }

    /** All of them together. */
    static Judged of(List<Judged> all) {
        List<Finding> findings = new ArrayList<>();
        Verdict verdict = Verdict.UNSAID;
        List<String> reports = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>();
        for (Judged one : all) {
            findings.addAll(one.findings());
            verdict = verdict.and(one.verdict());
            reports.addAll(one.reports());
            quantities.addAll(one.quantities());
        }
        return new Judged(findings, verdict, reports, quantities);
    }
}

package io.collateralpolicy.scenario.publish;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.Manifest;
import java.util.List;

/** Asks both ways, answers as the reference does, and notes where they differ. */
record Comparison(RuleEvaluation deciding, RuleEvaluation reference, List<Diagnostic> differences)
        implements RuleEvaluation {

    static final int DIFFERENCES_MAX = 20;

    @Override
    public List<Choice> evaluate(Stage stage, List<? extends Fact> facts) {
        List<Choice> expected = reference.evaluate(stage, facts);
        List<Choice> found = deciding.evaluate(stage, facts);
        if (!found.equals(expected) && differences.size() < DIFFERENCES_MAX) {
            differences.add(difference(stage, found, expected));
        }
        return expected;
    }

    private static Diagnostic difference(Stage stage, List<Choice> found, List<Choice> expected) {
        int at = 0;
        while (at < found.size() && at < expected.size() && found.get(at).equals(expected.get(at))) {
            at++;
        }
        Choice differing = at < expected.size() ? expected.get(at) : found.get(at);
        return Diagnostic.error(Manifest.FILE, Range.START, "evaluations-differ",
                "stage " + stage + ", rule `" + differing.rule().ruleId() + "`, fact `" + differing.subject()
                        + "`: decided is `" + said(found, at) + "`, the reference says `" + said(expected, at) + "`",
                "do not publish; report the rule with this fact");
    }

    private static String said(List<Choice> choices, int at) {
        return at < choices.size()
                ? choices.get(at).rule().ruleId() + " " + choices.get(at).action().word() + " "
                        + choices.get(at).arguments()
                : "nothing more";
    }
}

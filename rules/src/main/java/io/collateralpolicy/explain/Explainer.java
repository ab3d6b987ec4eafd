package io.collateralpolicy.explain;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.explain.Explained.Asked;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains one rule in one decision. */
public final class Explainer {


    private Explainer() {}

    /**
     * Why the rule spoke or did not.
     *
     * @return empty when the policy has no such rule
     * @throws io.collateralpolicy.assessment.InconsistentRequest as {@link Assessor#assess} does
     */
    public static Optional<WhyNot> whyNot(ReadyPolicy ready, AssessmentInput input, String ruleId) {
        return ready.source().rules().rules().stream()
                .filter(r -> r.header().ruleId().equals(ruleId))
                .findFirst()
                .map(r -> explained(ready, input, r));
    }

    private static WhyNot explained(ReadyPolicy ready, AssessmentInput input, Rule rule) {
        DecidingPolicy policy = DecidingPolicy.of(ready);
        FactsSeen seen = new FactsSeen(policy.rules());
        Assessment assessment = Assessor.assess(policy.with(seen), input);
        boolean intents = !input.request().intents().isEmpty();
        List<? extends Fact> facts = seen.judged(rule.header().stage(), intents);
        List<Explained> explained = facts(rule, facts, ready.numbers().parameters());
        boolean spoke = policy.rules().evaluate(rule.header().stage(), facts).stream()
                .anyMatch(c -> c.rule().ruleId().equals(rule.header().ruleId()));
        return new WhyNot(
                rule.header().ruleId(),
                rule.header().title(),
                rule.header().source(),
                rule.header().rationale(),
                spoke,
                findings(assessment, rule),
                explained,
                Silence.sentences(explained));
    }

    private static List<Finding> findings(Assessment assessment, Rule rule) {
        return assessment.findings().stream()
                .filter(f -> f.ruleId().equals(rule.header().ruleId()))
                .toList();
    }

    private static List<Explained> facts(Rule rule, List<? extends Fact> facts, Parameters parameters) {
        List<Explained> explained = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            for (Pattern pattern : patterns(condition)) {
                facts.stream()
                        .filter(f -> pattern.fact().type().isInstance(f))
                        .forEach(f -> explained.add(explained(asked(condition), pattern, f, parameters)));
            }
        }
        return List.copyOf(explained);
    }

    private static Explained explained(Asked asked, Pattern pattern, Fact fact, Parameters parameters) {
        PatternReader reader = new PatternReader(parameters, fact);
        Optional<Boolean> holds = reader.holds(pattern.constraint());
        return new Explained(asked, pattern.fact().name(), fact.subject(), holds, reader.comparisons());
    }

    private static List<Pattern> patterns(Condition condition) {
        if (condition instanceof Condition.Match match) {
            return List.of(match.pattern());
        } else if (condition instanceof Condition.Absent absent) {
            return List.of(absent.pattern());
        } else if (condition instanceof Condition.Present present) {
            return List.of(present.pattern());
        }
        return ((Condition.AnyOf) condition).patterns();
    }

    private static Asked asked(Condition condition) {
        if (condition instanceof Condition.Match) {
            return Asked.MATCH;
        } else if (condition instanceof Condition.Absent) {
            return Asked.ABSENT;
        }
        return condition instanceof Condition.Present ? Asked.PRESENT : Asked.ANY_OF;
    }
}

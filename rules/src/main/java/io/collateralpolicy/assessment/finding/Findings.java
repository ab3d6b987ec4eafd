package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.assessment.answer.Family;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Comparison;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.ArgumentForm;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Choices as findings: what was measured, against what, and whether it passed. */
public final class Findings {

    /** Failed first, then by rule; what is equal stays in the order of the request, for the sort is stable. */
    public static final Comparator<Finding> ORDER = (a, b) ->
            a.passed() == b.passed() ? a.ruleId().compareTo(b.ruleId()) : Boolean.compare(a.passed(), b.passed());

    private static final String NO_ROW = "no row";

    private Findings() {}

    /** A limit or minimum, measured on its subject; {@code failing} is its effect when it does not hold. */
    public static Finding measured(Choice choice, State state, Effect failing) {
        String metric = (String) choice.arguments().get(0).value();
        Argument bound = choice.arguments().get(1);
        Measure actual = Measure.of(choice.subject(), metric);
        Comparison comparison =
                choice.action() == Action.MINIMUM ? Comparison.GREATER_OR_EQUAL : Comparison.LESS_OR_EQUAL;
        Optional<Measure> limit = choice.action() == Action.LIMIT_FROM
                ? bound.row().map(r -> new Measure(r.outputs().get("limit")))
                : Optional.of(new Measure(bound.value()));
        boolean passed = limit.isPresent() && actual.stands(comparison, limit.get());
        return finding(
                choice,
                passed ? Effect.NONE : failing,
                state,
                metric,
                actual.text(),
                limit.map(l -> l.textLike(actual)).orElse(NO_ROW),
                comparison,
                passed,
                limit.map(l -> actual.distanceTo(l, comparison)),
                bound);
    }

    /** A yes-or-no statement: {@code actual} stands where {@code limit} was wanted. */
    public static Finding stated(
            Choice choice, State state, Effect effect, String metric, boolean actual, boolean wanted) {
        boolean passed = actual == wanted;
        return finding(
                choice,
                passed ? Effect.NONE : effect,
                state,
                metric,
                Boolean.toString(actual),
                Boolean.toString(wanted),
                Comparison.EQUAL,
                passed,
                Optional.empty(),
                choice.arguments().get(0));
    }

    /** What a rule chose by name: a model. It always passes. */
    public static Finding chosen(Choice choice, State state, String metric) {
        return chosen(choice, state, metric, choice.arguments().get(0));
    }

    /** The same where its number comes {@code from} another argument. */
    public static Finding chosen(Choice choice, State state, String metric, Argument from) {
        String name = (String) choice.arguments().get(0).value();
        return finding(
                choice,
                Effect.NONE,
                state,
                metric,
                name,
                name,
                Comparison.EQUAL,
                true,
                Optional.empty(),
                from);
    }

    /** A figure that a choice gives, with the row it came from. It always passes. */
    public static Finding given(Choice choice, State state, String metric, String value, Argument from) {
        return finding(
                choice,
                Effect.NONE,
                state,
                metric,
                value,
                value,
                Comparison.EQUAL,
                true,
                Optional.empty(),
                from);
    }

    /** A figure worked out by the host, held against what a choice gives; {@code failing} is its effect when it fails. */
    public static Finding held(
            Choice choice,
            State state,
            Effect failing,
            String metric,
            BigDecimal actual,
            Comparison comparison,
            BigDecimal limit,
            boolean passed) {
        Measure measured = new Measure(actual);
        return finding(
                choice,
                passed ? Effect.NONE : failing,
                state,
                metric,
                measured.text(),
                new Measure(limit).textLike(measured),
                comparison,
                passed,
                Optional.of(measured.distanceTo(new Measure(limit), comparison)),
                choice.arguments().get(0));
    }

    /** What the host itself says. */
    public static Finding ofHost(
            HostFinding host, State state, Map<String, String> subject, String actual, String limit) {
        return ofHost(host, host.effect(), state, subject, actual, limit);
    }

    /** The same where its effect depends on whether an intent raises risk. */
    public static Finding ofHost(
            HostFinding host, Effect effect, State state, Map<String, String> subject, String actual, String limit) {
        return new Finding(
                host.ruleId(),
                host.title(),
                Family.HOST,
                effect,
                state,
                subject,
                host.metric(),
                actual,
                limit,
                host.comparison(),
                false,
                Optional.empty(),
                "docs/decision.md, section 1",
                Optional.empty(),
                Optional.empty());
    }

    /** Those that refuse what raises risk. */
    public static List<Finding> refusing(List<Finding> findings) {
        List<Finding> refusing = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.effect() == Effect.REFUSE) {
                refusing.add(finding);
            }
        }
        return refusing;
    }

    private static Finding finding(
            Choice choice,
            Effect effect,
            State state,
            String metric,
            String actual,
            String limit,
            Comparison comparison,
            boolean passed,
            Optional<String> distance,
            Argument from) {
        Fact subject = choice.subject();
        boolean ofTable = choice.action().forms().contains(ArgumentForm.TABLE);
        return new Finding(
                choice.rule().ruleId(),
                choice.rule().title(),
                Family.of(choice.rule().ruleId()),
                effect,
                state,
                subject.subject(),
                metric,
                actual,
                limit,
                comparison,
                passed,
                distance,
                choice.rule().source(),
                ofTable ? Optional.of((String) from.value()) : Optional.empty(),
                from.row().map(r -> r.name()));
    }
}

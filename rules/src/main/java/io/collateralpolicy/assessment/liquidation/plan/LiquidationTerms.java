package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Liquidation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules say of one debt and lot at stake, combined by the laws.
 *
 * @param fact    as the rules saw it
 * @param choices about it
 */
public record LiquidationTerms(Liquidation fact, Choices choices) {

    /** What judges or names a model is said elsewhere. */
    private static final Set<Action> NO_FIGURE =
            Set.of(Action.LIMIT, Action.LIMIT_FROM, Action.MINIMUM, Action.REFUSE, Action.LIQUIDATE_BY);

    /** All that a rule can give a liquidation a figure by. */
    private static final List<Action> GIVING = Arrays.stream(Action.values())
            .filter(a -> a.subjects().contains(Liquidation.class) && !NO_FIGURE.contains(a))
            .toList();

    /** Asks the rules about each. */
    public static List<LiquidationTerms> of(DecidingPolicy policy, List<Liquidation> facts) {
        Map<Fact, Choices> choices = Choices.bySubject(policy.rules().evaluate(Stage.LIQUIDATION, facts));
        return facts.stream().map(f -> new LiquidationTerms(f, Choices.of(choices, f))).toList();
    }

    /** How the liquidation goes; empty when no rule says. */
    public Optional<Choice> model() {
        List<Choice> models = choices.of(Action.LIQUIDATE_BY);
        return models.isEmpty() ? Optional.empty() : Optional.of(Choices.one(models));
    }

    /**
     * The value that all rules agree on.
     *
     * @throws PolicyConflict when two name different values
     */
    public Optional<BigDecimal> one(Action... actions) {
        List<Choice> given = given(actions).toList();
        for (Choice choice : given) {
            if (value(choice).orElseThrow().compareTo(value(given.get(0)).orElseThrow()) != 0) {
                throw PolicyConflict.between(given.get(0), choice);
            }
        }
        return given.stream().findFirst().flatMap(LiquidationTerms::value);
    }

    /**
     * The same where the model cannot do without.
     *
     * @throws PolicyGap when no rule, or no row of its table, gives one
     */
    public BigDecimal required(Action... actions) {
        return one(actions).orElseThrow(() -> new PolicyGap("no rule gives `" + actions[0].word()
                + "` of a liquidation of " + fact.subject() + ", which its model needs"));
    }

    public Optional<BigDecimal> smallest(Action action) {
        return given(action).flatMap(c -> value(c).stream()).min(Comparator.naturalOrder());
    }

    public Optional<BigDecimal> largest(Action action) {
        return given(action).flatMap(c -> value(c).stream()).max(Comparator.naturalOrder());
    }

    /** The one choice of an action that has several arguments. */
    public Optional<Choice> choice(Action action) {
        List<Choice> of = choices.of(action);
        of.stream()
                .filter(c -> !values(c).equals(values(of.get(0))))
                .findFirst()
                .ifPresent(c -> {
                    throw PolicyConflict.between(of.get(0), c);
                });
        return of.stream().findFirst();
    }

    /** What was said, whatever for; {@code failing} is what a failed limit does. */
    public List<Finding> findings(Effect failing) {
        List<Finding> findings = new ArrayList<>(Judgements.of(choices, State.current, failing));
        choices.of(Action.LIQUIDATE_BY).forEach(c -> findings.add(Findings.chosen(c, State.current, "model")));
        for (Action action : GIVING) {
            choices.of(action).forEach(c -> findings.add(finding(c, failing)));
        }
        return findings;
    }

    private static Finding finding(Choice choice, Effect failing) {
        Argument from = choice.arguments().get(0);
        return value(choice)
                .map(v -> Findings.given(choice, State.current, choice.action().word(), v.toPlainString(), from))
                .orElseGet(() -> Findings.stated(
                        choice, State.current, failing, choice.action().word(), false, true));
    }

    private Stream<Choice> given(Action... actions) {
        return Stream.of(actions).flatMap(a -> choices.of(a).stream()).filter(c -> value(c).isPresent());
    }

    /** The number given; a duration's seconds; of a table the action's output, empty when no row matches. */
    private static Optional<BigDecimal> value(Choice choice) {
        if (!choice.action().outputs().isEmpty()) {
            String output = choice.action().outputs().get(0);
            return choice.arguments().get(0).row().map(r -> (BigDecimal) r.outputs().get(output));
        }
        Object last = choice.arguments().get(choice.arguments().size() - 1).value();
        return last instanceof Duration duration
                ? Optional.of(BigDecimal.valueOf(duration.toSeconds()))
                : Optional.of((BigDecimal) last);
    }

    private static List<Object> values(Choice choice) {
        return choice.arguments().stream().map(Argument::value).toList();
    }
}

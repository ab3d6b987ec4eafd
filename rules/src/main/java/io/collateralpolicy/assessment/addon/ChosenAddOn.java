package io.collateralpolicy.assessment.addon;

import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An add-on of one subject.
 *
 * @param kind   what the rate multiplies
 * @param rate   fraction of one, 0 or more
 * @param choice the choice that holds
 */
public record ChosenAddOn(AddOnKind kind, BigDecimal rate, Choice choice) {

    /**
     * The add-ons of one subject, the largest of each kind, by kind.
     *
     * @throws PolicyGap when a table has no row for the subject, or a rate is below 0
     */
    public static List<ChosenAddOn> of(Choices choices) {
        Map<AddOnKind, ChosenAddOn> largest = new TreeMap<>();
        List<Choice> all = new ArrayList<>(choices.of(Action.ADD_ON));
        all.addAll(choices.of(Action.ADD_ON_FROM));
        for (Choice choice : all) {
            largest.merge(kind(choice), of(choice), (a, b) -> b.rate().compareTo(a.rate()) > 0 ? b : a);
        }
        return List.copyOf(largest.values());
    }

    /** The row that the rate stands in, with whatever else the kind needs; empty when a rule gave the rate itself. */
    public Optional<Row> row() {
        return choice.arguments().get(1).row();
    }

    /** {@code rate · measure}, rounded as liabilities are. */
    public AddOn amount(BigDecimal measure, Numerics numerics) {
        return AddOn.of(kind.name(), choice.rule().ruleId(), kind.appliesTo(), numerics.liability(rate.multiply(measure)));
    }

    /** {@code max(0, peg − price)}: the peg is the row's, 1 where it says none. */
    public BigDecimal shortOfPeg(BigDecimal price) {
        BigDecimal peg = row().map(r -> (BigDecimal) r.outputs().get("peg")).orElse(BigDecimal.ONE);
        return peg.subtract(price).max(BigDecimal.ZERO);
    }

    /** That the rule chose it. */
    public Finding finding(State state) {
        return Findings.chosen(choice, state, "addOn", choice.arguments().get(1));
    }

    private static ChosenAddOn of(Choice choice) {
        BigDecimal rate = choice.action() == Action.ADD_ON
                ? (BigDecimal) choice.arguments().get(1).value()
                : (BigDecimal) choice.arguments().get(1).row()
                        .orElseThrow(() -> gap(choice, "has no row"))
                        .outputs().get(choice.action().outputs().get(0));
        if (rate.signum() < 0) {
            throw gap(choice, "gives `" + rate.toPlainString() + "`, must be 0 or more");
        }
        return new ChosenAddOn(kind(choice), rate, choice);
    }

    private static AddOnKind kind(Choice choice) {
        return AddOnKind.of((String) choice.arguments().get(0).value()).orElseThrow();
    }

    private static PolicyGap gap(Choice choice, String what) {
        return new PolicyGap("`" + choice.rule().ruleId() + "` asks for add-on `" + kind(choice) + "` of "
                + choice.subject().subject() + ": its number in `" + choice.arguments().get(1).value() + "` " + what);
    }
}

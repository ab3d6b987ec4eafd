package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.terms.lot.LotTerms.Component;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Lot;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Choices about one lot, combined by the laws into its terms. */
public final class LotRules {

    private static final List<Action> MEASURED = List.of(Action.LIMIT, Action.LIMIT_FROM, Action.MINIMUM);

    private final Lot lot;
    private final Choices choices;
    private final int rateScale;
    private final State state;
    private final Duration inForce;
    private final List<Finding> findings = new ArrayList<>();
    private boolean eligible = true;

    private LotRules(Lot lot, Choices choices, int rateScale, State state, Duration inForce) {
        this.lot = lot;
        this.choices = choices;
        this.rateScale = rateScale;
        this.state = state;
        this.inForce = inForce;
    }

    /** @param inForce for how long the package has been in force */
    public static LotTerms terms(Lot lot, Choices choices, DecidingPolicy policy, State state, Duration inForce) {
        int rateScale = policy.numerics().rateScale();
        return new LotRules(lot, choices, rateScale, state, inForce).terms(policy.components());
    }

    private LotTerms terms(List<String> components) {
        eligibility();
        measured();
        boolean frozen = frozen();
        List<Component> haircuts = haircuts(components);
        Optional<Component> slices = slices(components);
        Optional<Choice> threshold = threshold();
        BigDecimal rate = threshold.map(this::thresholdOf).orElse(BigDecimal.ZERO);
        return new LotTerms(eligible, frozen, haircuts, slices, threshold, rate, List.copyOf(findings));
    }

    private void eligibility() {
        List<Choice> from = choices.of(Action.ELIGIBLE_FROM);
        for (Choice choice : from) {
            boolean listed = row(choice, 0).map(r -> (Boolean) r).orElse(false);
            add(Findings.stated(choice, state, Effect.INELIGIBLE, "eligible", listed, true));
        }
        for (Choice choice : choices.of(Action.INELIGIBLE)) {
            add(Findings.stated(choice, state, Effect.INELIGIBLE, "eligible", false, true));
        }
        if (from.isEmpty()) {
            add(Findings.ofHost(HostFinding.NOT_MADE_ELIGIBLE, state, lot.subject(), "false", "true"));
        }
        if (!lot.priced()) {
            add(Findings.ofHost(HostFinding.UNPRICED_LOT, state, lot.subject(), "false", "true"));
        }
    }

    private void measured() {
        for (Action action : MEASURED) {
            choices.of(action).forEach(c -> add(Findings.measured(c, state, Effect.INELIGIBLE)));
        }
    }

    private boolean frozen() {
        List<Choice> frozen = choices.of(Action.FROZEN_FOR_NEW);
        frozen.forEach(c ->
                findings.add(Findings.stated(c, state, Effect.FROZEN_FOR_NEW, "frozenForNew", true, false)));
        return !frozen.isEmpty();
    }

    /** The largest per component. A table that has no row for the lot gives no haircut that could be trusted. */
    private List<Component> haircuts(List<String> order) {
        Map<String, Component> byName = new TreeMap<>(Comparator.comparingInt(order::indexOf));
        for (Choice choice : choices.of(Action.HAIRCUT)) {
            collect(byName, order, choice, Optional.of((BigDecimal) choice.arguments().get(1).value()));
        }
        for (Choice choice : choices.of(Action.HAIRCUT_FROM)) {
            collect(byName, order, choice, row(choice, 1).map(r -> (BigDecimal) r));
        }
        for (Choice choice : choices.of(Action.SCALED_HAIRCUT_FROM)) {
            collect(byName, order, choice, row(choice, 1).map(r -> ScaledHaircut.of(choice, (BigDecimal) r, rateScale)));
        }
        for (Choice choice : choices.of(Action.ADVANCE_RATE_FROM)) {
            collect(byName, order, choice, row(choice, 1).map(r -> BigDecimal.ONE.subtract((BigDecimal) r)));
        }
        for (Action action : ModelledHaircuts.ACTIONS) {
            choices.of(action).forEach(c -> collect(byName, order, c, ModelledHaircuts.of(c, lot, rateScale)));
        }
        return List.copyOf(byName.values());
    }

    private void collect(
            Map<String, Component> byName, List<String> order, Choice choice, Optional<BigDecimal> haircut) {
        String name = component(choice, order);
        if (haircut.isEmpty()) {
            add(Findings.stated(withTable(choice), state, Effect.INELIGIBLE, "haircut." + name, false, true));
            return;
        }
        requireShare(choice, haircut.get());
        Component component = new Component(name, choice, haircut.get(), choice.arguments().get(1).row());
        byName.merge(name, component, LotRules::deeper);
    }

    private static String component(Choice choice, List<String> known) {
        String name = (String) choice.arguments().get(0).value();
        if (!known.contains(name)) {
            throw new PolicyGap("`" + choice.rule().ruleId() + "` gives a haircut of `" + name
                    + "`, which haircutComponents of policy.json does not name");
        }
        return name;
    }

    /** Beyond 0 and 1 the sums would lend more than there is. */
    private static void requireShare(Choice choice, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new PolicyGap("`" + choice.rule().ruleId() + "` gives `" + share.toPlainString() + "` as "
                    + choice.action().word() + ", must be 0 to 1");
        }
    }

    private static Component deeper(Component a, Component b) {
        return b.haircut().compareTo(a.haircut()) > 0 ? b : a;
    }

    /** One component goes by size; of several schedules for it the deepest. */
    private Optional<Component> slices(List<String> order) {
        List<Choice> bySize = choices.of(Action.HAIRCUT_BY_SIZE);
        if (!bySize.isEmpty()) {
            component(Choices.one(bySize), order);
        }
        List<SizeSchedule> schedules = new ArrayList<>(bySize.size());
        for (Choice choice : bySize) {
            choice.arguments().get(1).row().ifPresentOrElse(
                    row -> schedules.add(new SizeSchedule(choice, row)),
                    () -> add(Findings.stated(
                            withTable(choice), state, Effect.INELIGIBLE, "sizeSchedule", false, true)));
        }
        return schedules.stream().reduce(SizeSchedule::deeper).map(SizeSchedule::component);
    }

    private Optional<Choice> threshold() {
        List<Choice> all = new ArrayList<>(choices.of(Action.THRESHOLD));
        for (Action action : List.of(Action.THRESHOLD_FROM, Action.THRESHOLD_HAIRCUT_FROM, Action.THRESHOLD_RAMP)) {
            for (Choice choice : choices.of(action)) {
                if (row(choice, 0).isPresent()) {
                    all.add(choice);
                } else {
                    add(Findings.stated(choice, state, Effect.INELIGIBLE, "liquidationThreshold", false, true));
                }
            }
        }
        if (all.isEmpty()) {
            add(Findings.ofHost(HostFinding.NO_THRESHOLD, state, lot.subject(), "absent", "present"));
        }
        all.forEach(c -> requireShare(c, thresholdOf(c)));
        return Choices.smallest(all, this::thresholdOf);
    }

    private BigDecimal thresholdOf(Choice choice) {
        return switch (choice.action()) {
            case THRESHOLD -> (BigDecimal) choice.arguments().get(0).value();
            case THRESHOLD_HAIRCUT_FROM -> BigDecimal.ONE.subtract((BigDecimal) row(choice, 0).orElseThrow());
            case THRESHOLD_RAMP -> RampedThreshold.at(choice, inForce, rateScale);
            default -> (BigDecimal) row(choice, 0).orElseThrow();
        };
    }

    /** The action's first output in the row that its table argument matched. */
    private static Optional<Object> row(Choice choice, int argument) {
        String output = choice.action().outputs().get(0);
        return choice.arguments().get(argument).row().map(r -> r.outputs().get(output));
    }

    /** The same choice as a finding shows it: its table first. */
    private static Choice withTable(Choice choice) {
        return new Choice(choice.rule(), choice.action(), choice.subject(), List.of(choice.arguments().get(1)));
    }

    private void add(Finding finding) {
        findings.add(finding);
        eligible &= finding.effect() != Effect.INELIGIBLE;
    }
}

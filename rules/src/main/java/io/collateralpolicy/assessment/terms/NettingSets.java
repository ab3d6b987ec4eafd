package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.answer.ScenarioFigures;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.Remembered;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.requirement.Closable;
import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.MarginModels;
import io.collateralpolicy.assessment.requirement.MarginedLot;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.assessment.requirement.Requirement;
import io.collateralpolicy.assessment.requirement.addon.AddOnAmounts;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.terms.Positions.Margin;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.perpetual.PerpetualPosition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Positions of one underlying and one model, valued and margined together. */
final class NettingSets {

    private final DecidingPolicy policy;
    private final AccountState account;
    private final Prices prices;
    private final MarginModels models = PositionModels.all();
    private final Remembered remembered = new Remembered();

    NettingSets(DecidingPolicy policy, AccountState account, Prices prices) {
        this.policy = policy;
        this.account = account;
        this.prices = prices;
    }

    /** The members of one set: those open, those closed, the choice of their model. */
    private record Members(List<MarginedPosition> open, List<MarginedPosition> closed, Choice model) {

        Members(Choice model) {
            this(new ArrayList<>(), new ArrayList<>(), model);
        }

        /** What they follow, in order; a set across underlyings names each. */
        String underlying() {
            return open.stream().map(p -> p.position().underlying()).distinct().sorted().collect(Collectors.joining(" "));
        }
    }

    Margined margined(Portfolio portfolio, List<Margin> margins, List<MarginedLot> lots) {
        PositionsValue value = PositionsValue.ZERO;
        List<NettingSet> sets = new ArrayList<>();
        List<Quantity> quantities = new ArrayList<>();
        List<Closable> closable = new ArrayList<>();
        for (Members members : sorted(portfolio, margins).values()) {
            NettingGroup group = group(members, lots);
            MarginModel model = models.of(ModelChoice.name(members.model())).orElseThrow();
            Requirement requirement = AddOnAmounts.added(model.requirement(group), group);
            value = value.add(model.value(group));
            sets.add(nettingSet(members, requirement));
            quantities.addAll(requirement.quantities());
            members.open().forEach(p -> throttled(p).ifPresent(quantities::add));
            model.perpetuals(group).forEach(p -> closable.addAll(closable(p, members)));
        }
        boolean complete = margins.stream().allMatch(Margin::priced);
        return new Margined(
                value.rounded(policy.numerics()), sets, quantities, List.of(), closable, complete);
    }

    private Optional<Quantity> throttled(MarginedPosition position) {
        return position.terms().throttle().flatMap(row -> Throttled.left(position, row, account, prices.asOf()));
    }

    /** One, where a rule says how positions in the instrument are closed. */
    private static List<Closable> closable(PerpetualPosition perpetual, Members members) {
        return members.open().stream()
                .filter(p -> p.position().instrument().equals(perpetual.instrument()))
                .flatMap(p -> p.terms().closing().stream())
                .limit(1)
                .map(terms -> new Closable(perpetual, terms))
                .toList();
    }

    private Map<String, Members> sorted(Portfolio portfolio, List<Margin> margins) {
        Map<String, Members> sorted = new TreeMap<>();
        for (int i = 0; i < margins.size(); i++) {
            Margin margin = margins.get(i);
            String key = key(margin);
            Members members = sorted.computeIfAbsent(key, k -> new Members(margin.model()));
            members.open().add(margined(portfolio.positions().get(i), margin));
            portfolio.closed().stream()
                    .filter(c -> c.positionId().equals(margin.fact().positionId()))
                    .forEach(c -> members.closed().add(margined(c, margin)));
        }
        return sorted;
    }

    private String key(Margin margin) {
        String model = ModelChoice.name(margin.model());
        boolean across = models.of(model).orElseThrow().netsAcrossUnderlyings();
        return across ? model : margin.fact().underlying() + ' ' + model;
    }

    private MarginedPosition margined(DerivativePosition position, Margin margin) {
        return new MarginedPosition(
                position, margin.fact(), prices.ofInstrument(position.instrument()), margin.terms(),
                margin.addOns());
    }

    private NettingGroup group(Members members, List<MarginedLot> lots) {
        return new NettingGroup(
                members.underlying(),
                members.open(),
                members.closed(),
                lots,
                spotPrices(members),
                prices.returns(),
                prices.settlementPrice(policy.baseCurrency()),
                prices.asOf(),
                policy.numerics(),
                remembered);
    }

    private Map<String, BigDecimal> spotPrices(Members members) {
        Map<String, BigDecimal> spotPrices = new TreeMap<>();
        members.open().forEach(p -> prices.ofUnderlying(p.position().underlying())
                .ifPresent(q -> spotPrices.put(p.position().underlying(), q.price())));
        return spotPrices;
    }

    private static NettingSet nettingSet(Members members, Requirement requirement) {
        Optional<ScenarioFigures> scenarios = requirement.scenarios();
        return new NettingSet(
                members.underlying(),
                members.open().stream().map(p -> p.position().positionId()).toList(),
                ModelChoice.name(members.model()),
                members.model().rule().ruleId(),
                scenarios.flatMap(ScenarioFigures::worst),
                scenarios.map(ScenarioFigures::worstByKind).orElse(List.of()),
                scenarios.map(ScenarioFigures::scenarioLoss),
                scenarios.map(ScenarioFigures::profits).orElse(Map.of()),
                scenarios.map(ScenarioFigures::contributions).orElse(List.of()),
                requirement.addOns(),
                requirement.totalInitialMargin(),
                requirement.totalMaintenanceMargin());
    }
}

package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.AccountFigures.DerivativesValue;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.AssetProperties;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.StaticRatio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Derivatives: what they are worth and what margin they need. */
final class Positions {

    private static final String STATIC_RATIO = "STATIC_RATIO";
    private static final int YEARS_SCALE = 6;

    private final DecidingPolicy policy;
    private final Numerics numerics;
    private final AccountState account;
    private final Prices prices;
    private final State state;
    private final Effect failing;

    Positions(DecidingPolicy policy, AccountState account, Prices prices, State state, Effect failing) {
        this.policy = policy;
        this.numerics = policy.numerics();
        this.account = account;
        this.prices = prices;
        this.state = state;
        this.failing = failing;
    }

    Position fact(DerivativePosition position, Portfolio portfolio) {
        Optional<BigDecimal> mark = mark(position);
        return new Position(
                position.positionId(),
                position.instrument(),
                position.type().name(),
                position.underlying(),
                position.side().name(),
                account.segment(),
                position.quantity(),
                numerics.liability(contracts(position).multiply(face(position, mark)).abs()),
                mark.isPresent() || position.presentValue().isPresent() || isNothing(position, portfolio),
                position.assetClass().orElse(AssetProperties.UNKNOWN),
                position.maturityYears()
                        .map(y -> y.setScale(YEARS_SCALE, RoundingMode.CEILING))
                        .orElse(AssetProperties.NO_MATURITY),
                contracts(position).multiply(position.presentValue().orElse(BigDecimal.ZERO)));
    }

    /** What one unit of a position is measured by: its notional where it has one, else its mark. */
    private static BigDecimal face(DerivativePosition position, Optional<BigDecimal> mark) {
        return position.notional().or(() -> mark).orElse(BigDecimal.ZERO);
    }

    /** None is left and none was closed: no price is needed. */
    private static boolean isNothing(DerivativePosition position, Portfolio portfolio) {
        return position.quantity().signum() == 0
                && portfolio.closed().stream().noneMatch(c -> c.positionId().equals(position.positionId()));
    }

    Margined margined(Portfolio portfolio, List<Margin> margins) {
        Map<String, List<Margin>> byUnderlying = new TreeMap<>();
        margins.forEach(m -> byUnderlying.computeIfAbsent(m.fact().underlying(), u -> new ArrayList<>()).add(m));
        List<NettingSet> sets = new ArrayList<>();
        byUnderlying.forEach((underlying, of) -> sets.add(nettingSet(underlying, of)));
        boolean complete = margins.stream().allMatch(m -> m.fact().marked());
        return new Margined(value(portfolio), List.copyOf(sets), complete);
    }

    /** Margin of one position and the rule that chose its model. */
    record Margin(Position fact, Choice model, BigDecimal initial, BigDecimal maintenance, List<Finding> findings)
            implements Valued {}

    Margin margin(Position fact, Choices choices) {
        Choice model = model(fact, choices);
        List<MarginRates> rates = rates(choices);
        BigDecimal initial = largest(fact, rates, MarginRates.INITIAL);
        BigDecimal maintenance = largest(fact, rates, MarginRates.MAINTENANCE);
        return new Margin(
                fact,
                model,
                StaticRatio.margin(fact.notional(), initial, numerics),
                StaticRatio.margin(fact.notional(), maintenance, numerics),
                findings(fact, choices));
    }

    private Choice model(Position fact, Choices choices) {
        List<Choice> models = choices.of(Action.USE_MODEL);
        if (models.isEmpty()) {
            throw gap(fact, "has no margin model: no rule of `" + policy.name() + "` speaks of `" + fact.type() + "`");
        }
        Choice model = Choices.one(models);
        if (!STATIC_RATIO.equals(model.arguments().get(0).value())) {
            throw gap(fact, "is given model `" + model.arguments().get(0).value() + "`, which margin edition "
                    + policy.marginEdition() + " has not");
        }
        return model;
    }

    private static List<MarginRates> rates(Choices choices) {
        List<MarginRates> rates = new ArrayList<>(1);
        for (Choice choice : choices.of(Action.MARGIN_RATES_FROM)) {
            choice.arguments().get(0).row().ifPresent(row -> rates.add(MarginRates.of(row)));
        }
        return rates;
    }

    private static BigDecimal largest(Position fact, List<MarginRates> rates, String output) {
        if (rates.isEmpty()) {
            throw gap(fact, "has no `" + output + "`");
        }
        BigDecimal largest = BigDecimal.ZERO;
        for (MarginRates of : rates) {
            largest = largest.max(of.rate(output));
        }
        return largest;
    }

    private static PolicyGap gap(Position fact, String what) {
        return new PolicyGap("position `" + fact.positionId() + "` " + what);
    }

    private NettingSet nettingSet(String underlying, List<Margin> of) {
        Choice model = of.get(0).model();
        return new NettingSet(
                underlying,
                of.stream().map(m -> m.fact().positionId()).toList(),
                (String) model.arguments().get(0).value(),
                model.rule().ruleId(),
                List.of(),
                of.stream().map(Margin::initial).reduce(numerics.zero(), BigDecimal::add),
                of.stream().map(Margin::maintenance).reduce(numerics.zero(), BigDecimal::add));
    }

    private List<Finding> findings(Position fact, Choices choices) {
        List<Finding> findings = new ArrayList<>(Judgements.of(choices, state, failing));
        findings.add(Findings.chosen(choices.of(Action.USE_MODEL).get(0), state, "model"));
        if (!fact.marked()) {
            findings.add(Findings.ofHost(HostFinding.UNPRICED_DEBT, failing, state, fact.subject(), "false", "true"));
        }
        return findings;
    }

    /** Linear positions, and what was closed of them at the mark, against their entry, with funding; rounded down once. */
    private DerivativesValue value(Portfolio portfolio) {
        BigDecimal sum = BigDecimal.ZERO;
        for (DerivativePosition position : portfolio.positions()) {
            sum = sum.add(position.accruedFunding().orElse(BigDecimal.ZERO)).add(unrealized(position));
        }
        for (DerivativePosition closed : portfolio.closed()) {
            sum = sum.add(unrealized(closed));
        }
        BigDecimal rounded = numerics.asset(sum);
        return new DerivativesValue(rounded, numerics.zero(), rounded);
    }

    private BigDecimal unrealized(DerivativePosition position) {
        if (position.presentValue().isPresent()) {
            return contracts(position).multiply(position.presentValue().get());
        }
        Optional<BigDecimal> mark = mark(position);
        if (mark.isEmpty() || position.entryPrice().isEmpty()) {
            return BigDecimal.ZERO;
        }
        boolean isLong = position.side() == DerivativePosition.Side.LONG;
        BigDecimal signed = isLong ? position.quantity() : position.quantity().negate();
        return StaticRatio.unrealizedProfitAndLoss(
                signed, position.contractSize().orElse(BigDecimal.ONE), position.entryPrice().get(), mark.get());
    }

    private Optional<BigDecimal> mark(DerivativePosition position) {
        return prices.ofInstrument(position.instrument()).flatMap(m -> m.markPrice());
    }

    private static BigDecimal contracts(DerivativePosition position) {
        return position.quantity().multiply(position.contractSize().orElse(BigDecimal.ONE));
    }
}

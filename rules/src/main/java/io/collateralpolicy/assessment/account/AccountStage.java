package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.finding.Asked;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.assessment.portfolio.IntentSubject;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Intent;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Judges one state of the account: its limits, and what of the intents may not go ahead. */
final class AccountStage {

    private final DecidingPolicy policy;
    private final AccountState account;
    private final Prices prices;
    private final State state;
    private final Effect failing;
    private final Asked<About> asked;
    private List<Terms.ValuedLot> held = List.of();
    private List<Holding> holdings = List.of();

    /**
     * The stage for one kind of state.
     *
     * @param failing what a failed limit does: it refuses where an intent raises risk, else it is a breach
     */
    AccountStage(DecidingPolicy policy, AccountState account, Prices prices, State state, Effect failing) {
        this.policy = policy;
        this.account = account;
        this.prices = prices;
        this.state = state;
        this.failing = failing;
        this.asked = new Asked<>(policy, Stage.ACCOUNT, state);
    }

    /**
     * What was made of the rules' answers about one fact.
     *
     * @param findings about it
     * @param reports  names of quantities that the answer shows
     * @param call     under its credit support annex
     */
    private record About(List<Finding> findings, List<String> reports, List<Quantity> call) {}

    /**
     * What the state is judged to be.
     *
     * @param findings   of its limits
     * @param quantities that rules ask to be shown
     */
    record Judged(List<Finding> findings, List<Quantity> quantities) {}

    /** Judges the state. */
    Judged judge(Terms terms, Sums sums, Portfolio portfolio, List<IntendedAction> intents) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(terms, sums));
        facts.addAll(holdings(terms));
        for (int i = 0; i < intents.size(); i++) {
            facts.add(fact(i, intents.get(i), portfolio));
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> reports = new TreeSet<>();
        List<Quantity> quantities = new ArrayList<>();
        for (About about : asked.about(facts, this::about)) {
            findings.addAll(about.findings());
            reports.addAll(about.reports());
            quantities.addAll(about.call());
        }
        if (failing == Effect.REFUSE && needsFrozen(sums)) {
            findings.add(Findings.ofHost(
                    HostFinding.FROZEN_NEEDED,
                    state,
                    Map.of("accountId", account.accountId()),
                    sums.balanceWithoutFrozen().signed().toPlainString(),
                    policy.numerics().zero().toPlainString()));
        }
        reports.forEach(r -> quantities.add(Reports.quantity(r, account.accountId(), sums, policy.numerics())));
        return new Judged(findings, quantities);
    }

    private About about(Fact fact, Choices choices) {
        List<Choice> reports = choices.of(Action.REPORT);
        List<Finding> findings = new ArrayList<>(Judgements.of(choices, state, effectOn(fact)));
        reports.forEach(r -> findings.add(Findings.chosen(r, state, "report")));
        CreditSupportCall call = CreditSupportCall.of(fact, choices);
        call.finding(state).ifPresent(findings::add);
        List<String> names = reports.stream().map(r -> (String) r.arguments().get(0).value()).toList();
        return new About(findings, names, call.quantities());
    }

    long work() {
        return asked.work();
    }

    /** What lowers risk goes ahead whatever a rule says of it. */
    private Effect effectOn(Fact subject) {
        return subject instanceof Intent intent && !intent.raisesRisk() ? Effect.BREACH : failing;
    }

    private static boolean needsFrozen(Sums sums) {
        return sums.balanceWithoutFrozen().signed().signum() < 0 && sums.balance().signed().signum() >= 0;
    }

    private Account fact(Terms terms, Sums sums) {
        Numerics numerics = policy.numerics();
        return new Account(
                account.accountId(),
                account.segment(),
                account.marginMode().name(),
                sums.healthFactor().owes(),
                sums.marketValue(),
                sums.collateralValue(),
                sums.thresholdValue(),
                sums.debt(),
                terms.margined().value().net(),
                sums.initialMargin(),
                sums.maintenanceMargin(),
                sums.balance().signed(),
                sums.healthFactor().compared(numerics).orElse(BigDecimal.ZERO),
                sums.loanToValue());
    }

    /** Those of the state before, when its eligible lots are the same. */
    private List<Holding> holdings(Terms terms) {
        List<Terms.ValuedLot> eligible = new ArrayList<>(terms.lots());
        eligible.removeIf(l -> !l.figures().eligible());
        if (!eligible.equals(held)) {
            held = eligible;
            holdings = holdings(eligible);
        }
        return holdings;
    }

    private List<Holding> holdings(List<Terms.ValuedLot> eligible) {
        BigDecimal all = BigDecimal.ZERO;
        for (Terms.ValuedLot lot : eligible) {
            all = all.add(lot.figures().marketValue());
        }
        Map<String, BigDecimal> ofClass = shares(eligible, l -> l.fact().assetClass(), all);
        Map<String, BigDecimal> ofAsset = shares(eligible, l -> l.fact().asset(), all);
        Map<String, BigDecimal> ofIssuer = shares(eligible, l -> l.fact().assetIssuer(), all);
        ofIssuer.put(AssetProperties.UNKNOWN, BigDecimal.ZERO);
        List<Holding> holdings = new ArrayList<>(eligible.size());
        for (Terms.ValuedLot lot : eligible) {
            holdings.add(fact(lot, ofClass.get(lot.fact().assetClass()), ofAsset.get(lot.fact().asset()),
                    ofIssuer.get(lot.fact().assetIssuer())));
        }
        return holdings;
    }

    private static Holding fact(Terms.ValuedLot lot, BigDecimal shareOfClass, BigDecimal shareOfAsset,
            BigDecimal shareOfIssuer) {
        return new Holding(
                lot.fact().lotId(),
                lot.fact().asset(),
                lot.fact().assetClass(),
                lot.fact().underlying(),
                lot.fact().pool(),
                lot.figures().marketValue(),
                shareOfClass,
                shareOfAsset,
                lot.fact().assetIssuer(),
                shareOfIssuer);
    }

    private Map<String, BigDecimal> shares(
            List<Terms.ValuedLot> lots, Function<Terms.ValuedLot, String> key, BigDecimal all) {
        Map<String, BigDecimal> shares = new HashMap<>();
        lots.forEach(l -> shares.merge(key.apply(l), l.figures().marketValue(), BigDecimal::add));
        shares.replaceAll((name, sum) -> policy.numerics().riskRatio(sum, all));
        return shares;
    }

    private Intent fact(int index, IntendedAction intent, Portfolio portfolio) {
        String asset = IntentSubject.asset(intent, portfolio);
        return new Intent(
                Integer.toString(index),
                intent.action(),
                asset,
                prices.terms().get(asset).assetClass(),
                account.segment(),
                intent.action().raisesRisk(),
                intent.quantity(),
                prices.isTripped(asset));
    }
}

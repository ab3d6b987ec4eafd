package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.finding.Asked;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.pool.PooledAccount;
import io.collateralpolicy.assessment.portfolio.IntentSubject;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.terms.Terms;
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
import java.util.function.Function;

/** Judges one state of the account: its limits, and what of the intents may not go ahead. */
final class AccountStage {

    private final DecidingPolicy policy;
    private final PooledAccount pooled;
    private final AccountState account;
    private final Prices prices;
    private final State state;
    private final Effect failing;
    private final Asked<Judged> asked;
    private List<Terms.ValuedLot> held = List.of();
    private List<Holding> holdings = List.of();

    /**
     * The stage for one kind of state.
     *
     * @param failing what a failed limit does: it refuses where an intent raises risk, else it is a breach
     */
    AccountStage(DecidingPolicy policy, PooledAccount pooled, Prices prices, State state, Effect failing) {
        this.policy = policy;
        this.pooled = pooled;
        this.account = pooled.state();
        this.prices = prices;
        this.state = state;
        this.failing = failing;
        this.asked = new Asked<>(policy, Stage.ACCOUNT, state);
    }

    /** The findings of the state, and what rules say of liquidation in it. */
    Judged judge(Terms terms, Sums sums, Portfolio portfolio, List<IntendedAction> intents) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(terms, sums, portfolio));
        facts.addAll(holdings(terms));
        facts.addAll(pooled.assets(portfolio));
        for (int i = 0; i < intents.size(); i++) {
            facts.add(fact(i, intents.get(i), portfolio));
        }
        Judged judged = Judged.of(asked.about(facts, (f, choices) -> Judged.of(f, choices, state, effectOn(f))));
        if (failing == Effect.REFUSE) {
            judged.findings().addAll(unsafe(sums, portfolio));
        }
        return judged;
    }

    /** What rules need not say for new risk to be refused. */
    private List<Finding> unsafe(Sums sums, Portfolio portfolio) {
        List<Finding> findings = new ArrayList<>();
        if (needsFrozen(sums)) {
            findings.add(Findings.ofHost(
                    HostFinding.FROZEN_NEEDED,
                    state,
                    Map.of("accountId", account.accountId()),
                    sums.balanceWithoutFrozen().signed().toPlainString(),
                    policy.numerics().zero().toPlainString()));
        }
        pooled.unknown(portfolio).forEach(asset -> findings.add(Findings.ofHost(
                HostFinding.POOL_UNKNOWN,
                state,
                Map.of("pool", account.segment(), "asset", asset),
                "absent",
                "present")));
        return findings;
    }

    /** Quantities that rules ask to be shown. */
    List<Quantity> reports(Judged judged, Terms terms, Sums sums) {
        List<Quantity> quantities = new ArrayList<>(judged.quantities());
        judged.reports().stream()
                .distinct()
                .sorted()
                .forEach(r -> {
                    if (SettledInCollateral.NAMES.contains(r)) {
                        SettledInCollateral.quantity(r, terms).ifPresent(quantities::add);
                    } else {
                        quantities.add(Reports.quantity(r, account.accountId(), sums));
                    }
                });
        return quantities;
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

    private Account fact(Terms terms, Sums sums, Portfolio portfolio) {
        long open = portfolio.positions().stream().filter(p -> p.quantity().signum() > 0).count();
        return sums.fact(
                account.accountId(),
                account.segment(),
                account.marginMode().name(),
                new Sums.Derivatives(terms.margined().value().net(), open),
                policy.numerics());
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

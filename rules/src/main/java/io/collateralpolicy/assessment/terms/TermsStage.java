package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.feed.Confidences;
import io.collateralpolicy.assessment.finding.Asked;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.requirement.addon.AddOnAmounts;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.terms.lot.LotFacts;
import io.collateralpolicy.assessment.terms.lot.LotRules;
import io.collateralpolicy.assessment.terms.lot.LotTerms;
import io.collateralpolicy.assessment.terms.lot.LotValuation;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the rules what each lot, debt and position is worth, and works out its figures. */
public final class TermsStage {

    private final DecidingPolicy policy;
    private final AccountState account;
    private final Prices prices;
    private final State state;
    private final Effect failing;
    private final LotFacts lots;
    private final LotValuation valuation;
    private final Positions positions;
    private final DebtRules debts;
    private final Asked<Valued> asked;
    /** Lots and loans that intents leave alone are the same objects in every state. */
    private final Map<Object, Fact> facts = new IdentityHashMap<>();

    /**
     * The stage for one kind of state.
     *
     * @param failing what a failed limit of a debt or position does, and a price of one that is missing
     */
    public TermsStage(DecidingPolicy policy, AccountState account, Prices prices, State state, Effect failing) {
        this.policy = policy;
        this.account = account;
        this.prices = prices;
        this.state = state;
        this.failing = failing;
        this.lots = new LotFacts(account, prices, policy.numerics());
        this.valuation = new LotValuation(policy);
        this.positions = new Positions(policy, account, prices, state, failing);
        this.debts = new DebtRules(policy, state, failing);
        this.asked = new Asked<>(policy, Stage.TERMS, state);
    }

    public Terms of(Portfolio portfolio) {
        List<Fact> all = new ArrayList<>();
        Confidences confidences = new Confidences(prices, portfolio);
        portfolio.lots().forEach(l -> all.add(facts.computeIfAbsent(l, any -> lots.of(l, confidences))));
        portfolio.loans().forEach(l -> all.add(facts.computeIfAbsent(l, any -> fact(l))));
        portfolio.positions().forEach(p -> all.add(positions.fact(p, portfolio, confidences)));
        List<Valued> valued = asked.about(all, this::valued);
        List<Terms.ValuedLot> lots = only(valued, Terms.ValuedLot.class);
        List<Terms.ValuedDebt> owedDebts = only(valued, Terms.ValuedDebt.class);
        Margined margined = positions
                .margined(portfolio, only(valued, Positions.Margin.class), lots.stream().map(Terms.ValuedLot::margined).toList())
                .with(addOns(lots, owedDebts));
        return new Terms(
                lots,
                owedDebts.stream().map(Terms.ValuedDebt::fact).toList(),
                owed(portfolio.loans()),
                margined,
                valued.stream().anyMatch(Valued::inclusive),
                findings(valued));
    }

    private static List<AddOn> addOns(List<Terms.ValuedLot> lots, List<Terms.ValuedDebt> debts) {
        List<AddOn> addOns = new ArrayList<>();
        lots.forEach(l -> addOns.addAll(l.addOns()));
        debts.forEach(d -> addOns.addAll(d.addOns()));
        return addOns;
    }

    private static List<Finding> findings(List<Valued> valued) {
        List<Finding> findings = new ArrayList<>();
        valued.forEach(v -> findings.addAll(v.findings()));
        return findings;
    }

    public long work() {
        return asked.work();
    }

    private static <T> List<T> only(List<Valued> valued, Class<T> type) {
        List<T> found = new ArrayList<>(valued.size());
        for (Valued one : valued) {
            if (type.isInstance(one)) {
                found.add(type.cast(one));
            }
        }
        return found;
    }

    private Valued valued(Fact fact, Choices choices) {
        if (fact instanceof Position position) {
            return positions.margin(position, choices);
        }
        List<ChosenAddOn> addOns = ChosenAddOn.of(choices);
        return fact instanceof Lot lot ? valued(lot, choices, addOns) : debts.valued((Debt) fact, choices, addOns);
    }

    private Terms.ValuedLot valued(Lot lot, Choices choices, List<ChosenAddOn> addOns) {
        LotTerms terms = LotRules.terms(lot, choices, policy, state, prices.inForce());
        List<Finding> findings = new ArrayList<>(terms.findings());
        addOns.forEach(a -> findings.add(a.finding(state)));
        List<Choice> netted = choices.of(Action.NETTED);
        netted.forEach(c -> findings.add(Findings.stated(c, state, Effect.NONE, "netted", true, true)));
        List<Choice> seizable = choices.of(Action.SEIZABLE);
        seizable.forEach(c -> findings.add(Findings.stated(c, state, Effect.NONE, "seizable", true, true)));
        LotFigures figures = valuation.figures(lot, price(lot.asset()), terms);
        return new Terms.ValuedLot(
                lot,
                figures,
                terms.frozen(),
                !netted.isEmpty(),
                !seizable.isEmpty(),
                AddOnAmounts.of(lot, figures.collateralValue().signum() > 0, addOns, policy.numerics()),
                findings);
    }

    private Debt fact(Loan loan) {
        AssetTerms terms = prices.terms().get(loan.asset());
        BigDecimal owed = loan.principal().add(loan.accruedInterest().orElse(BigDecimal.ZERO));
        Optional<BigDecimal> price = prices.ofDebt(loan.asset()).map(q -> q.price());
        return new Debt(
                loan.loanId(),
                loan.asset(),
                terms.assetClass(),
                terms.underlying(),
                account.segment(),
                account.marginMode().name(),
                owed,
                price.map(p -> policy.numerics().liability(owed.multiply(p))).orElse(policy.numerics().zero()),
                price.isPresent() || owed.signum() == 0);
    }

    /** {@code Σ (principal + accruedInterest) · price}, exact; what has no price is not in it. */
    private BigDecimal owed(List<Loan> loans) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Loan loan : loans) {
            BigDecimal owed = loan.principal().add(loan.accruedInterest().orElse(BigDecimal.ZERO));
            sum = sum.add(prices.ofDebt(loan.asset()).map(q -> owed.multiply(q.price())).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private Optional<BigDecimal> price(String asset) {
        return prices.ofCollateral(asset).map(q -> q.price());
    }
}

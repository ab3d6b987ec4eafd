package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the rules what each lot, debt and position is worth, and works out its figures. */
public final class TermsStage {

    private final DecidingPolicy policy;
    private final AccountState account;
    private final Prices prices;
    private final LotValuation valuation;
    private final Positions positions;

    public TermsStage(DecidingPolicy policy, AccountState account, Prices prices) {
        this.policy = policy;
        this.account = account;
        this.prices = prices;
        this.valuation = new LotValuation(policy);
        this.positions = new Positions(policy, account, prices);
    }

    /** @param failing what a failed limit of a debt or position does, and a price of one that is missing */
    public Terms of(Portfolio portfolio, State state, Effect failing) {
        List<Lot> lots = portfolio.lots().stream().map(this::fact).toList();
        List<Debt> debts = portfolio.loans().stream().map(this::fact).toList();
        List<Position> held = portfolio.positions().stream().map(p -> positions.fact(p, portfolio)).toList();
        List<Fact> facts = new ArrayList<>(lots);
        facts.addAll(debts);
        facts.addAll(held);
        Map<Fact, Choices> choices = Choices.bySubject(policy.rules().evaluate(Stage.TERMS, facts));
        return terms(portfolio, state, failing, lots, debts, held, choices);
    }

    private Terms terms(
            Portfolio portfolio,
            State state,
            Effect failing,
            List<Lot> lots,
            List<Debt> debts,
            List<Position> held,
            Map<Fact, Choices> choices) {
        List<Finding> findings = new ArrayList<>();
        List<Terms.ValuedLot> valued = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            CollateralLot lot = portfolio.lots().get(i);
            Lot fact = lots.get(i);
            LotTerms terms = LotRules.terms(fact, Choices.of(choices, fact), policy.components(), state);
            LotFigures figures = valuation.figures(lot, fact.marketValue(), price(lot), terms);
            valued.add(new Terms.ValuedLot(fact, figures, terms.frozen()));
            findings.addAll(terms.findings());
        }
        debts.forEach(d -> findings.addAll(debt(d, Choices.of(choices, d), state, failing)));
        Margined margined = positions.margined(portfolio, held, choices, state, failing);
        findings.addAll(margined.findings());
        return new Terms(List.copyOf(valued), debts, owed(portfolio.loans()), margined, List.copyOf(findings));
    }

    private Lot fact(CollateralLot lot) {
        AssetTerms terms = prices.terms().get(lot.asset());
        Optional<BigDecimal> price = price(lot);
        return new Lot(
                lot.lotId(),
                lot.asset(),
                lot.chain(),
                terms.assetClass(),
                terms.underlying(),
                lot.custody(),
                pool(),
                account.marginMode().name(),
                lot.quantity(),
                lot.encumbered().orElse(BigDecimal.ZERO),
                price.map(p -> policy.numerics().asset(lot.quantity().multiply(p))).orElse(policy.numerics().zero()),
                price.isPresent() || lot.quantity().signum() == 0,
                prices.quoteAge(lot.asset()),
                prices.isTripped(lot.asset()));
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
                pool(),
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

    /** A debt that nothing prices, or that no model covers, is not passed over. */
    private List<Finding> debt(Debt debt, Choices choices, State state, Effect failing) {
        List<Finding> findings = new ArrayList<>();
        if (!debt.priced()) {
            findings.add(Findings.ofHost(HostFinding.UNPRICED_DEBT, failing, state, debt.subject(), "false", "true"));
        }
        List<Choice> models = choices.of(Action.USE_MODEL);
        if (models.isEmpty()) {
            throw new PolicyGap("no rule of `" + policy.name() + "` gives loan `" + debt.loanId() + "` a margin model");
        }
        findings.add(Findings.chosen(Choices.one(models), state, "model"));
        findings.addAll(Judgements.of(choices, state, failing));
        return findings;
    }

    private Optional<BigDecimal> price(CollateralLot lot) {
        return prices.ofCollateral(lot.asset()).map(q -> q.price());
    }

    private String pool() {
        return account.pool().orElse("core");
    }
}

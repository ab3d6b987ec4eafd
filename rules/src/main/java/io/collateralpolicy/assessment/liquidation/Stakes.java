package io.collateralpolicy.assessment.liquidation;

import io.collateralpolicy.assessment.account.StateAssessment;
import io.collateralpolicy.assessment.account.Sums;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.liquidation.plan.AtStake;
import io.collateralpolicy.assessment.liquidation.plan.AtStake.Part;
import io.collateralpolicy.assessment.liquidation.plan.LiquidationTerms;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an account is at stake: a debt and each lot that may be seized for it.
 *
 * <p>Only what has a valid price, or a last good one that is young enough, is repaid or seized.
 */
final class Stakes {

    private final DecidingPolicy policy;
    private final Numerics numerics;
    private final AccountState account;
    private final Prices prices;
    private final StateAssessment current;
    private final Set<String> worthless;

    Stakes(DecidingPolicy policy, AccountState account, Prices prices, StateAssessment current) {
        this.policy = policy;
        this.numerics = policy.numerics();
        this.account = account;
        this.prices = prices;
        this.current = current;
        this.worthless = current.terms().lots().stream()
                .filter(l -> !l.seizable() && l.figures().liquidationThreshold().signum() == 0)
                .map(l -> l.fact().lotId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where no debt, or none of its lots that an intent names, has a price. */
    List<AtStake> of(Portfolio portfolio, Optional<IntendedAction> intent) {
        Optional<Loan> debt = portfolio.loans().stream()
                .filter(l -> intent.flatMap(IntendedAction::loanId).map(l.loanId()::equals).orElse(true))
                .filter(l -> prices.ofRepaid(l.asset()).isPresent())
                .reduce((a, b) -> debt(b).worth().compareTo(debt(a).worth()) > 0 ? b : a);
        return debt.map(d -> pairs(d, portfolio, intent)).orElse(List.of());
    }

    private List<AtStake> pairs(Loan debt, Portfolio portfolio, Optional<IntendedAction> intent) {
        List<Liquidation> facts = new ArrayList<>();
        List<Part> lots = new ArrayList<>();
        for (CollateralLot lot : protecting(portfolio)) {
            if (isMeant(lot, intent) && prices.ofSeized(lot.asset()).isPresent()) {
                lots.add(lot(lot));
                facts.add(fact(debt, lot));
            }
        }
        if (protecting(portfolio).isEmpty()) {
            lots.add(new Part(BigDecimal.ZERO, BigDecimal.ONE, 0));
            facts.add(fact(debt, new CollateralLot("", debt.asset(), "", BigDecimal.ZERO, "", Optional.empty()))
                    .withoutLot());
        }
        List<LiquidationTerms> terms = LiquidationTerms.of(policy, facts);
        List<AtStake> pairs = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            pairs.add(new AtStake(
                    terms.get(i), debt(debt), lots.get(i), account.liquidation().flatMap(r -> r.startPrice())));
        }
        return List.copyOf(pairs);
    }

    /** Lots that a liquidation may take: what protects nothing is no collateral, unless a rule says that it may be seized. */
    private List<CollateralLot> protecting(Portfolio portfolio) {
        return portfolio.lots().stream()
                .filter(l -> free(l).signum() > 0 && !worthless.contains(l.lotId()))
                .toList();
    }

    private static boolean isMeant(CollateralLot lot, Optional<IntendedAction> intent) {
        return intent.flatMap(IntendedAction::lotId).map(lot.lotId()::equals).orElse(true);
    }

    private Liquidation fact(Loan debt, CollateralLot lot) {
        AssetTerms owed = prices.terms().get(debt.asset());
        AssetTerms held = prices.terms().get(lot.asset());
        Sums sums = current.sums();
        return new Liquidation(
                account.accountId(),
                account.segment(),
                account.marginMode().name(),
                account.mode(),
                debt.loanId(),
                debt.asset(),
                owed.assetClass(),
                lot.lotId(),
                lot.asset(),
                held.assetClass(),
                held.underlying(),
                prices.isTripped(lot.asset()),
                account.liquidation().isPresent(),
                elapsed(),
                account.liquidation().map(AccountState.Running::alreadyLiquidated).orElse(numerics.zero()),
                sums.debt(),
                sums.marketValue(),
                sums.thresholdValue(),
                sums.healthFactor().compared(numerics).orElse(BigDecimal.ZERO),
                sums.healthFactor().shortfall(),
                numerics.liability(debt(debt).worth()),
                lot.quantity().signum() == 0 ? numerics.zero() : numerics.asset(lot(lot).worth()));
    }

    private Duration elapsed() {
        Duration elapsed = account.liquidation()
                .map(r -> Duration.between(r.startedAt(), prices.asOf()))
                .orElse(Duration.ZERO);
        if (elapsed.isNegative()) {
            throw InconsistentRequest.at(
                    "/account/liquidation/startedAt", "must not be after asOf `" + prices.asOf() + "`");
        }
        return elapsed;
    }

    private Part debt(Loan loan) {
        BigDecimal owed = loan.principal().add(loan.accruedInterest().orElse(BigDecimal.ZERO));
        return new Part(owed, prices.ofRepaid(loan.asset()).orElseThrow(), places(loan.asset()));
    }

    private Part lot(CollateralLot lot) {
        return new Part(free(lot), prices.ofSeized(lot.asset()).orElseThrow(), places(lot.asset()));
    }

    /** What is promised elsewhere cannot be seized. */
    private static BigDecimal free(CollateralLot lot) {
        return lot.quantity().subtract(lot.encumbered().orElse(BigDecimal.ZERO));
    }

    private int places(String asset) {
        return prices.terms().get(asset).decimals();
    }

    /** Market value of what a portfolio holds, at the prices of a liquidation; what has none is not in it. */
    BigDecimal collateral(Portfolio portfolio) {
        return protecting(portfolio).stream()
                .filter(l -> prices.ofSeized(l.asset()).isPresent())
                .map(l -> numerics.asset(lot(l).worth()))
                .reduce(numerics.zero(), BigDecimal::add);
    }

    /** What a portfolio owes, at the prices of a liquidation, rounded once. */
    BigDecimal owed(Portfolio portfolio) {
        BigDecimal owed = portfolio.loans().stream()
                .filter(l -> prices.ofRepaid(l.asset()).isPresent())
                .map(l -> debt(l).worth())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return numerics.liability(owed);
    }
}

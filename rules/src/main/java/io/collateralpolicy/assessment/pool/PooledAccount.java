package io.collateralpolicy.assessment.pool;

import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.PoolTotals;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.fact.PoolAsset;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The account that is decided on, and the totals of its pool where a rule of the policy asks for them.
 *
 * <p>The totals count the account as it is: in another state of it they are more or less by what it then holds and owes more
 * or less.
 */
public final class PooledAccount {

    private final AccountState state;
    private final DecidingPolicy policy;
    private final Portfolio counted;
    private final Map<String, PoolTotals> totals;

    private PooledAccount(
            AccountState state, DecidingPolicy policy, Portfolio counted, Map<String, PoolTotals> totals) {
        this.state = state;
        this.policy = policy;
        this.counted = counted;
        this.totals = totals;
    }

    public static PooledAccount of(DecidingPolicy policy, AssessmentInput input) {
        AccountState state = input.account();
        Map<String, PoolTotals> totals = input.market().poolTotals().stream()
                .filter(of -> policy.asksPoolTotals() && of.pool().equals(state.segment()))
                .collect(Collectors.toUnmodifiableMap(PoolTotals::asset, Function.identity()));
        return new PooledAccount(state, policy, Portfolio.of(state), totals);
    }

    public AccountState state() {
        return state;
    }

    /** Of each asset that the account holds or owes in a state, by symbol; of none where no rule asks. */
    public List<PoolAsset> assets(Portfolio portfolio) {
        return held(portfolio).stream()
                .flatMap(asset -> Optional.ofNullable(totals.get(asset)).stream())
                .map(of -> asset(of, portfolio))
                .toList();
    }

    /** What the state holds or owes more of than is counted while nobody says the totals that a rule asks for. */
    public SortedSet<String> unknown(Portfolio portfolio) {
        SortedSet<String> unknown = new TreeSet<>(held(portfolio));
        unknown.removeIf(asset -> totals.containsKey(asset)
                || supplied(asset, portfolio).signum() <= 0 && borrowed(asset, portfolio).signum() <= 0);
        return unknown;
    }

    private SortedSet<String> held(Portfolio portfolio) {
        SortedSet<String> held = new TreeSet<>();
        if (policy.asksPoolTotals()) {
            portfolio.lots().forEach(lot -> held.add(lot.asset()));
            portfolio.loans().forEach(loan -> held.add(loan.asset()));
        }
        return held;
    }

    private PoolAsset asset(PoolTotals of, Portfolio portfolio) {
        BigDecimal supplied = supplied(of.asset(), portfolio);
        BigDecimal borrowed = borrowed(of.asset(), portfolio);
        BigDecimal owed = of.borrowed().add(of.lent().orElse(BigDecimal.ZERO)).add(borrowed);
        BigDecimal left = of.supplied().add(supplied).subtract(of.leaving().orElse(BigDecimal.ZERO));
        return new PoolAsset(
                of.pool(),
                of.asset(),
                policy.asset(of.asset()).assetClass(),
                supplied.signum() > 0,
                borrowed.signum() > 0,
                of.supplied().add(of.arriving().orElse(BigDecimal.ZERO)).add(supplied),
                owed,
                utilisation(owed, left));
    }

    /** Nothing held and something owed is as much as a ratio can be. */
    private BigDecimal utilisation(BigDecimal owed, BigDecimal left) {
        Numerics numerics = policy.numerics();
        return left.signum() > 0 || owed.signum() <= 0
                ? numerics.riskRatio(owed.max(BigDecimal.ZERO), left.max(BigDecimal.ZERO))
                : Numerics.RATIO_MAX;
    }

    /** How much more than is counted the state holds. */
    private BigDecimal supplied(String asset, Portfolio portfolio) {
        return lots(asset, portfolio).subtract(lots(asset, counted));
    }

    private BigDecimal borrowed(String asset, Portfolio portfolio) {
        return owed(asset, portfolio).subtract(owed(asset, counted));
    }

    private static BigDecimal lots(String asset, Portfolio portfolio) {
        return portfolio.lots().stream()
                .filter(lot -> lot.asset().equals(asset))
                .map(lot -> lot.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal owed(String asset, Portfolio portfolio) {
        return portfolio.loans().stream()
                .filter(loan -> loan.asset().equals(asset))
                .map(loan -> loan.principal().add(loan.accruedInterest().orElse(BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

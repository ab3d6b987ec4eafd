package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.market.AssetMetrics;
import io.collateralpolicy.assessment.market.LiquidityPool;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.assessment.market.ReturnSeries;
import io.collateralpolicy.assessment.request.DerivativePosition.ExerciseStyle;
import io.collateralpolicy.assessment.request.DerivativePosition.Settlement;
import io.collateralpolicy.fact.IntentAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What needs two members of a request to check. */
public final class Consistency {

    private final List<Violation> violations = new ArrayList<>();

    private Consistency() {}

    /** Every contradiction in the request, in the order of its members. The request must have passed its bounds. */
    public static List<Violation> violations(DecisionRequest request) {
        Consistency check = new Consistency();
        check.accountGiven(request);
        request.account().ifPresent(check::account);
        check.intents(request.intents());
        request.market().ifPresent(check::market);
        request.reservation().ifPresent(r -> check.reservation(request, r));
        return List.copyOf(check.violations);
    }

    /** Every contradiction in an account that stands alone. */
    public static List<Violation> violations(AccountState account) {
        Consistency check = new Consistency();
        check.account(account);
        return check.violations.stream()
                .map(v -> new Violation(v.path().substring("/account".length()), v.message()))
                .toList();
    }

    /** What is held back must be something, of an account that the server keeps, said for good. */
    private void reservation(DecisionRequest request, ReservationRequest reservation) {
        String path = "/reservation";
        require(request.purpose() == Purpose.BINDING, path, "goes with a BINDING decision only");
        require(request.accountReference().isPresent(), path, "needs accountReference: only a stored account is held");
        require(!request.intents().isEmpty(), path, "needs intents: there is nothing to hold");
        require(
                reservation.holdFor().compareTo(ReservationRequest.HOLD_MIN) >= 0
                        && reservation.holdFor().compareTo(ReservationRequest.HOLD_MAX) <= 0,
                path + "/holdFor",
                "must be from `" + ReservationRequest.HOLD_MIN + "` to `" + ReservationRequest.HOLD_MAX + "`");
    }

    /** Of several marks or windows of one thing none could be told to be the right one. */
    private void market(MarketInput market) {
        unique("/market/marks", market.marks(), Mark::instrument, "instrument");
        unique("/market/assetMetrics", market.assetMetrics(), AssetMetrics::asset, "asset");
        unique("/market/returnSeries", market.returnSeries(), ReturnSeries::underlying, "underlying");
        unique("/market/liquidityPools", market.liquidityPools(), LiquidityPool::asset, "asset");
        unique("/market/priceWindows", market.priceWindows(), w -> w.asset() + " " + w.window(), "asset");
        unique("/market/poolTotals", market.poolTotals(), of -> of.pool() + " " + of.asset(), "asset");
        for (int i = 0; i < market.liquidityPools().size(); i++) {
            pool("/market/liquidityPools/" + i, market.liquidityPools().get(i));
        }
        for (int i = 0; i < market.priceWindows().size(); i++) {
            window("/market/priceWindows/" + i, market.priceWindows().get(i));
        }
    }

    private void accountGiven(DecisionRequest request) {
        if (request.account().isPresent() == request.accountReference().isPresent()) {
            violations.add(new Violation("/account", "give exactly one of account and accountReference"));
        }
    }

    private void account(AccountState account) {
        unique("/account/collateral", account.collateral(), CollateralLot::lotId, "lotId");
        unique("/account/loans", account.loans(), Loan::loanId, "loanId");
        unique("/account/balances", account.balances(), SignedBalance::balanceId, "balanceId");
        unique("/account/positions", account.positions(), DerivativePosition::positionId, "positionId");
        balancesApart(account);
        for (int i = 0; i < account.collateral().size(); i++) {
            encumbered("/account/collateral/" + i, account.collateral().get(i));
        }
        for (int i = 0; i < account.positions().size(); i++) {
            position("/account/positions/" + i, account.positions().get(i));
        }
    }

    private void balancesApart(AccountState account) {
        Set<String> taken = new HashSet<>();
        account.collateral().forEach(l -> taken.add(l.lotId()));
        account.loans().forEach(l -> taken.add(l.loanId()));
        for (int i = 0; i < account.balances().size(); i++) {
            if (taken.contains(account.balances().get(i).balanceId())) {
                violations.add(new Violation(
                        "/account/balances/" + i + "/balanceId", "must differ from every lotId and loanId"));
            }
        }
    }

    private void encumbered(String path, CollateralLot lot) {
        lot.encumbered().filter(e -> e.compareTo(lot.quantity()) > 0).ifPresent(e -> violations.add(new Violation(
                path + "/encumbered", "must not be above quantity `" + lot.quantity().toPlainString() + "`")));
    }

    private void position(String path, DerivativePosition position) {
        if (position.type() == DerivativePosition.Type.OPTION) {
            option(path, position);
        } else if (position.type() == DerivativePosition.Type.BILATERAL) {
            require(position.assetClass().isPresent(), path + "/assetClass", "a bilateral contract needs it");
            require(position.notional().isPresent(), path + "/notional", "a bilateral contract needs it");
            require(position.presentValue().isPresent(), path + "/presentValue", "a bilateral contract needs it");
            require(position.maturityYears().isPresent(), path + "/maturityYears", "a bilateral contract needs it");
        } else {
            linear(path, position);
        }
    }

    private void option(String path, DerivativePosition option) {
        require(option.optionType().isPresent(), path + "/optionType", "an option needs it");
        require(option.strikePrice().isPresent(), path + "/strikePrice", "an option needs it");
        require(option.expiry().isPresent(), path + "/expiry", "an option needs it");
        require(option.exerciseStyle().filter(ExerciseStyle.AMERICAN::equals).isEmpty(), path + "/exerciseStyle",
                "must be `EUROPEAN`: no margin model values an option that may be exercised before its expiry");
        require(option.settlement().filter(Settlement.PHYSICAL::equals).isEmpty(), path + "/settlement",
                "must be `CASH`: no margin model values what would have to be delivered");
    }

    private void linear(String path, DerivativePosition position) {
        long entries = Stream.of(position.entryPrice(), position.entryIndexPrice(), position.unrealizedProfitAndLoss())
                .filter(Optional::isPresent)
                .count();
        require(
                entries == 1,
                path + "/entryPrice",
                "a linear position needs exactly one of entryPrice, entryIndexPrice and unrealizedProfitAndLoss");
        require(
                position.accruedFunding().isEmpty() || position.entryFundingIndex().isEmpty(),
                path + "/entryFundingIndex",
                "leave out accruedFunding, which says the same, or this");
        require(
                position.unit() == DerivativePosition.QuantityUnit.CONTRACTS
                        || position.entryPrice().filter(e -> e.signum() > 0).isPresent(),
                path + "/quantityUnit",
                "ENTRY_NOTIONAL needs an entryPrice above 0");
    }

    /** A liquidation is of the account as it is, hence of no other intent. */
    private void intents(List<IntendedAction> intents) {
        boolean liquidates = intents.stream().anyMatch(i -> i.action() == IntentAction.LIQUIDATE);
        require(!liquidates || intents.size() == 1, "/intents", "`LIQUIDATE` stands alone");
        for (int i = 0; i < intents.size(); i++) {
            intent("/intents/" + i, intents.get(i));
        }
    }

    private void intent(String path, IntendedAction intent) {
        String needs = "`" + intent.action() + "` needs it";
        switch (intent.action()) {
            case PLEDGE, WITHDRAW -> require(intent.lotId().isPresent(), path + "/lotId", needs);
            case BORROW, REPAY -> require(intent.loanId().isPresent(), path + "/loanId", needs);
            case OPEN, CLOSE -> {
                require(intent.positionId().isPresent(), path + "/positionId", needs);
                require(
                        intent.position().filter(p -> p.type() == DerivativePosition.Type.BILATERAL).isEmpty(),
                        path + "/position/type",
                        "a bilateral contract is not opened by an intent; bring it in the account");
                intent.position().filter(p -> p.type() == DerivativePosition.Type.OPTION).ifPresent(p ->
                        option(path + "/position", DerivativePosition.opened("opened", p, intent.quantity())));
            }
            case LIQUIDATE -> {
                require(intent.lotId().isPresent(), path + "/lotId", needs);
                require(intent.loanId().isPresent(), path + "/loanId", needs);
            }
            default -> throw new IllegalStateException("no such intent: " + intent.action());
        }
    }

    private void pool(String path, LiquidityPool pool) {
        require(pool.reserves().size() == 2, path + "/reserves", "a pool of invariant `" + pool.invariant() + "` holds two");
        unique(path + "/reserves", pool.reserves(), LiquidityPool.Reserve::asset, "asset");
    }

    private void window(String path, PriceWindow window) {
        require(
                window.highPrice().compareTo(window.lowPrice()) >= 0,
                path + "/highPrice",
                "must not be below lowPrice `" + window.lowPrice().toPlainString() + "`");
    }

    private <T> void unique(String path, List<T> items, Function<T, String> id, String member) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String value = id.apply(items.get(i));
            require(seen.add(value), path + "/" + i + "/" + member, "`" + value + "` stands twice; ids are unique");
        }
    }

    private void require(boolean holds, String path, String message) {
        if (!holds) {
            violations.add(new Violation(path, message));
        }
    }
}

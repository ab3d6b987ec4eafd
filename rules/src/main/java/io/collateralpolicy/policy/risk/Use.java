package io.collateralpolicy.policy.risk;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.fact.Quote;
import java.util.Set;

/** What a consequence does to an account. */
enum Use {
    /** It gives or takes credit, which some models read again. */
    CREDIT,
    /** It lets new risk in or keeps it out, and is read by nothing. */
    GATE,
    /** It may stop new risk; what reads a breaker's state decides whether more depends on it. */
    TRIP,
    /** It says what protects, what is owed, what is required, or what something is worth. */
    COUNTS;

    private static final Set<Action> CREDITS = Set.of(
            Action.ELIGIBLE_FROM,
            Action.INELIGIBLE,
            Action.HAIRCUT,
            Action.HAIRCUT_FROM,
            Action.SCALED_HAIRCUT_FROM,
            Action.ADVANCE_RATE_FROM,
            Action.HAIRCUT_BY_SIZE,
            Action.IMPERMANENT_LOSS_FROM,
            Action.VOLATILITY_HAIRCUT_FROM,
            Action.STAKING_BASIS_FROM,
            Action.LIQUIDITY_HAIRCUT_FROM,
            Action.SIZE_DISCOUNT_FROM);
    private static final Set<Action> GATES = Set.of(Action.FROZEN_FOR_NEW, Action.REFUSE, Action.REPORT);
    private static final Set<Action> BOUNDS = Set.of(Action.LIMIT, Action.LIMIT_FROM, Action.MINIMUM);
    /** A quote beyond its limit prices nothing, and a liquidation beyond its own does not go ahead. */
    private static final Set<Class<? extends Fact>> JUDGED = Set.of(Quote.class, AssetMarket.class, Liquidation.class);

    /** @param subject type of the fact that the call speaks of */
    static Use of(Call call, Class<?> subject) {
        Action action = call.action();
        if (action == Action.TRIP) {
            return TRIP;
        } else if (CREDITS.contains(action)) {
            return CREDIT;
        }
        boolean gate = (GATES.contains(action) || BOUNDS.contains(action)) && !JUDGED.contains(subject);
        return gate ? GATE : COUNTS;
    }
}

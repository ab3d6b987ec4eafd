package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.policy.ReadyPolicy;
import java.time.Duration;

/** {@code haircuts.drl}. */
final class HaircutsByHand {

    private static final Argument VOLATILITY = constant("VOLATILITY");
    private static final Argument LIQUIDITY = constant("LIQUIDITY");
    private static final Argument BASIS = constant("STAKING_BASIS");

    private final LookUp base;
    private final Sentence swings;
    private final LookUp measuredSwings;
    private final Sentence unmeasuredSwings;
    private final Sentence unwinding;
    private final LookUp depth;
    private final Sentence gap;
    private final LookUp exit;
    private final LookUp impermanent;
    private final LookUp bridge;
    private final LookUp threshold;
    private final Duration maximumMetricsAge;

    HaircutsByHand(ReadyPolicy policy) {
        base = LookUp.of(policy, "HC-010", Action.HAIRCUT_FROM, "base-haircuts", constant("BASE"));
        swings = Sentence.of(policy, "HC-020", Action.HAIRCUT, VOLATILITY, parameter(policy, "volatilityHaircut"));
        measuredSwings =
                LookUp.of(policy, "HC-021", Action.VOLATILITY_HAIRCUT_FROM, "volatility-horizons", VOLATILITY);
        unmeasuredSwings =
                Sentence.of(policy, "HC-022", Action.HAIRCUT, VOLATILITY, parameter(policy, "staleVolatilityHaircut"));
        unwinding = Sentence.of(policy, "HC-030", Action.HAIRCUT, LIQUIDITY, parameter(policy, "poolLiquidityHaircut"));
        depth = LookUp.of(policy, "HC-031", Action.LIQUIDITY_HAIRCUT_FROM, "market-depths", LIQUIDITY);
        gap = Sentence.of(policy, "HC-040", Action.HAIRCUT, BASIS, parameter(policy, "stakingBasisHaircut"));
        exit = LookUp.of(policy, "HC-041", Action.STAKING_BASIS_FROM, "exit-queues", BASIS);
        impermanent = LookUp.of(
                policy, "HC-050", Action.IMPERMANENT_LOSS_FROM, "pool-price-moves", constant("IMPERMANENT_LOSS"));
        bridge = LookUp.of(policy, "HC-060", Action.HAIRCUT_FROM, "bridge-haircuts", constant("BRIDGE"));
        threshold = LookUp.of(policy, "LQ-001", Action.THRESHOLD_FROM, "liquidation-thresholds");
        maximumMetricsAge = Sentence.value(policy, "maximumMetricsAge");
    }

    void speak(Subjects said) {
        said.each(Lot.class, l -> true, base, l -> base.find(l.assetClass()));
        said.each(Lot.class, HaircutsByHand::swings, swings);
        said.each(Lot.class, l -> l.volatilityKnown() && isMeasuredLately(l), measuredSwings,
                l -> measuredSwings.find(l.assetClass()));
        said.each(Lot.class, l -> l.volatilityKnown() && !isMeasuredLately(l), unmeasuredSwings);
        said.each(Lot.class, l -> l.assetClass().equals("LP_TOKEN"), unwinding);
        said.each(Lot.class, Lot::depthKnown, depth, l -> depth.find(l.assetClass()));
        said.each(Lot.class, l -> l.assetClass().equals("LIQUID_STAKING"), gap);
        said.each(Lot.class, l -> l.basisKnown() && l.assetClass().equals("LIQUID_STAKING"), exit,
                l -> exit.find(l.asset()));
        said.each(Lot.class, l -> l.assetClass().equals("LP_TOKEN"), impermanent,
                l -> impermanent.find(l.assetClass()));
        said.each(Lot.class, l -> !l.chain().equals("eip155:1"), bridge, l -> bridge.find(l.asset(), l.chain()));
        said.each(Lot.class, l -> true, threshold, l -> threshold.find(l.assetClass(), l.chain()));
    }

    private boolean isMeasuredLately(Lot lot) {
        return lot.metricsAge().compareTo(maximumMetricsAge) <= 0;
    }

    private static boolean swings(Lot lot) {
        return lot.assetClass().equals("CRYPTO_MAJOR") || lot.assetClass().equals("LIQUID_STAKING");
    }
}

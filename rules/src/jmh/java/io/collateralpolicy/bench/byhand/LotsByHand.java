package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;
import static io.collateralpolicy.bench.byhand.Sentence.row;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.util.List;

/** {@code eligibility.drl} and {@code haircuts.drl}. */
final class LotsByHand {

    private static final String ELIGIBLE = "eligible-assets";
    private static final String HAIRCUTS = "base-haircuts";
    private static final String THRESHOLDS = "liquidation-thresholds";
    private static final Argument BASE = constant("BASE");
    private static final List<Argument> TRIPPED = List.of(constant("price-move breaker tripped"));
    private static final List<Argument> DUST = List.of(constant("below the minimum lot value"));

    private final Sentence frozen;
    private final Sentence listed;
    private final Sentence dust;
    private final Sentence base;
    private final Sentence swings;
    private final Sentence unwinding;
    private final Sentence gap;
    private final Sentence impermanent;
    private final Sentence threshold;
    private final BigDecimal minimumValue;
    private final List<Argument> volatility;
    private final List<Argument> liquidity;
    private final List<Argument> stakingBasis;
    private final List<Argument> impermanentLoss;
    private final TableByHand eligible;
    private final TableByHand haircuts;
    private final TableByHand thresholds;

    LotsByHand(ReadyPolicy policy) {
        frozen = Sentence.of(policy, "CB-020", Action.FROZEN_FOR_NEW);
        listed = Sentence.of(policy, "EL-001", Action.ELIGIBLE_FROM);
        dust = Sentence.of(policy, "EL-010", Action.INELIGIBLE);
        base = Sentence.of(policy, "HC-010", Action.HAIRCUT_FROM);
        swings = Sentence.of(policy, "HC-020", Action.HAIRCUT);
        unwinding = Sentence.of(policy, "HC-030", Action.HAIRCUT);
        gap = Sentence.of(policy, "HC-040", Action.HAIRCUT);
        impermanent = Sentence.of(policy, "HC-050", Action.HAIRCUT);
        threshold = Sentence.of(policy, "LQ-001", Action.THRESHOLD_FROM);
        minimumValue = (BigDecimal) Sentence.value(policy, "minimumLotValue");
        volatility = List.of(constant("VOLATILITY"), parameter(policy, "volatilityHaircut"));
        liquidity = List.of(constant("LIQUIDITY"), parameter(policy, "poolLiquidityHaircut"));
        stakingBasis = List.of(constant("STAKING_BASIS"), parameter(policy, "stakingBasisHaircut"));
        impermanentLoss = List.of(constant("IMPERMANENT_LOSS"), parameter(policy, "impermanentLossHaircut"));
        eligible = Sentence.table(policy, ELIGIBLE);
        haircuts = Sentence.table(policy, HAIRCUTS);
        thresholds = Sentence.table(policy, THRESHOLDS);
    }

    void speak(Subjects said) {
        said.each(Lot.class, Lot::breakerTripped, frozen, TRIPPED);
        said.each(Lot.class, listed,
                l -> List.of(row(ELIGIBLE, eligible.find(l.asset(), l.chain(), l.custody()))));
        said.each(Lot.class, l -> l.priced() && l.marketValue().compareTo(minimumValue) < 0, dust, DUST);
        said.each(Lot.class, base, l -> List.of(BASE, row(HAIRCUTS, haircuts.find(l.assetClass()))));
        said.each(Lot.class, LotsByHand::swings, swings, volatility);
        said.each(Lot.class, l -> l.assetClass().equals("LP_TOKEN"), unwinding, liquidity);
        said.each(Lot.class, l -> l.assetClass().equals("LIQUID_STAKING"), gap, stakingBasis);
        said.each(Lot.class, l -> l.assetClass().equals("LP_TOKEN"), impermanent, impermanentLoss);
        said.each(Lot.class, threshold,
                l -> List.of(row(THRESHOLDS, thresholds.find(l.assetClass(), l.chain()))));
    }

    private static boolean swings(Lot lot) {
        return lot.assetClass().equals("CRYPTO_MAJOR") || lot.assetClass().equals("LIQUID_STAKING");
    }
}

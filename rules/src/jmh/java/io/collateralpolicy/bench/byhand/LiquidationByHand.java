package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;

/** {@code liquidation.drl}. */
final class LiquidationByHand {

    private static final Argument WHOLE = constant(BigDecimal.ONE);

    private final Sentence way;
    private final Sentence deep;
    private final Sentence smallDebt;
    private final Sentence smallCollateral;
    private final Sentence half;
    private final LookUp bonus;
    private final LookUp fee;
    private final Sentence dust;
    private final BigDecimal fullCloseHealth;
    private final BigDecimal fullCloseValue;

    LiquidationByHand(ReadyPolicy policy) {
        way = Sentence.of(policy, "LQ-100", Action.LIQUIDATE_BY, constant("FIXED_BONUS"));
        deep = Sentence.of(policy, "LQ-110", Action.CLOSE_FACTOR, WHOLE);
        smallDebt = Sentence.of(policy, "LQ-111", Action.CLOSE_FACTOR, WHOLE);
        smallCollateral = Sentence.of(policy, "LQ-112", Action.CLOSE_FACTOR, WHOLE);
        half = Sentence.of(policy, "LQ-113", Action.CLOSE_FACTOR, parameter(policy, "closeFactor"));
        bonus = LookUp.of(policy, "LQ-120", Action.BONUS_FROM, "liquidation-bonuses");
        fee = LookUp.of(policy, "LQ-130", Action.PROTOCOL_FEE_FROM, "liquidation-bonuses");
        dust = Sentence.of(policy, "LQ-140", Action.DUST, parameter(policy, "minimumLeftover"));
        fullCloseHealth = Sentence.value(policy, "fullCloseHealth");
        fullCloseValue = Sentence.value(policy, "fullCloseValue");
    }

    void speak(Subjects said) {
        said.each(Liquidation.class, l -> true, way);
        said.each(Liquidation.class, this::isDeep, deep);
        said.each(Liquidation.class, l -> !isDeep(l) && isSmall(l.debtAtStake()), smallDebt);
        said.each(Liquidation.class, l -> !isDeep(l) && isSmall(l.collateralAtStake()), smallCollateral);
        said.each(Liquidation.class,
                l -> !isDeep(l) && !isSmall(l.debtAtStake()) && !isSmall(l.collateralAtStake()), half);
        said.each(Liquidation.class, l -> true, bonus, l -> bonus.find(l.assetClass()));
        said.each(Liquidation.class, l -> true, fee, l -> fee.find(l.assetClass()));
        said.each(Liquidation.class, l -> true, dust);
    }

    private boolean isDeep(Liquidation liquidation) {
        return liquidation.healthFactor().compareTo(fullCloseHealth) <= 0;
    }

    private boolean isSmall(BigDecimal value) {
        return value.compareTo(fullCloseValue) < 0;
    }
}

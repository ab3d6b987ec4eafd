package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.margin.collateral.ImpermanentLoss;
import io.collateralpolicy.margin.collateral.LiquidityHaircut;
import io.collateralpolicy.margin.collateral.StakingBasisHaircut;
import io.collateralpolicy.margin.collateral.VolatilityHaircut;
import io.collateralpolicy.margin.perpetual.SkewPricing;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Haircuts that follow from what was measured of a lot: the rule chooses model and row, {@code margin} does the sum. */
final class ModelledHaircuts {

    /** What a model makes of a lot and the row that the rule's table gave it. */
    private interface Model {

        BigDecimal haircut(Lot lot, Row row, int scale);
    }

    private static final Map<Action, Model> MODELS = Map.of(
            Action.IMPERMANENT_LOSS_FROM, (lot, row, scale) -> ImpermanentLoss.of(of(row, "priceRatio"), scale),
            Action.VOLATILITY_HAIRCUT_FROM, (lot, row, scale) -> VolatilityHaircut.of(
                    lot.volatility(), of(row, "multiplier"), of(row, "horizonDays"), scale),
            Action.STAKING_BASIS_FROM, (lot, row, scale) -> StakingBasisHaircut.of(
                    lot.basis(), lot.basisVolatility(), basis(row), scale),
            Action.LIQUIDITY_HAIRCUT_FROM, (lot, row, scale) -> LiquidityHaircut.of(
                    lot.marketValue(), lot.depth(), of(row, "usableShare"), scale),
            Action.SIZE_DISCOUNT_FROM, (lot, row, scale) -> new SkewPricing(of(row, "skewScale")).sizeDiscount(
                    lot.quantity(),
                    of(row, "discountScalar"),
                    of(row, "lowerLimitDiscount"),
                    of(row, "upperLimitDiscount"),
                    scale));

    /** In the order in which they are looked at. */
    static final List<Action> ACTIONS = MODELS.keySet().stream().sorted().toList();

    private ModelledHaircuts() {}

    /** The haircut, rounded up; empty where the table has no row for the lot. */
    static Optional<BigDecimal> of(Choice choice, Lot lot, int scale) {
        return choice.arguments().get(1).row().map(row -> MODELS.get(choice.action()).haircut(lot, row, scale));
    }

    private static StakingBasisHaircut.Terms basis(Row row) {
        return new StakingBasisHaircut.Terms(
                of(row, "multiplier"), of(row, "unstakingDays"), of(row, "slashingReserve"));
    }

    private static BigDecimal of(Row row, String output) {
        BigDecimal value = (BigDecimal) row.outputs().get(output);
        if (value.signum() < 0) {
            throw new PolicyGap("table `" + row.table() + "`, row `" + row.name() + "`: " + output
                    + " must not be negative, is `" + value.toPlainString() + "`");
        }
        return value;
    }
}

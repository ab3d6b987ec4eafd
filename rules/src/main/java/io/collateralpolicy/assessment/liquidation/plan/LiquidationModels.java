package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.Choice;
import java.util.List;

/** All ways in which a liquidation may go, by name. */
public final class LiquidationModels {

    private static final List<LiquidationModel> ALL =
            List.of(new FixedBonus(), new DynamicDiscountSale(), new AbsorptionByProtocol(), new ProRataAuction());

    private LiquidationModels() {}

    /** @throws PolicyGap when there is none of the name */
    public static LiquidationModel of(Choice choice) {
        String name = (String) choice.arguments().get(0).value();
        return ALL.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow(() -> new PolicyGap("`"
                + choice.rule().ruleId() + "` names liquidation model `" + name + "`, must be one of "
                + ALL.stream().map(LiquidationModel::name).toList()));
    }
}

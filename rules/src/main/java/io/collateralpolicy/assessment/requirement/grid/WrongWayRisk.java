package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.margin.collateral.CorrelatedShare;
import io.collateralpolicy.margin.collateral.CorrelatedShare.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What short options lose while the collateral behind them falls too.
 *
 * <p>{@code amount = rate · loss of the short options in the worst scenario · correlatedShare}, 0 where they gain; base
 * currency, rounded once as liabilities are, for each rule that asks for it. Source: {@code docs/decision.md}, section 1.
 */
final class WrongWayRisk {

    private WrongWayRisk() {}

    /** @param profits in the worst scenario, one per position */
    static List<AddOn> of(List<RevaluedPosition> positions, List<BigDecimal> profits, NettingGroup group) {
        Map<String, BigDecimal> byRule = new TreeMap<>();
        for (int i = 0; i < positions.size(); i++) {
            BigDecimal loss = positions.get(i).isShortOption() ? profits.get(i).negate() : BigDecimal.ZERO;
            chosen(positions.get(i)).ifPresent(chosen ->
                    byRule.merge(chosen.choice().rule().ruleId(), chosen.rate().multiply(loss), BigDecimal::add));
        }
        BigDecimal share = share(group);
        List<AddOn> addOns = new ArrayList<>();
        byRule.forEach((rule, loss) -> addOns.add(addOn(rule, loss.max(BigDecimal.ZERO).multiply(share), share, group)));
        return addOns;
    }

    private static Optional<ChosenAddOn> chosen(RevaluedPosition position) {
        return position.margined().addOns().stream().filter(a -> a.kind() == AddOnKind.WRONG_WAY_RISK).findFirst();
    }

    private static AddOn addOn(String rule, BigDecimal amount, BigDecimal share, NettingGroup group) {
        return new AddOn(
                AddOnKind.WRONG_WAY_RISK.name(),
                rule,
                AddOnKind.WRONG_WAY_RISK.appliesTo(),
                Optional.of(share),
                group.numerics().liability(amount));
    }

    /** How much of the account's collateral value falls with the underlying. */
    private static BigDecimal share(NettingGroup group) {
        List<Part> parts = group.lots().stream()
                .map(l -> new Part(
                        l.collateralValue(),
                        l.fact().underlying().equals(group.underlying()) ? l.fact().underlyingShare() : BigDecimal.ZERO))
                .toList();
        return CorrelatedShare.of(parts, group.numerics().rateScale());
    }
}

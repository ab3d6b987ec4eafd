package io.collateralpolicy.assessment.requirement.addon;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.Requirement;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Add-ons in base currency: rate times the measure of the kind, rounded as liabilities are. */
public final class AddOnAmounts {

    private static final Set<AddOnKind> OF_MODELS =
            EnumSet.of(AddOnKind.WRONG_WAY_RISK, AddOnKind.SETTLEMENT_DEPEG_OF_LOSS);

    private AddOnAmounts() {}

    /**
     * Those of a lot.
     *
     * @param credited whether it earns credit for new risk
     * @throws PolicyGap when a kind is none of lots
     */
    public static List<AddOn> of(Lot lot, boolean credited, List<ChosenAddOn> chosen, Numerics numerics) {
        List<AddOn> amounts = new ArrayList<>();
        for (ChosenAddOn addOn : chosen) {
            amounts.add(addOn.amount(lot.marketValue().multiply(switch (addOn.kind()) {
                case NOTIONAL_SHARE -> BigDecimal.ONE;
                case PRICE_CONFIDENCE -> BigDecimal.ONE.subtract(lot.confidence());
                case CREDITED_PRICE_CONFIDENCE ->
                        credited ? BigDecimal.ONE.subtract(lot.confidence()) : BigDecimal.ZERO;
                case PORTFOLIO_CONFIDENCE -> BigDecimal.ONE.subtract(lot.portfolioConfidence());
                default -> throw none(addOn);
            }), numerics));
        }
        return amounts;
    }

    /** Those of a debt; only {@code NOTIONAL_SHARE} is one. */
    public static List<AddOn> of(Debt debt, List<ChosenAddOn> chosen, Numerics numerics) {
        chosen.stream().filter(a -> a.kind() != AddOnKind.NOTIONAL_SHARE).findFirst().ifPresent(a -> {
            throw none(a);
        });
        return chosen.stream().map(a -> a.amount(debt.debt(), numerics)).toList();
    }

    /**
     * The model's requirement with the add-ons of the positions; what a model would work out of a position that is not
     * marked is missing as all of it is.
     *
     * @throws PolicyGap when a rule asks for a kind that the positions' model has not
     */
    public static Requirement added(Requirement requirement, NettingGroup group) {
        Set<String> ofModel =
                requirement.addOns().stream().map(AddOn::component).collect(Collectors.toUnmodifiableSet());
        List<AddOn> amounts = new ArrayList<>();
        for (MarginedPosition position : group.positions()) {
            for (ChosenAddOn addOn : position.addOns()) {
                if (!OF_MODELS.contains(addOn.kind())) {
                    amounts.add(addOn.amount(measure(addOn, position, group), group.numerics()));
                } else if (isMargined(position) && !ofModel.contains(addOn.kind().name())) {
                    throw none(addOn);
                }
            }
        }
        return amounts.isEmpty() ? requirement : requirement.with(amounts);
    }

    /** Of nothing, and of what has no mark, a model works nothing out. */
    private static boolean isMargined(MarginedPosition position) {
        return position.fact().marked() && position.fact().quantity().signum() > 0;
    }

    private static BigDecimal measure(ChosenAddOn addOn, MarginedPosition position, NettingGroup group) {
        Position fact = position.fact();
        BigDecimal spot = group.spotValue(position);
        return switch (addOn.kind()) {
            case NOTIONAL_SHARE -> fact.notional();
            case SHORT_OPTION_MINIMUM -> position.isOption() && position.signedSize().signum() < 0 ? spot : BigDecimal.ZERO;
            case PRICE_CONFIDENCE -> spot.multiply(BigDecimal.ONE.subtract(fact.confidence()));
            case PORTFOLIO_CONFIDENCE -> spot.multiply(BigDecimal.ONE.subtract(fact.portfolioConfidence()));
            case SETTLEMENT_DEPEG -> spot.multiply(addOn.shortOfPeg(group.settlementPrice()));
            default -> throw none(addOn);
        };
    }

    private static PolicyGap none(ChosenAddOn addOn) {
        return new PolicyGap("`" + addOn.choice().rule().ruleId() + "` asks for add-on `" + addOn.kind() + "` of "
                + addOn.choice().subject().subject() + ", which it does not have");
    }
}

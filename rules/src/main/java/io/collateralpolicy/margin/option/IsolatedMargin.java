package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * The margin of one option by itself, as an excess: 0 for what is held, below 0 for what is owed, exact.
 *
 * <p>Short call: maintenance {@code v + callMaintenance·S·n}, initial {@code v + max(min, max − otm)·S·n},
 * {@code otm = max(0, K − S)/S}. Short put: maintenance {@code v + min(putMaintenance·S·n, putValue·v)}, initial
 * {@code min(v + max(min, max − otm)·S·n, putOffset·maintenance)}, {@code otm = max(0, S − K)/S}. v and n are below 0.
 * Nothing is divided: {@code max(min·S, max·S − otm·S)}. Source: Derive v2-core 7736900d, StandardManager.
 *
 * @param initial     to open, base currency
 * @param maintenance to keep, base currency
 */
public record IsolatedMargin(BigDecimal initial, BigDecimal maintenance) {

    private static final IsolatedMargin NONE = new IsolatedMargin(BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * The margin of an option.
     *
     * @param value     signed quantity times the value of one unit, base currency
     * @param spotPrice base currency per unit of the underlying
     */
    public static IsolatedMargin of(
            OptionHolding option, BigDecimal value, BigDecimal spotPrice, OptionMarginRates rates) {
        if (!option.isShort()) {
            return NONE;
        }
        BigDecimal n = option.signedQuantity();
        BigDecimal opened = value.add(charge(option, spotPrice, rates).multiply(n));
        if (option.type() == OptionType.CALL) {
            return new IsolatedMargin(opened, value.add(rates.callMaintenance().multiply(spotPrice).multiply(n)));
        }
        BigDecimal ofSpot = rates.putMaintenance().multiply(spotPrice).multiply(n);
        BigDecimal kept = value.add(ofSpot.min(rates.putValue().multiply(value)));
        return new IsolatedMargin(opened.min(rates.putOffset().multiply(kept)), kept);
    }

    /** Of both together: without offset margins add up. */
    public IsolatedMargin add(IsolatedMargin other) {
        return new IsolatedMargin(initial.add(other.initial), maintenance.add(other.maintenance));
    }

    /** Nothing held, nothing owed. */
    public static IsolatedMargin none() {
        return NONE;
    }

    /** {@code max(minimumSpot·S, maximumSpot·S − what the option is out of the money)}, per unit. */
    private static BigDecimal charge(OptionHolding option, BigDecimal spotPrice, OptionMarginRates rates) {
        OptionType opposite = option.type() == OptionType.CALL ? OptionType.PUT : OptionType.CALL;
        BigDecimal outOfTheMoney = opposite.payoff(spotPrice, option.strikePrice());
        return rates.minimumSpot().multiply(spotPrice)
                .max(rates.maximumSpot().multiply(spotPrice).subtract(outOfTheMoney));
    }
}

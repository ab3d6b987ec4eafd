package io.collateralpolicy.margin.option;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the options of one expiry pay at the worst settlement.
 *
 * <p>{@code G(x) = Σ calls n·max(x − K, 0) + Σ puts n·max(K − x, 0)} is a line between strikes, so its least value stands at 0
 * or at a strike, unless calls are short on balance: then it falls without end. Exact. Source: Derive v2-core 7736900d,
 * StandardManager.
 *
 * @param least    {@code min G} over 0 and every strike held, base currency, signed
 * @param netCalls {@code Σ n} over calls, units; below 0 the loss has no bound
 */
public record ExpiryPayoff(BigDecimal least, BigDecimal netCalls) {

    /** Of the options of one expiry. */
    public static ExpiryPayoff of(List<OptionHolding> options) {
        BigDecimal least = at(BigDecimal.ZERO, options);
        BigDecimal netCalls = BigDecimal.ZERO;
        for (OptionHolding option : options) {
            least = least.min(at(option.strikePrice(), options));
            netCalls = option.type() == OptionType.CALL ? netCalls.add(option.signedQuantity()) : netCalls;
        }
        return new ExpiryPayoff(least, netCalls);
    }

    /** {@code min(0, least) + scale·F·min(0, netCalls)}: the largest loss recognised, base currency, 0 or less, exact. */
    public BigDecimal bound(BigDecimal scale, BigDecimal forwardPrice) {
        return least.min(BigDecimal.ZERO).add(unpaired(scale, forwardPrice));
    }

    /** {@code least + scale·F·min(0, netCalls)}: the same without a floor at a sure gain, base currency, exact. */
    public BigDecimal worst(BigDecimal scale, BigDecimal forwardPrice) {
        return least.add(unpaired(scale, forwardPrice));
    }

    private BigDecimal unpaired(BigDecimal scale, BigDecimal forwardPrice) {
        return netCalls.min(BigDecimal.ZERO).multiply(scale).multiply(forwardPrice);
    }

    private static BigDecimal at(BigDecimal settlement, List<OptionHolding> options) {
        return options.stream()
                .map(o -> o.type().payoff(settlement, o.strikePrice()).multiply(o.signedQuantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

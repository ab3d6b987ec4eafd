package io.collateralpolicy.margin.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Short options that nothing at the same strike and expiry makes up for.
 *
 * <p>With a calls and b puts at one strike: {@code max(0, −(a + b))} when one is long and the other short, else
 * {@code max(0, −a) + max(0, −b)}; summed over strikes and expiries. Units of the underlying, 0 or more, exact. Source:
 * Derive v2-core 7736900d, PMRMLib_2.
 */
public final class NakedShorts {

    private NakedShorts() {}

    /** Summed over the strikes of every expiry, units of the underlying. */
    public static BigDecimal of(List<ExpiryBook> books) {
        return books.stream().map(NakedShorts::of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal of(ExpiryBook book) {
        Map<BigDecimal, BigDecimal[]> byStrike = new TreeMap<>();
        for (OptionHolding option : book.options()) {
            BigDecimal[] held = byStrike.computeIfAbsent(option.strikePrice(), NakedShorts::none);
            held[option.type().ordinal()] = held[option.type().ordinal()].add(option.signedQuantity());
        }
        return new ArrayList<>(byStrike.values()).stream()
                .map(held -> naked(held[OptionType.CALL.ordinal()], held[OptionType.PUT.ordinal()]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal[] none(BigDecimal strike) {
        BigDecimal[] none = new BigDecimal[OptionType.values().length];
        Arrays.fill(none, BigDecimal.ZERO);
        return none;
    }

    private static BigDecimal naked(BigDecimal calls, BigDecimal puts) {
        return calls.signum() * puts.signum() < 0 ? below(calls.add(puts)) : below(calls).add(below(puts));
    }

    private static BigDecimal below(BigDecimal signed) {
        return signed.negate().max(BigDecimal.ZERO);
    }
}

package io.collateralpolicy.margin.model.portfolio;

import io.collateralpolicy.margin.model.Black76;
import io.collateralpolicy.margin.option.ExpiryBook;
import io.collateralpolicy.margin.option.OptionHolding;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What an expiry's options are valued on, whatever the scenario; binary numbers, for this package alone.
 *
 * @param options  of the expiry
 * @param years    to expiry
 * @param discount {@code e^(−r·T)}, the rate not below 0
 * @param fixed    the part of the forward that is averaged already and moves no more
 * @param variable the part that moves as spot does
 * @param held     what counts of a value of 0 or more
 * @param owed     what counts of a value below 0
 */
record ExpiryState(
        List<OptionHolding> options,
        double years,
        double discount,
        double fixed,
        double variable,
        double held,
        double owed) {

    static ExpiryState of(ExpiryBook book, PortfolioShocks shocks) {
        double rate = book.rate().max(BigDecimal.ZERO).doubleValue();
        double years = Black76.years(book.timeToExpiry().toMillis());
        double discount = StrictMath.exp(-rate * years);
        double window = shocks.averagingWindow().toMillis();
        double left = book.timeToExpiry().toMillis();
        double forward = book.forwardPrice().doubleValue();
        double fixed = left < window ? forward * (window - left) / window : 0;
        double held = shocks.discount().ofHeld(rate, years);
        double owed = shocks.discount().ofOwed(rate, years, discount);
        return new ExpiryState(book.options(), years, discount, fixed, forward - fixed, held, owed);
    }

    double forward(double spot) {
        return fixed + spot * variable;
    }

    /** {@code Σ quantity · Black-76 value}, the forward moved by spot. */
    double value(double spot, ToDoubleFunction<OptionHolding> volatility) {
        double forward = forward(spot);
        double sum = 0;
        for (OptionHolding option : options) {
            sum += option.signedQuantity().doubleValue() * Black76.value(option.type(), forward,
                    option.strikePrice().doubleValue(), volatility.applyAsDouble(option), years, discount);
        }
        return sum;
    }

    double discounted(double value) {
        return value >= 0 ? held * value : owed * value;
    }
}

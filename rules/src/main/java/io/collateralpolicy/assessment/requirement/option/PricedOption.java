package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.margin.model.Black76;
import io.collateralpolicy.margin.model.BlackScholes;
import io.collateralpolicy.margin.option.OptionHolding;
import io.collateralpolicy.margin.option.OptionMarket;
import io.collateralpolicy.margin.option.OptionTerms;
import io.collateralpolicy.margin.option.OptionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * An option of a netting set with its mark.
 *
 * @param position as margined, marked
 * @param mark     its forward and volatility
 * @param left     until it expires
 */
record PricedOption(MarginedPosition position, Mark mark, Duration left) {

    private static final int SCALE = 18;

    static PricedOption of(MarginedPosition position, Instant asOf) {
        Duration left = Duration.between(asOf, position.position().expiry().orElseThrow());
        return new PricedOption(position, position.mark().orElseThrow(), left.isNegative() ? Duration.ZERO : left);
    }

    String id() {
        return position.position().positionId();
    }

    BigDecimal rate() {
        return mark.rate().orElse(BigDecimal.ZERO);
    }

    OptionHolding holding() {
        return new OptionHolding(
                type(),
                position.position().strikePrice().orElseThrow(),
                position.signedSize(),
                mark.impliedVolatility().orElseThrow());
    }

    /** What the position is worth, signed, exact but for its value of one unit, 18 places, half-even. */
    BigDecimal value(BigDecimal forwardPrice, BigDecimal discountFactor) {
        OptionTerms terms = new OptionTerms(type(), position.position().strikePrice().orElseThrow(), left);
        OptionMarket market = new OptionMarket(forwardPrice, mark.impliedVolatility().orElseThrow(), discountFactor);
        return position.signedSize().multiply(Black76.value(terms, market, SCALE, RoundingMode.HALF_EVEN));
    }

    /** The same on its mark: discounted by the mark's factor, or by its rate where that is not below 0, or not at all. */
    BigDecimal value() {
        BigDecimal discount = mark.discountFactor()
                .orElseGet(() -> BlackScholes.discountFactor(rate().max(BigDecimal.ZERO), left));
        return value(mark.forwardPrice().orElseThrow(), discount);
    }

    private OptionType type() {
        return OptionType.valueOf(position.position().optionType().orElseThrow().name());
    }
}

package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.LiquidationPlan.Auction;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.margin.liquidation.AuctionCurve;
import io.collateralpolicy.margin.liquidation.AuctionReset;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The price of an auction: where it starts, and where it stands as long after as the fact says. */
final class Auctions {

    /** Places of prices in an answer. */
    private static final int PLACES = 18;

    private Auctions() {}

    /** Without prices where no rule gives a curve. */
    static Auction of(AtStake atStake, BigDecimal penalty, BigDecimal toRaise) {
        Optional<Choice> curve = atStake.terms().choice(Action.AUCTION_CURVE);
        if (curve.isEmpty()) {
            return new Auction(penalty, toRaise, Optional.empty(), Optional.empty(), Optional.empty());
        }
        BigDecimal top = atStake.startPrice()
                .orElseGet(() -> atStake.lot().worth(atStake.terms().required(Action.AUCTION_START)));
        Duration elapsed = atStake.terms().fact().elapsed();
        AuctionCurve falls = curve(curve.get());
        BigDecimal price = falls.price(top, duration(falls, curve.get()), (BigDecimal) value(curve.get(), 2), elapsed);
        boolean due = atStake.terms().choice(Action.AUCTION_RESET)
                .map(r -> new AuctionReset((Duration) value(r, 0), (BigDecimal) value(r, 1)))
                .filter(r -> atStake.terms().fact().running() && r.isDue(elapsed, price, top))
                .isPresent();
        return new Auction(penalty, toRaise, Optional.of(shown(top)), Optional.of(shown(price)), Optional.of(due));
    }

    private static AuctionCurve curve(Choice choice) {
        String name = (String) value(choice, 0);
        return Arrays.stream(AuctionCurve.values()).filter(c -> c.name().equals(name)).findFirst().orElseThrow(
                () -> new PolicyGap("`" + choice.rule().ruleId() + "` names auction curve `" + name
                        + "`, must be one of " + Arrays.toString(AuctionCurve.values())));
    }

    private static Duration duration(AuctionCurve curve, Choice choice) {
        Duration over = (Duration) value(choice, 1);
        if (!curve.takes(over)) {
            throw new PolicyGap("`" + choice.rule().ruleId() + "` gives an auction curve that takes `" + over
                    + "`, must be more than no time" + (curve == AuctionCurve.EXPONENTIAL ? ", in whole seconds" : ""));
        }
        return over;
    }

    private static Object value(Choice choice, int argument) {
        return choice.arguments().get(argument).value();
    }

    private static BigDecimal shown(BigDecimal price) {
        return price.setScale(PLACES, RoundingMode.FLOOR);
    }
}

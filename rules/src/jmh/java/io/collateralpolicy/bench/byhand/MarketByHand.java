package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Quote;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;

/** {@code breakers.drl} and {@code quotes.drl}. */
final class MarketByHand {

    private final Sentence fell;
    private final Sentence rose;
    private final LookUp fresh;
    private final Sentence notAhead;
    private final Sentence sure;
    private final Sentence collateralPrice;
    private final Sentence debtPrice;
    private final Sentence fairCollateral;
    private final Sentence fairDebt;
    private final Sentence lastGood;
    private final BigDecimal maximumDrop;
    private final BigDecimal maximumRise;

    MarketByHand(ReadyPolicy policy) {
        fell = Sentence.of(policy, "CB-010", Action.TRIP, constant("price-move"));
        rose = Sentence.of(policy, "CB-011", Action.TRIP, constant("price-move"));
        fresh = LookUp.of(policy, "OR-010", Action.LIMIT_FROM, "heartbeats", constant("quoteAge"));
        notAhead = Sentence.of(
                policy, "OR-011", Action.MINIMUM, constant("quoteAge"), parameter(policy, "earliestQuoteAge"));
        sure = Sentence.of(
                policy, "OR-012", Action.MINIMUM, constant("confidence"), parameter(policy, "minimumConfidence"));
        collateralPrice = Sentence.of(policy, "OR-020", Action.COLLATERAL_PRICE, constant("LOWEST"));
        debtPrice = Sentence.of(policy, "OR-021", Action.DEBT_PRICE, constant("HIGHEST"));
        fairCollateral = Sentence.of(policy, "OR-050", Action.COLLATERAL_PRICE, constant("FAIR_POOL"));
        fairDebt = Sentence.of(policy, "OR-050", Action.DEBT_PRICE, constant("FAIR_POOL"));
        lastGood = Sentence.of(policy, "OR-070", Action.LAST_GOOD_PRICE, parameter(policy, "lastGoodPriceAge"));
        maximumDrop = Sentence.value(policy, "maximumPriceDrop");
        maximumRise = Sentence.value(policy, "maximumPriceRise");
    }

    void speak(Subjects said) {
        said.each(AssetMarket.class, m -> m.priceDrop().compareTo(maximumDrop) > 0, fell);
        said.each(AssetMarket.class, m -> m.priceRise().compareTo(maximumRise) > 0, rose);
        said.each(Quote.class, q -> true, fresh, q -> fresh.find(q.source(), q.assetClass()));
        said.each(Quote.class, q -> true, notAhead);
        said.each(Quote.class, q -> true, sure);
        said.each(AssetMarket.class, m -> !isPoolToken(m), collateralPrice);
        said.each(AssetMarket.class, m -> !isPoolToken(m), debtPrice);
        said.each(AssetMarket.class, MarketByHand::isPoolToken, (market, choices) -> {
            choices.add(fairCollateral.about(market));
            choices.add(fairDebt.about(market));
        });
        said.each(AssetMarket.class, m -> true, lastGood);
    }

    private static boolean isPoolToken(AssetMarket market) {
        return market.poolKnown() && market.assetClass().equals("LP_TOKEN");
    }
}

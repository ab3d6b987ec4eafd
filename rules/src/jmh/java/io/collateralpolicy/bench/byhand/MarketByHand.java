package io.collateralpolicy.bench.byhand;

import static io.collateralpolicy.bench.byhand.Sentence.constant;
import static io.collateralpolicy.bench.byhand.Sentence.parameter;
import static io.collateralpolicy.bench.byhand.Sentence.row;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Quote;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.util.List;

/** {@code breakers.drl} and {@code quotes.drl}. */
final class MarketByHand {

    private static final String HEARTBEATS = "heartbeats";
    private static final Argument AGE = constant("quoteAge");
    private static final List<Argument> PRICE_MOVE = List.of(constant("price-move"));
    private static final List<Argument> LOWEST = List.of(constant("LOWEST"));
    private static final List<Argument> HIGHEST = List.of(constant("HIGHEST"));

    private final Sentence fell;
    private final Sentence rose;
    private final Sentence fresh;
    private final Sentence notAhead;
    private final Sentence sure;
    private final Sentence collateralPrice;
    private final Sentence debtPrice;
    private final BigDecimal maximumDrop;
    private final BigDecimal maximumRise;
    private final List<Argument> earliest;
    private final List<Argument> confidence;
    private final TableByHand heartbeats;

    MarketByHand(ReadyPolicy policy) {
        fell = Sentence.of(policy, "CB-010", Action.TRIP);
        rose = Sentence.of(policy, "CB-011", Action.TRIP);
        fresh = Sentence.of(policy, "OR-010", Action.LIMIT_FROM);
        notAhead = Sentence.of(policy, "OR-011", Action.MINIMUM);
        sure = Sentence.of(policy, "OR-012", Action.MINIMUM);
        collateralPrice = Sentence.of(policy, "OR-020", Action.COLLATERAL_PRICE);
        debtPrice = Sentence.of(policy, "OR-021", Action.DEBT_PRICE);
        maximumDrop = (BigDecimal) Sentence.value(policy, "maximumPriceDrop");
        maximumRise = (BigDecimal) Sentence.value(policy, "maximumPriceRise");
        earliest = List.of(AGE, parameter(policy, "earliestQuoteAge"));
        confidence = List.of(constant("confidence"), parameter(policy, "minimumConfidence"));
        heartbeats = Sentence.table(policy, HEARTBEATS);
    }

    void speak(Subjects said) {
        said.each(AssetMarket.class, m -> m.priceDrop().compareTo(maximumDrop) > 0, fell, PRICE_MOVE);
        said.each(AssetMarket.class, m -> m.priceRise().compareTo(maximumRise) > 0, rose, PRICE_MOVE);
        said.each(Quote.class, fresh,
                q -> List.of(AGE, row(HEARTBEATS, heartbeats.find(q.source(), q.assetClass()))));
        said.each(Quote.class, q -> true, notAhead, earliest);
        said.each(Quote.class, q -> true, sure, confidence);
        said.each(AssetMarket.class, m -> true, collateralPrice, LOWEST);
        said.each(AssetMarket.class, m -> true, debtPrice, HIGHEST);
    }
}

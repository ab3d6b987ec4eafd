package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.AssetMarket;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Quotes that are good but for their age: a liquidation may rest on them up to the age that the policy gives, and nothing
 * else may. An asset that no rule gives an age has none.
 *
 * @param quotes by asset
 */
public record LastGood(Map<String, List<PriceQuote>> quotes) {

    /**
     * Those young enough.
     *
     * @param quotes  all, by asset
     * @param spoiled what something else than age excludes
     */
    static LastGood of(
            List<Choice> choices, Map<String, List<PriceQuote>> quotes, Set<PriceQuote> spoiled, Instant asOf) {
        Map<String, List<PriceQuote>> good = new HashMap<>();
        Choices.bySubject(choices, Action.LAST_GOOD_PRICE).forEach((subject, of) -> {
            String asset = ((AssetMarket) subject).asset();
            Duration most = of.stream().map(LastGood::age).min(Comparator.naturalOrder()).orElseThrow();
            good.put(asset, quotes.get(asset).stream()
                    .filter(q -> !spoiled.contains(q) && isWithin(most, q, asOf))
                    .toList());
        });
        return new LastGood(Map.copyOf(good));
    }

    /** That a rule lets a liquidation rest on old quotes is said. */
    static List<Finding> findings(List<Choice> choices) {
        return choices.stream()
                .filter(c -> c.action() == Action.LAST_GOOD_PRICE)
                .map(c -> Findings.given(
                        c, Finding.State.current, Action.LAST_GOOD_PRICE.word(), age(c).toString(), c.arguments().get(0)))
                .toList();
    }

    private static Duration age(Choice choice) {
        return (Duration) choice.arguments().get(0).value();
    }

    private static boolean isWithin(Duration most, PriceQuote quote, Instant asOf) {
        Duration age = Duration.between(quote.publishedAt(), asOf);
        return !age.isNegative() && age.compareTo(most) <= 0;
    }

    Optional<BigDecimal> highest(String asset) {
        return prices(asset).stream().max(Comparator.naturalOrder());
    }

    Optional<BigDecimal> lowest(String asset) {
        return prices(asset).stream().min(Comparator.naturalOrder());
    }

    private List<BigDecimal> prices(String asset) {
        return quotes.getOrDefault(asset, List.of()).stream().map(PriceQuote::price).toList();
    }
}

package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.margin.PriceChoice;
import io.collateralpolicy.margin.collateral.GrowthCap;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a growing token is believed to cost at most: {@code reference · snapshotRatio · (1 + growthRate · elapsed / 365 days)}, of
 * the lowest valid price of its reference. Quotes above it count as it; without a price of the reference none of them counts.
 *
 * @param choices by capped asset
 * @param terms   what the policy says of each asset
 * @param asOf    the instant of the prices
 */
record PriceCaps(Map<String, List<Choice>> choices, Map<String, AssetTerms> terms, Instant asOf) {

    private static final String NOTHING = "NONE";
    /** Places of a ratio and of a price. */
    private static final int SCALE = 18;
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    static PriceCaps of(List<Choice> all, Map<String, AssetTerms> terms, Instant asOf) {
        Map<String, List<Choice>> byAsset = new TreeMap<>();
        Choices.bySubject(all, Action.PRICE_CAP_FROM)
                .forEach((market, of) -> byAsset.put(((AssetMarket) market).asset(), of));
        return new PriceCaps(byAsset, terms, asOf);
    }

    /** Assets whose prices the caps rest on. */
    Set<String> references() {
        Set<String> references = new TreeSet<>();
        choices.keySet().forEach(asset -> reference(asset).ifPresent(references::add));
        return references;
    }

    /** The valid quotes, none of them above its cap. */
    Map<String, List<PriceQuote>> under(Map<String, List<PriceQuote>> valid) {
        Map<String, List<PriceQuote>> capped = new HashMap<>(valid);
        choices.keySet().forEach(asset -> capped.computeIfPresent(asset, (a, quotes) -> cap(asset, valid)
                .map(cap -> quotes.stream().map(quote -> under(quote, cap)).toList())
                .orElse(List.of())));
        return capped;
    }

    private static PriceQuote under(PriceQuote quote, BigDecimal cap) {
        return quote.price().compareTo(cap) <= 0
                ? quote
                : new PriceQuote(quote.asset(), quote.source(), cap, quote.publishedAt(), quote.confidence());
    }

    /** Each cap is said, with the row it is from. */
    List<Finding> findings(Map<String, List<PriceQuote>> valid) {
        List<Finding> findings = new ArrayList<>();
        choices.forEach((asset, of) -> of.forEach(choice -> findings.add(Findings.given(
                choice, Finding.State.current, Action.PRICE_CAP_FROM.word(),
                cap(asset, valid).map(BigDecimal::toPlainString).orElse("absent"), argument(choice)))));
        return findings;
    }

    private Optional<BigDecimal> cap(String asset, Map<String, List<PriceQuote>> valid) {
        Optional<BigDecimal> price = reference(asset)
                .flatMap(reference -> PriceChoice.LOWEST.of(valid.getOrDefault(reference, List.of()), PriceQuote::price))
                .map(PriceQuote::price);
        Optional<BigDecimal> ratio = choices.get(asset).stream()
                .flatMap(choice -> argument(choice).row().stream())
                .map(this::ratio)
                .min(Comparator.naturalOrder());
        return price.flatMap(p -> ratio.map(r -> p.multiply(r).setScale(SCALE, RoundingMode.FLOOR)));
    }

    private BigDecimal ratio(Row row) {
        BigDecimal taken = number(row, "snapshotDay").multiply(SECONDS_OF_DAY);
        long elapsed = BigDecimal.valueOf(asOf.getEpochSecond()).subtract(taken).max(BigDecimal.ZERO).longValue();
        return new GrowthCap(number(row, "snapshotRatio"), number(row, "growthRate")).at(Duration.ofSeconds(elapsed), SCALE);
    }

    private static BigDecimal number(Row row, String column) {
        return (BigDecimal) row.outputs().get(column);
    }

    private static Argument argument(Choice choice) {
        return choice.arguments().get(0);
    }

    private Optional<String> reference(String asset) {
        return Optional.ofNullable((String) terms.get(asset).stated().get(AssetMarkets.REFERENCE))
                .filter(reference -> !reference.equals(NOTHING));
    }
}

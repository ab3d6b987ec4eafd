package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.Evidence.QuoteUsed;
import io.collateralpolicy.assessment.answer.Evidence.Use;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.margin.PriceChoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which price of each asset the rules chose: one of its quotes, or what its pool makes of other prices. */
final class PriceChoices {

    private static final Map<Action, Use> USES =
            Map.of(Action.COLLATERAL_PRICE, Use.COLLATERAL, Action.DEBT_PRICE, Use.DEBT);

    private static final List<PriceChoice> CHOICES = List.of(PriceChoice.values());

    private final Map<Action, Map<String, Choice>> byUse = new HashMap<>();
    private final Pools pools;
    private final List<QuoteUsed> used = new ArrayList<>();

    /** @throws io.collateralpolicy.engine.PolicyConflict when two rules choose different prices of one asset */
    PriceChoices(List<Choice> choices, Pools pools) {
        this.pools = pools;
        for (Action use : List.of(Action.COLLATERAL_PRICE, Action.DEBT_PRICE)) {
            Map<String, Choice> chosen = new LinkedHashMap<>();
            Choices.bySubject(choices, use)
                    .forEach((market, of) -> chosen.put(((AssetMarket) market).asset(), Choices.one(of)));
            byUse.put(use, chosen);
        }
    }

    /** What the pools hold whose tokens are priced by them. */
    Set<String> restedOn() {
        Set<String> assets = new TreeSet<>();
        byUse.values().forEach(of -> of.forEach((asset, choice) -> {
            if (isFair(choice)) {
                assets.addAll(pools.assets(asset));
            }
        }));
        return assets;
    }

    /** The price of each asset for one use, from its valid quotes; pools last, for they rest on the others. */
    Map<String, PriceQuote> prices(Action use, Map<String, List<PriceQuote>> valid) {
        Map<String, PriceQuote> prices = new HashMap<>();
        Map<String, PriceQuote> fair = new HashMap<>();
        byUse.get(use).forEach((asset, choice) -> {
            if (!isFair(choice)) {
                which(choice).of(valid.get(asset), PriceQuote::price).ifPresent(q -> prices.put(asset, q));
            }
        });
        byUse.get(use).forEach((asset, choice) -> {
            if (isFair(choice)) {
                pools.fair(asset, use, prices).ifPresent(q -> fair.put(asset, q));
            }
        });
        prices.putAll(fair);
        byUse.get(use).forEach((asset, choice) -> Optional.ofNullable(prices.get(asset))
                .ifPresent(quote -> use(asset, use, choice, quote)));
        return prices;
    }

    /** Each price with the rule that chose it. */
    List<QuoteUsed> used() {
        return List.copyOf(used);
    }

    private void use(String asset, Action use, Choice choice, PriceQuote quote) {
        String rule = choice.rule().ruleId() + " " + choice.rule().title();
        used.add(new QuoteUsed(asset, USES.get(use), rule, quote.source(), quote.price()));
    }

    /** All quotes by asset, and for a token that its pool prices what that makes of the highest of them. */
    Map<String, List<PriceQuote>> inFavour(Map<String, List<PriceQuote>> quotes) {
        if (byUse.get(Action.COLLATERAL_PRICE).values().stream().noneMatch(PriceChoices::isFair)) {
            return quotes;
        }
        Map<String, List<PriceQuote>> inFavour = new HashMap<>(quotes);
        Map<String, PriceQuote> highest = new HashMap<>();
        quotes.forEach((asset, of) ->
                PriceChoice.HIGHEST.of(of, PriceQuote::price).ifPresent(q -> highest.put(asset, q)));
        byUse.get(Action.COLLATERAL_PRICE).forEach((asset, choice) -> {
            if (isFair(choice)) {
                inFavour.put(asset, pools.fair(asset, Action.DEBT_PRICE, highest).stream().toList());
            }
        });
        return inFavour;
    }

    private static boolean isFair(Choice choice) {
        return name(choice).equals(Pools.FAIR);
    }

    private static PriceChoice which(Choice choice) {
        for (PriceChoice known : CHOICES) {
            if (known.name().equals(name(choice))) {
                return known;
            }
        }
        throw new PolicyGap("`" + choice.rule().ruleId() + "` chooses price `" + name(choice)
                + "`, must be LOWEST, HIGHEST or " + Pools.FAIR);
    }

    private static String name(Choice choice) {
        return (String) choice.arguments().get(0).value();
    }
}

package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Quote;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** From quotes to prices: which quotes are valid, which of them is the price, which breakers trip. */
public final class MarketStage {

    private static final Comparator<PriceQuote> BY_SOURCE = Comparator.comparing(PriceQuote::source)
            .thenComparing(PriceQuote::publishedAt, Comparator.reverseOrder())
            .thenComparing(PriceQuote::price)
            .thenComparing(q -> q.price().scale())
            .thenComparing(q -> q.confidence().orElse(BigDecimal.ONE));

    private static final String AGE = "quoteAge";

    private final DecidingPolicy policy;
    private final MarketInput market;
    private final Circumstances at;
    private final Instant asOf;
    private final Pools pools;
    private final Measurements measurements;
    private final Map<String, AssetTerms> terms = new TreeMap<>();
    private final Map<String, List<PriceQuote>> quotes = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** What something else than its age excludes. */
    private final Set<PriceQuote> spoiled = new HashSet<>();

    /**
     * What a market is looked at under.
     *
     * @param source  whose it is
     * @param known   the state of every breaker known
     * @param asOf    the instant
     * @param inForce for how long the package has been in force then
     */
    private record Circumstances(MarketSource source, List<BreakerUsed> known, Instant asOf, Duration inForce) {}

    private MarketStage(DecidingPolicy policy, MarketInput market, Circumstances at, Set<String> assets) {
        this.policy = policy;
        this.market = market;
        this.at = at;
        this.asOf = at.asOf;
        this.pools = new Pools(market.liquidityPools(), policy.numerics());
        this.measurements = new Measurements(market.assetMetrics(), pools, asOf, policy.numerics().rateScale());
        for (String asset : assets) {
            terms.put(asset, policy.asset(asset));
            quotes.put(asset, new ArrayList<>());
        }
        for (PriceQuote quote : market.quotes()) {
            quotes.computeIfPresent(quote.asset(), (asset, of) -> {
                of.add(quote);
                return of;
            });
        }
        quotes.values().forEach(of -> of.sort(BY_SOURCE));
    }

    /** Prices of the assets named and of what their prices rest on; quotes of other assets are not looked at. */
    public static Prices of(DecidingPolicy policy, AssessmentInput input, Set<String> assets) {
        Duration inForce = Duration.between(input.effectiveFrom(), input.asOf());
        Circumstances at = new Circumstances(input.marketSource(), input.breakers(), input.asOf(), inForce);
        return new MarketStage(policy, input.market(), at, assets).prices();
    }

    /** The same without an account: a market at an instant, and the state of every breaker known. */
    static Prices of(
            DecidingPolicy policy, MarketInput market, List<BreakerUsed> known, Instant asOf, Set<String> assets) {
        Circumstances at = new Circumstances(MarketSource.CALLER, known, asOf, Duration.ZERO);
        return new MarketStage(policy, market, at, assets).prices();
    }

    private Prices prices() {
        Map<Fact, PriceQuote> byFact = new IdentityHashMap<>();
        List<Fact> facts = facts(byFact);
        List<Choice> choices = policy.rules().evaluate(Stage.MARKET, facts);
        PriceChoices chosen = new PriceChoices(choices, pools);
        Set<String> rested = chosen.restedOn();
        rested.addAll(measurements.redeemed(quotes.keySet()));
        terms.values().forEach(t -> t.spotAsset().ifPresent(rested::add));
        PriceCaps caps = PriceCaps.of(choices, terms, asOf);
        rested.addAll(caps.references());
        if (!quotes.keySet().containsAll(rested)) {
            rested.addAll(quotes.keySet());
            return new MarketStage(policy, market, at, rested).prices();
        }
        Map<String, List<PriceQuote>> uncapped = valid(choices, byFact);
        Map<String, List<PriceQuote>> valid = caps.under(uncapped);
        Breakers breakers = Breakers.of(policy, at.known, terms, choices);
        findings.addAll(breakers.findings());
        findings.addAll(LastGood.findings(choices));
        findings.addAll(caps.findings(uncapped));
        Map<String, PriceQuote> collateral = chosen.prices(Action.COLLATERAL_PRICE, valid);
        Map<String, PriceQuote> debt = chosen.prices(Action.DEBT_PRICE, valid);
        return new Prices(
                collateral,
                debt,
                chosen.inFavour(quotes),
                marks(),
                terms,
                measurements.of(quotes.keySet(), collateral, debt),
                returns(),
                breakers.used(),
                breakers.tripped(),
                chosen.used(),
                List.copyOf(findings),
                LastGood.of(choices, quotes, spoiled, asOf),
                at.source,
                asOf,
                at.inForce);
    }

    private List<Fact> facts(Map<Fact, PriceQuote> byFact) {
        List<Fact> facts = new ArrayList<>();
        quotes.forEach((asset, of) -> {
            for (PriceQuote quote : of) {
                Quote fact = fact(quote);
                byFact.put(fact, quote);
                facts.add(fact);
            }
            facts.add(market(asset, of));
        });
        return facts;
    }

    private Quote fact(PriceQuote quote) {
        return new Quote(
                quote.asset(),
                terms.get(quote.asset()).assetClass(),
                quote.source(),
                Duration.between(quote.publishedAt(), asOf),
                quote.confidence().orElse(BigDecimal.ONE));
    }

    private AssetMarket market(String asset, List<PriceQuote> of) {
        return new AssetMarkets(policy.numerics(), policy.priceWindow(), market, pools)
                .of(asset, terms.get(asset), of);
    }

    /** Quotes that no market finding excludes; a failed limit of the asset's market excludes all of its quotes. */
    private Map<String, List<PriceQuote>> valid(List<Choice> choices, Map<Fact, PriceQuote> byFact) {
        Map<String, List<PriceQuote>> valid = new HashMap<>();
        quotes.forEach((asset, of) -> valid.put(asset, new ArrayList<>(of)));
        for (Choice choice : choices) {
            if (isMeasured(choice.action())) {
                Finding finding = Findings.measured(choice, State.current, Effect.EXCLUDED);
                findings.add(finding);
                if (!finding.passed()) {
                    exclude(finding, choice.subject(), valid, byFact);
                }
            }
        }
        return valid;
    }

    private void exclude(
            Finding finding, Fact subject, Map<String, List<PriceQuote>> valid, Map<Fact, PriceQuote> byFact) {
        if (subject instanceof AssetMarket market) {
            valid.get(market.asset()).clear();
            spoiled.addAll(quotes.get(market.asset()));
        } else {
            PriceQuote quote = byFact.get(subject);
            valid.get(quote.asset()).removeIf(q -> q == quote);
            if (!finding.metric().equals(AGE)) {
                spoiled.add(quote);
            }
        }
    }

    private static boolean isMeasured(Action action) {
        return action == Action.LIMIT || action == Action.LIMIT_FROM || action == Action.MINIMUM;
    }

    private Map<String, List<BigDecimal>> returns() {
        Map<String, List<BigDecimal>> returns = new HashMap<>();
        market.returnSeries().forEach(s -> returns.put(s.underlying(), s.returns()));
        return returns;
    }

    private Map<String, Mark> marks() {
        Map<String, Mark> marks = new HashMap<>();
        market.marks().forEach(m -> marks.merge(m.instrument(), m, MarketStage::later));
        return marks;
    }

    private static Mark later(Mark a, Mark b) {
        return b.publishedAt().isAfter(a.publishedAt()) ? b : a;
    }
}

package io.collateralpolicy.governance.impact;

import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.evidence.AccountLine;
import io.collateralpolicy.impact.Circumstances;
import io.collateralpolicy.impact.Impact;
import io.collateralpolicy.impact.ImpactReport;
import io.collateralpolicy.impact.PastDecision;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.policy.ReadyPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Everything stored that a package is asked about: books, market, breakers, decisions. */
public final class StoredWorld {

    private final StoredBooks books;
    private final ObservedMarket market;
    private final Breakers breakers;
    private final Decisions decisions;
    private final RecordedFacts facts;
    private final Clock clock;

    /** What is read. */
    public record Sources(
            StoredBooks books, ObservedMarket market, Breakers breakers, Decisions decisions, RecordedFacts facts) {}

    public StoredWorld(Sources sources, Clock clock) {
        this.books = sources.books;
        this.market = sources.market;
        this.breakers = sources.breakers;
        this.decisions = sources.decisions;
        this.facts = sources.facts;
        this.clock = clock;
    }

    long accounts(String policy) {
        return books.count(policy);
    }

    /**
     * The server's prices and breakers, as of the newest price it has: a quiet market is judged as it was when it last spoke, for
     * a book without a single valid price would say nothing of a change.
     */
    public Circumstances now(ReadyPolicy policy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        MarketInput known = market.snapshot(market.assets(), now, policy.priceWindow());
        Instant asOf = known.quotes().stream().map(PriceQuote::publishedAt).max(Instant::compareTo).orElse(now);
        return new Circumstances(
                market.snapshot(market.assets(), asOf, policy.priceWindow()), breakers.used(), asOf);
    }

    /** The last decisions that a policy made, newest first; those whose contents are gone are passed over. */
    public List<PastDecision> decisions(String policy, int most) {
        List<PastDecision> past = new ArrayList<>();
        DecisionSearch search = DecisionSearch.ALL.with(DecisionSearch.Field.POLICY, policy);
        for (DecisionRow row : decisions.list(search, DecisionIds.LAST, most)) {
            decisions.find(row.decisionId()).filter(recorded -> recorded.row().contents().isEmpty()).ifPresent(recorded ->
                    past.add(PastDecision.of(
                    row.decisionId(), facts.of(recorded), facts.terms(recorded).map(NegotiatedPolicies::used))));
        }
        return List.copyOf(past);
    }

    ImpactReport impact(
            Impact.Compared compared, List<PastDecision> past, Consumer<AccountLine> seen, LongConsumer progress) {
        return Impact.of(compared, books.accounts(new StoredBooks.Under(
                compared.after().manifest().name(), compared.circumstances().asOf()), seen), past, progress);
    }

    /** Whether a package would make any stored account liquidatable, at today's prices or lower ones. */
    public ImpactReport onBooks(ReadyPolicy before, ReadyPolicy after) {
        return impact(new Impact.Compared(before, after, now(before)), List.of(), line -> {}, done -> {});
    }
}

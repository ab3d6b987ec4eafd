package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.DecidingAccount;
import io.collateralpolicy.book.pool.PoolHold;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.policy.Manifest.MarketData;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gathers what the assessment must know, each thing once. */
public final class Facts {

    private static final Duration BINDING_WITHIN = Duration.ofSeconds(60);

    private final Books books;
    private final ObservedMarket observed;
    private final Breakers breakers;
    private final NegotiatedPolicies negotiated = new NegotiatedPolicies();

    public Facts(Books books, ObservedMarket observed, Breakers breakers) {
        this.books = books;
        this.observed = observed;
        this.breakers = breakers;
    }

    /**
     * What a decision rests on.
     *
     * @param input   what the assessment is of
     * @param account the stored account behind it, where the request refers to one
     * @param terms   what was negotiated for the account and holds
     * @param policy  the package that answers, under these terms
     * @param pool    the pool whose totals it rests on
     */
    record Gathered(
            AssessmentInput input,
            Optional<DecidingAccount> account,
            Optional<AgreedTerms> terms,
            LoadedPolicy policy,
            Optional<PoolHold> pool) {}

    Gathered of(Asked asked, PolicyShelf.InForce inForce, Instant now) {
        DecisionRequest request = asked.request();
        Optional<DecidingAccount> stored = request.accountReference().map(this::stored);
        AccountState account = request.account().orElseGet(() -> stored.orElseThrow().effective());
        MarketSource source = request.market().isPresent() ? MarketSource.CALLER : MarketSource.SERVER;
        requireAllowed(request, source, inForce);
        Instant asOf = request.asOf().orElse(now);
        requireOfNow(request, asOf, now);
        Optional<PoolHold> pool = request.accountReference()
                .filter(reference -> source == MarketSource.SERVER && inForce.policy().deciding().asksPoolTotals())
                .map(reference -> books.pools().hold(reference.book(), account.segment()));
        MarketInput market = request.market().orElseGet(() -> observed(account, request, inForce, asOf, pool));
        AssessmentInput input = new AssessmentInput(
                request,
                account,
                market,
                source,
                asOf,
                breakers.used(),
                inForce.activation().effectiveFrom(),
                asked.inputDigest(),
                Digest.sha256(CanonicalJson.bytes(market)));
        Optional<AgreedTerms> terms = stored.flatMap(of -> of.terms(request.policy().name(), asOf));
        return new Gathered(input, stored, terms, negotiated.policy(inForce.policy(), terms), pool);
    }

    /** The server's market, with the totals of the pool where a rule asks for them. */
    private MarketInput observed(
            AccountState account, DecisionRequest request, PolicyShelf.InForce inForce, Instant asOf, Optional<PoolHold> pool) {
        SortedSet<String> assets = assets(account, request);
        MarketInput market = observed.snapshot(assets, asOf, inForce.policy().deciding().priceWindow());
        return pool.map(of -> market.with(books.totals(of, assets))).orElse(market);
    }

    /** An own instant beside the server's prices would make an old price look fresh. */
    private static void requireAllowed(DecisionRequest request, MarketSource source, PolicyShelf.InForce inForce) {
        boolean callerAllowed = inForce.policy().source().manifest().marketData() == MarketData.CALLER;
        if (source == MarketSource.CALLER && !callerAllowed) {
            throw new ProblemException(
                    ProblemType.CALLER_MARKET_NOT_ALLOWED,
                    "policy `" + request.policy().name() + "` takes the server's market only: leave `market` out");
        }
        if (source == MarketSource.SERVER && request.asOf().isPresent()) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED,
                    "a member of the body is out of its bound",
                    List.of(Violation.at("/asOf", "goes with a market of the request only: leave it out")));
        }
    }

    /** An answer that is acted on speaks of now; a QUOTE may speak of any instant. */
    private static void requireOfNow(DecisionRequest request, Instant asOf, Instant now) {
        boolean ofNow = Duration.between(asOf, now).abs().compareTo(BINDING_WITHIN) <= 0;
        if (request.purpose() == Purpose.BINDING && !ofNow) {
            throw new ProblemException(
                    ProblemType.VALIDATION_FAILED,
                    "a member of the body is out of its bound",
                    List.of(Violation.at("/asOf", "must be within " + BINDING_WITHIN.toSeconds() + " s of the server's"
                            + " clock `" + now + "` for a BINDING decision: leave it out, or ask for a QUOTE")));
        }
    }

    private DecidingAccount stored(AccountReference reference) {
        DecidingAccount deciding = books.deciding(reference.book(), reference.accountId())
                .orElseThrow(() -> unknown(reference));
        String current = deciding.stored().accountVersion();
        reference.accountVersion().filter(version -> !version.equals(current)).ifPresent(version -> {
            throw new ProblemException(
                    ProblemType.ACCOUNT_VERSION_CONFLICT,
                    "account `" + reference.accountId() + "` has version `" + current + "`, not `"
                            + version + "`: read it again, decide again");
        });
        return deciding;
    }

    private static ProblemException unknown(AccountReference reference) {
        String message = "book `" + reference.book() + "` has no account `" + reference.accountId() + "`";
        return new ProblemException(
                ProblemType.UNKNOWN_REFERENCE,
                message,
                List.of(Violation.at("/accountReference/accountId", message)));
    }

    /** What a decision rests on the prices of: what the account's value rests on, and what is intended. */
    public static SortedSet<String> assets(AccountState account, DecisionRequest request) {
        SortedSet<String> assets = assets(account);
        request.intents().forEach(intent -> intent.asset().ifPresent(assets::add));
        return assets;
    }

    /** What the account's value rests on: everything it holds or owes. */
    public static SortedSet<String> assets(AccountState account) {
        SortedSet<String> assets = new TreeSet<>();
        account.collateral().forEach(lot -> assets.add(lot.asset()));
        account.loans().forEach(loan -> assets.add(loan.asset()));
        account.balances().forEach(balance -> assets.add(balance.asset()));
        return assets;
    }
}

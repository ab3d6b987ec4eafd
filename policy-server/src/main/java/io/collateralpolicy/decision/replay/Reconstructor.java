package io.collateralpolicy.decision.replay;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.book.DecidingAccount;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.book.StoredAccount;
import io.collateralpolicy.book.history.Snapshot;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers what would have been decided at one instant with what was known at another. Quotes, activations and negotiated terms have
 * both times; an account, a reservation and a breaker hold from when they are recorded, so of them what was stored until the earlier
 * of the two instants is known.
 */
public final class Reconstructor {

    private final Sources sources;
    private final RecordedFacts facts;
    private final Replayer replayer;
    private final Clock clock;
    private final NegotiatedPolicies negotiated = new NegotiatedPolicies();

    public Reconstructor(Sources sources, Replayer replayer, Clock clock) {
        this.sources = sources;
        this.facts = new RecordedFacts(sources.decisions);
        this.replayer = replayer;
        this.clock = clock;
    }

    /** Where the past is stored. */
    public record Sources(Decisions decisions, PolicyShelf shelf, ObservedMarket market, Breakers breakers, Accounts accounts) {}

    /** What accounts were, what was held back of them and what was negotiated for them. */
    public record Accounts(Snapshots snapshots, Reservations reservations, Agreements agreements) {}

    /** @param at the instant asked about, {@code knownAt} until when something must have been stored */
    private record When(Instant at, Instant knownAt) {

        Instant earlier() {
            return at.isBefore(knownAt) ? at : knownAt;
        }
    }

    private record Account(AccountState state, Optional<Instant> recordedAt, Optional<AgreedTerms> terms) {}

    /**
     * @throws ProblemException {@code invalid-parameter} for what lies ahead, {@code policy-not-found} and
     *     {@code unknown-reference} for what was not there yet
     */
    public Reconstruction reconstruct(Decisions.Recorded recorded, Instant asOf, Instant knownAt) {
        When when = new When(asOf, knownAt);
        requirePast(when);
        AssessmentInput decided = facts.of(recorded);
        DecisionRequest request = decided.request();
        PolicyShelf.InForce inForce = inForce(request.policy(), when);
        Account account = account(request, when);
        MarketInput market = request.market().orElseGet(() -> sources.market.snapshot(
                Facts.assets(account.state, request),
                new QuoteTable.Known(asOf, knownAt, inForce.policy().deciding().priceWindow()))
                .with(decided.market().poolTotals()));
        AssessmentInput input = new AssessmentInput(
                request, account.state, market,
                request.market().isPresent() ? MarketSource.CALLER : MarketSource.SERVER,
                asOf, sources.breakers.used(when.earlier()), inForce.activation().effectiveFrom(), decided.inputDigest(),
                Digest.sha256(CanonicalJson.bytes(market)));
        Assessment was = replayer.assessed(recorded);
        Assessment now = negotiated.policy(inForce.policy(), account.terms).assess(input);
        Counterfactual compared = Counterfactual.of(recorded.row().decisionId(), was, now);
        Reconstruction.Basis basis = new Reconstruction.Basis(
                account.state.accountVersion(), account.recordedAt, Reconstruction.Known.of(inForce.activation()),
                market.quotes(), account.terms.map(AgreedTerms::termsVersion));
        return new Reconstruction(
                recorded.row().decisionId(), asOf, knownAt, basis, compared.decided(), compared.other(), compared.findings(),
                compared.figures(), now);
    }

    private void requirePast(When when) {
        Instant now = clock.instant();
        if (when.at.isAfter(now) || when.knownAt.isAfter(now)) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER, "`asOf` and `knownAt` must not lie ahead: it is `" + now + "`");
        }
    }

    /** A package that the request names by its digest is that one at any time; named by an instant it is that of the instant. */
    private PolicyShelf.InForce inForce(PolicyReference reference, When when) {
        Optional<String> named = reference.at().filter(at -> !at.equals("active"));
        if (named.filter(at -> at.startsWith("sha256:")).isPresent()) {
            return sources.shelf.find(reference, clock.instant());
        }
        Instant at = named.map(Instant::parse).orElse(when.at);
        return sources.shelf.inForce(reference.name(), at, when.knownAt)
                .filter(found -> !at.isAfter(when.at))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.POLICY_NOT_FOUND, "no package of `" + reference.name() + "` was known at `" + when.knownAt
                                + "` to be in force at `" + at + "`"));
    }

    private Account account(DecisionRequest request, When when) {
        return request.accountReference()
                .map(reference -> stored(reference, request.policy().name(), when))
                .orElseGet(() -> new Account(request.account().orElseThrow(), Optional.empty(), Optional.empty()));
    }

    private Account stored(AccountReference reference, String policy, When when) {
        Snapshot snapshot = sources.accounts.snapshots.at(reference.book(), reference.accountId(), when.earlier())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_REFERENCE, "book `" + reference.book() + "` had no account `"
                                + reference.accountId() + "` at `" + when.earlier() + "`"));
        StoredAccount stored =
                new StoredAccount(snapshot.book(), snapshot.accountId(), snapshot.accountVersion(), snapshot.account());
        DecidingAccount deciding = new DecidingAccount(
                stored,
                0,
                sources.accounts.reservations.held(reference.book(), reference.accountId(), when.at, when.knownAt),
                sources.accounts.agreements.known(stored.whose(), when.knownAt));
        return new Account(deciding.effective(), Optional.of(snapshot.recordedAt()), deciding.terms(policy, when.at));
    }
}

package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.price.MarketStage;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.engine.PolicyConflict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Judges the accounts of one part, on one thread. What neighbours have in common is worked out once: the market of what they
 * hold, and the prices that the policy takes of it.
 */
final class Judge {

    /** A sweep is no decision that anybody could ask for: nothing is digested. */
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    private final Circumstances circumstances;
    private final Instant asOf;
    private final Map<SortedSet<String>, MarketInput> markets = new HashMap<>();
    private final Map<Priced, Prices> prices = new HashMap<>();

    /** What prices follow from, where circumstances and instant are the same: terms, what is held, what is asked for. */
    private record Priced(Optional<AgreedTerms> terms, SortedSet<String> held, Set<String> assets) {}

    Judge(Circumstances circumstances, Instant asOf) {
        this.circumstances = circumstances;
        this.asOf = asOf;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    Instant asOf() {
        return asOf;
    }

    /** The account as it stands; empty where the policy cannot decide it. One account never stops the others. */
    Optional<AccountFigures> figures(BookPages.Numbered numbered) {
        try {
            return Optional.of(decided(numbered));
        } catch (InconsistentRequest | PolicyGap | PolicyConflict e) {
            return Optional.empty();
        }
    }

    private AccountFigures decided(BookPages.Numbered numbered) {
        AccountState account = numbered.stored().account();
        SortedSet<String> held = Facts.assets(account);
        Optional<AgreedTerms> terms = numbered.terms(circumstances.inForce().policy().deciding().name(), asOf);
        DecidingPolicy policy =
                circumstances.negotiated().policy(circumstances.inForce().policy(), terms).deciding();
        AssessmentInput input = input(account, markets.computeIfAbsent(held, circumstances.market()::of));
        return Assessor.assess(policy, input, assets -> prices.computeIfAbsent(
                        new Priced(terms, held, assets), any -> MarketStage.of(policy, input, assets)))
                .current();
    }

    private AssessmentInput input(AccountState account, MarketInput market) {
        DecisionRequest request = new DecisionRequest(
                Purpose.QUOTE,
                new PolicyReference(circumstances.inForce().policy().deciding().name(), Optional.empty()),
                Optional.empty(),
                Optional.of(account),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new AssessmentInput(
                request,
                account,
                market,
                MarketSource.SERVER,
                asOf,
                circumstances.breakers(),
                circumstances.inForce().activation().effectiveFrom(),
                DIGEST,
                DIGEST);
    }
}

package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.book.BookPages;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.decision.shelf.NegotiatedPolicies;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.engine.PolicyConflict;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an account is judged under, beside itself.
 *
 * @param inForce  the package that answers
 * @param market   the server's
 * @param breakers as they stand
 * @param negotiated the package under the terms of single accounts
 */
record Circumstances(
        PolicyShelf.InForce inForce, BookMarket market, List<BreakerUsed> breakers, NegotiatedPolicies negotiated) {

    /** A sweep is no decision that anybody could ask for: nothing is digested. */
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    Circumstances {
        breakers = List.copyOf(breakers);
    }

    /** Whether accounts that hold these assets stand as they stood under the others. */
    boolean areTheSame(Circumstances others, Collection<String> assets) {
        return inForce.activation().equals(others.inForce.activation())
                && breakers.equals(others.breakers)
                && market.saysTheSame(others.market, assets);
    }

    /** The account as it stands; empty where the policy cannot decide it. One account never stops the others. */
    Optional<AccountFigures> judge(BookPages.Numbered account, Instant asOf) {
        try {
            Optional<AgreedTerms> terms = account.terms(inForce.policy().deciding().name(), asOf);
            DecidingPolicy policy = negotiated.policy(inForce.policy(), terms).deciding();
            return Optional.of(Assessor.assess(policy, input(account.stored().account(), asOf)).current());
        } catch (InconsistentRequest | PolicyGap | PolicyConflict e) {
            return Optional.empty();
        }
    }

    private AssessmentInput input(AccountState account, Instant asOf) {
        DecisionRequest request = new DecisionRequest(
                Purpose.QUOTE,
                new PolicyReference(inForce.policy().deciding().name(), Optional.empty()),
                Optional.empty(),
                Optional.of(account),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new AssessmentInput(
                request,
                account,
                market.of(Facts.assets(account)),
                MarketSource.SERVER,
                asOf,
                breakers,
                inForce.activation().effectiveFrom(),
                DIGEST,
                DIGEST);
    }
}

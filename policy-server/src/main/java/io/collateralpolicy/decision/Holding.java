package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.portfolio.IntentSubject;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.portfolio.Projection;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.ReservationRequest;
import io.collateralpolicy.book.DecidingAccount;
import io.collateralpolicy.book.Reservation;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What an allowed decision about a stored account holds back. */
final class Holding {

    private static final Set<IntentAction> MOVING = Set.of(IntentAction.PLEDGE, IntentAction.WITHDRAW, IntentAction.BORROW);

    private Holding() {}

    /**
     * What the answer says of it.
     *
     * @throws ProblemException {@code too-many-requests} when the account holds as many as it may
     */
    static Reserved reserved(Asked asked, DecidingAccount account, Assessment assessment, String decisionId, Instant now) {
        Optional<ReservationRequest> request = asked.request().reservation()
                .filter(any -> assessment.outcome() == Assessment.Outcome.ALLOWED);
        if (request.isPresent() && account.held().size() >= Reservations.HELD_MAX) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "account `" + account.stored().accountId() + "` holds " + Reservations.HELD_MAX
                            + " reservations, the most it may: settle or release some");
        }
        return new Reserved(
                request.map(wanted -> new Reserved.Hold(
                        decisionId.replaceFirst("^dec_", "res_"), now.plus(wanted.holdFor()))),
                account.counted());
    }

    /** The reservation that is stored beside the decision. */
    static Reservation reservation(Asked asked, DecidingAccount account, Answer answer, Reserved.Hold hold) {
        Portfolio after = Projection.of(Portfolio.of(account.effective()), asked.request().intents());
        return new Reservation(
                hold.reservationId(),
                account.stored().book(),
                account.stored().accountId(),
                answer.decisionId(),
                asked.subject(),
                asked.request().intents().stream().map(intent -> named(intent, after)).toList(),
                answer.decidedAt(),
                hold.expiresAt(),
                Optional.empty());
    }

    /** What is gone when the reservation is counted is known by its asset, and so is what is held of a pool. */
    private static IntendedAction named(IntendedAction intent, Portfolio after) {
        boolean moves = MOVING.contains(intent.action()) && intent.asset().isEmpty();
        return moves ? intent.withAsset(Optional.of(IntentSubject.asset(intent, after))) : intent;
    }
}

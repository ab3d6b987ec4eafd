package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.request.AccountReference;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.audit.Pseudonyms;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.Salt;
import io.collateralpolicy.book.DecidingAccount;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.answer.DecidedAssessment;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.decision.search.Mention;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A BINDING decision on its way into the log: one entry, its contents, its row and its idempotency key. */
record DecisionRecord(Asked asked, Facts.Gathered gathered, Assessment assessment, Answer answer) {

    private AssessmentInput input() {
        return gathered.input();
    }

    /**
     * The contents that the entry names.
     *
     * @param account       as the entry names it
     * @param state         of the account, where the request refers to a stored one
     * @param request       as received
     * @param context       what the decision rested on besides
     * @param answer        in the order it was given
     * @param decidedDigest of its RFC 8785 form behind the account's salt, which replays compare
     */
    private record Contents(
            Pseudonym account,
            Optional<Payload> state,
            Payload request,
            Payload context,
            Payload answer,
            String decidedDigest) {

        /** What the log stores of them. */
        List<Payload> payloads(Optional<Payload> market) {
            return Stream.of(state.stream(), market.stream(), Stream.of(context, request, answer))
                    .flatMap(Function.identity())
                    .toList();
        }
    }

    /** What the decision is found by, which is no part of the entry. */
    SortedSet<Mention> mentions() {
        return Mention.of(asked.request(), input().account(), assessment);
    }

    /** Everything that costs time is done here, by the thread that decided, and not by the log's one writer. */
    Append append(Pseudonyms pseudonyms) {
        Pseudonym account = pseudonyms.of(input().account().accountId());
        Salt salt = account.salt();
        Optional<Payload> state = asked.request().account().isPresent()
                ? Optional.empty()
                : Optional.of(Payload.of(salt, CanonicalJson.bytes(input().account())));
        Context context = Context.of(input(), state.map(Payload::digest), gathered.terms());
        Contents contents = new Contents(
                account,
                state,
                Payload.of(salt, asked.body()),
                Payload.of(salt, context.bytes()),
                Payload.of(salt, new DecidedAssessment.Made(assessment).bytes()),
                salt.digest(CanonicalJson.bytes(assessment)));
        return new Append(
                AuditType.DECISION,
                asked.subject(),
                content(contents),
                contents.payloads(context.market(input().market())),
                (connection, receipt) -> {
                    pseudonyms.keep(connection, account);
                    writeRows(connection, receipt, contents);
                });
    }

    private Map<String, String> content(Contents contents) {
        Map<String, String> content = new TreeMap<>(Map.of(
                "decisionId", answer.decisionId(),
                "decidedAt", answer.decidedAt().toString(),
                "account", contents.account.name(),
                "outcome", assessment.outcome().name(),
                "packageDigest", assessment.policy().packageDigest(),
                "requestDigest", contents.request.digest(),
                "contextDigest", contents.context.digest(),
                "answerDigest", contents.answer.digest(),
                "decidedDigest", contents.decidedDigest,
                "engineBuild", answer.engineBuild()));
        answer.reserved().hold().ifPresent(hold -> {
            content.put("reservationId", hold.reservationId());
            content.put("reservationExpiresAt", hold.expiresAt().toString());
        });
        if (!answer.reserved().counted().isEmpty()) {
            content.put("reservationsCounted", String.join(",", answer.reserved().counted()));
        }
        return content;
    }

    private void writeRows(Connection connection, Receipt receipt, Contents contents) throws SQLException {
        if (answer.reserved().hold().isPresent()) {
            DecidingAccount account = gathered.account().orElseThrow();
            Reservations.hold(
                    connection,
                    Holding.reservation(asked, account, answer, answer.reserved().hold().get()),
                    account);
            if (gathered.pool().isPresent()) {
                gathered.pool().get().hold(connection);
            }
        }
        DecisionRow.Judged judged = DecisionRow.Judged.of(assessment);
        Database.update(
                connection,
                "INSERT INTO decision (decision_id, decided_at, account_id, outcome, policy_name, policy_version,"
                        + " package_digest, health_factor, margin_excess, margin_call, liquidatable, subject, intents,"
                        + " log_id, audit_index, book, request_digest, context_digest, answer_digest, decided_digest, engine_build,"
                        + " reservation_id, reservation_expires_at, reservations_counted, account, account_digest)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                answer.decisionId(),
                answer.decidedAt(),
                input().account().accountId(),
                assessment.outcome().name(),
                assessment.policy().name(),
                assessment.policy().version(),
                assessment.policy().packageDigest(),
                judged.healthFactor(),
                judged.marginExcess(),
                judged.marginCall(),
                judged.liquidatable(),
                asked.subject(),
                intents(),
                receipt.log(),
                Long.parseLong(receipt.index()),
                asked.request().accountReference().map(AccountReference::book),
                contents.request.digest(),
                contents.context.digest(),
                contents.answer.digest(),
                contents.decidedDigest,
                answer.engineBuild(),
                answer.reserved().hold().map(Reserved.Hold::reservationId),
                answer.reserved().hold().map(Reserved.Hold::expiresAt),
                String.join(",", answer.reserved().counted()),
                contents.account.name(),
                contents.state.map(Payload::digest));
        if (asked.key().isPresent()) {
            keep(connection, asked.key().get());
        }
    }

    /** @throws ProblemException {@code request-in-progress} when another node decided for the key meanwhile */
    private void keep(Connection connection, String key) throws SQLException {
        if (Decisions.isKept(connection, asked.subject(), key)) {
            throw new ProblemException(
                    ProblemType.REQUEST_IN_PROGRESS, "another node decided the same idempotency key meanwhile: retry");
        }
        Database.update(
                connection,
                "INSERT INTO idempotency (subject, idempotency_key, request_digest, decision_id, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                asked.subject(),
                key,
                input().inputDigest(),
                answer.decisionId(),
                answer.decidedAt());
    }

    private String intents() {
        return input().request().intents().stream()
                .map(intent -> intent.action().name())
                .collect(Collectors.joining(","));
    }
}

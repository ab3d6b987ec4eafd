package io.collateralpolicy.retention;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.decision.Context;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes from a decision what it rested on, what it answered and its figures; its row, its entry and its proof stay.
 *
 * @param decisionId the decision
 * @param accountId  as its row has it
 * @param account    as its entry calls it; empty in edition 1
 * @param request    digest of a content, as the next ones
 * @param state      of the account, where it rested on a stored one
 */
record GoneContents(
        String decisionId,
        String accountId,
        Optional<String> account,
        String request,
        String context,
        String answer,
        Optional<String> state) {

    static GoneContents read(ResultSet row) throws SQLException {
        return new GoneContents(
                row.getString("decision_id"),
                row.getString("account_id"),
                Optional.ofNullable(row.getString("account")),
                row.getString("request_digest"),
                row.getString("context_digest"),
                row.getString("answer_digest"),
                Optional.ofNullable(row.getString("account_digest")));
    }

    /** Everything that is about the account, its state too; it is called by its pseudonym from now on. */
    void erase(Connection connection, String called) throws SQLException {
        Optional<Payload> stored = payload(connection, context);
        Optional<String> oldState =
                stored.flatMap(payload -> StrictJson.read(payload.content(), Context.class).accountDigest());
        delete(connection, Stream.concat(oldState.stream(), digests(stored)), Set.of());
        gone(connection, DecisionRow.Gone.ERASED, called);
    }

    /**
     * The same of a decision whose time is over: the account is still known.
     *
     * @param kept contents that something else names
     */
    void expire(Connection connection, Set<String> kept) throws SQLException {
        delete(connection, digests(payload(connection, context)), kept);
        gone(connection, DecisionRow.Gone.EXPIRED, accountId);
    }

    private Stream<String> digests(Optional<Payload> stored) {
        return Stream.of(
                        Stream.of(request, answer),
                        state.stream(),
                        stored.filter(GoneContents::isOfAnAccount).map(Payload::digest).stream())
                .flatMap(named -> named);
    }

    /** Decisions of edition 1 about several accounts may share a context that says nothing of any. */
    private static boolean isOfAnAccount(Payload context) {
        Context said = StrictJson.read(context.content(), Context.class);
        return !context.salt().isNone() || said.accountDigest().isPresent() || said.agreedTerms().isPresent();
    }

    private static void delete(Connection connection, Stream<String> digests, Set<String> kept) throws SQLException {
        for (String digest : digests.filter(named -> !kept.contains(named)).toList()) {
            Database.update(connection, "DELETE FROM payload WHERE digest = ?", digest);
        }
    }

    private void gone(Connection connection, DecisionRow.Gone why, String called) throws SQLException {
        Database.update(
                connection,
                "UPDATE decision SET account_id = ?, contents = ?, health_factor = NULL, margin_excess = NULL,"
                        + " margin_call = NULL, liquidatable = NULL WHERE decision_id = ?",
                called, why.name(), decisionId);
    }

    private static Optional<Payload> payload(Connection connection, String digest) throws SQLException {
        return Database.query(connection, "SELECT bytes FROM payload WHERE digest = ?",
                        row -> new Payload(digest, row.getBytes(1)), digest)
                .stream()
                .findFirst();
    }
}

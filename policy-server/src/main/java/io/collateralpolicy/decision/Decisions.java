package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.read.Proof;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.answer.DecidedAssessment;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The decisions that were recorded. */
public final class Decisions {

    private static final String COLUMNS = "SELECT d.* FROM ";

    private final Database database;
    private final Payloads payloads;
    private final LogReader log;

    public Decisions(Database database, Payloads payloads) {
        this.database = database;
        this.payloads = payloads;
        this.log = new LogReader(database);
    }

    /**
     * A recorded decision, with what it takes to fetch and replay it.
     *
     * @param row           as listed
     * @param requestDigest of the body as received
     * @param contextDigest of what it rested on
     * @param answerDigest  of what was decided, in the order it was given
     * @param decidedDigest of its RFC 8785 form behind the account's salt
     * @param engineBuild   the server that decided
     * @param reserved      what it holds back and what it counted
     */
    public record Recorded(
            DecisionRow row,
            String requestDigest,
            String contextDigest,
            String answerDigest,
            String decidedDigest,
            String engineBuild,
            Reserved reserved) {}

    public Optional<Recorded> find(String decisionId) {
        return database.queryOne(COLUMNS + "decision d WHERE d.decision_id = ?", Decisions::recorded, decisionId);
    }

    /** The answer as it was given. */
    public Answer answer(Recorded recorded) {
        return new Answer(
                recorded.row.decisionId(),
                Purpose.BINDING,
                recorded.row.decidedAt(),
                recorded.engineBuild,
                new DecidedAssessment.Recorded(StrictJson.readTree(decided(recorded))),
                recorded.reserved,
                Optional.of(receipt(recorded.row)));
    }

    /** All that it takes to check that the decision is in the log. */
    public Proof.Whole proof(Recorded recorded) {
        DecisionRow row = recorded.row;
        return log.whole(row.decisionId(), row.log(), Long.parseLong(row.auditIndex()));
    }

    private Receipt receipt(DecisionRow row) {
        return log.receipt(row.log(), Long.parseLong(row.auditIndex()));
    }

    /**
     * The request as it was received.
     *
     * @throws ProblemException {@code contents-gone}
     */
    public byte[] request(Recorded recorded) {
        return kept(recorded, recorded.requestDigest);
    }

    /**
     * What was decided, in the order it was given.
     *
     * @throws ProblemException {@code contents-gone}
     */
    public byte[] decided(Recorded recorded) {
        return kept(recorded, recorded.answerDigest);
    }

    /**
     * What it rested on.
     *
     * @throws ProblemException {@code contents-gone}
     */
    public Context context(Recorded recorded) {
        return StrictJson.read(kept(recorded, recorded.contextDigest), Context.class);
    }

    private byte[] kept(Recorded recorded, String digest) {
        recorded.row.contents().ifPresent(gone -> {
            throw new ProblemException(ProblemType.CONTENTS_GONE, "the contents of decision `" + recorded.row.decisionId()
                    + "` are " + gone + ": its entry and its proof are kept, see `GET /decisions/{id}/proof`");
        });
        return content(digest);
    }

    /** What an entry names by its digest. */
    public byte[] content(String digest) {
        return payloads.content(digest).orElseThrow(() -> new IllegalStateException("no content `" + digest + "`"));
    }

    /** The digest of decided bytes as the decision's entry has it: behind the salt of its account. */
    public String decidedDigest(Recorded recorded, byte[] decided) {
        return payloads.salt(recorded.requestDigest).digest(decided);
    }

    /**
     * The answer that was given to the same request before; none without a key.
     *
     * @throws ProblemException {@code idempotency-key-reuse} when the key stands for another body
     */
    Optional<Answer> recorded(Asked asked) {
        Optional<Keyed> keyed = asked.key().flatMap(key -> keyed(asked.subject(), key));
        keyed.filter(known -> !known.requestDigest().equals(asked.inputDigest())).ifPresent(known -> {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSE,
                    "the key `" + asked.key().get() + "` was used with another body: use a new key");
        });
        return keyed.flatMap(known -> find(known.decisionId())).map(this::answer);
    }

    /** The decision that a key was used for, with the digest of that request. */
    private Optional<Keyed> keyed(String subject, String key) {
        return database.queryOne(
                "SELECT request_digest, decision_id FROM idempotency WHERE subject = ? AND idempotency_key = ?",
                row -> new Keyed(row.getString(1), row.getString(2)),
                subject,
                key);
    }

    /** Whether a key was used, as a transaction sees it. */
    static boolean isKept(Connection connection, String subject, String key) throws SQLException {
        return !Database.query(
                        connection,
                        "SELECT 1 FROM idempotency WHERE subject = ? AND idempotency_key = ?",
                        row -> true,
                        subject,
                        key)
                .isEmpty();
    }

    private record Keyed(String requestDigest, String decisionId) {}

    /**
     * Newest first: ids sort by time, whichever node gave them.
     *
     * @param before only decisions with a smaller id
     */
    public List<DecisionRow> list(DecisionSearch search, String before, int limit) {
        DecisionSearch.Selection sought = search.selection(before);
        return database.query(
                COLUMNS + sought.from() + " WHERE " + sought.where() + " ORDER BY " + sought.order() + " FETCH FIRST " + limit
                        + " ROWS ONLY",
                row -> recorded(row).row,
                sought.arguments().toArray());
    }

    /** How many there are, for whoever reads them all; counting ends at {@code most}. */
    public long count(DecisionSearch search, long most) {
        DecisionSearch.Selection sought = search.selection(DecisionIds.LAST);
        return database.queryOne(
                        "SELECT COUNT(*) FROM (SELECT d.decision_id FROM " + sought.from() + " WHERE " + sought.where()
                                + " FETCH FIRST " + most + " ROWS ONLY) counted",
                        row -> row.getLong(1),
                        sought.arguments().toArray())
                .orElseThrow();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        return new Recorded(
                listed(row),
                row.getString("request_digest"),
                row.getString("context_digest"),
                row.getString("answer_digest"),
                row.getString("decided_digest"),
                row.getString("engine_build"),
                reserved(row));
    }

    private static Reserved reserved(ResultSet row) throws SQLException {
        String id = row.getString("reservation_id");
        String counted = row.getString("reservations_counted");
        return new Reserved(
                id == null
                        ? Optional.empty()
                        : Optional.of(new Reserved.Hold(id, Database.instant(row, "reservation_expires_at"))),
                counted.isEmpty() ? List.of() : List.of(counted.split(",")));
    }

    private static DecisionRow listed(ResultSet row) throws SQLException {
        Instant decidedAt = Database.instant(row, "decided_at");
        String intents = row.getString("intents");
        return new DecisionRow(
                row.getString("decision_id"),
                decidedAt,
                Optional.ofNullable(row.getString("book")),
                row.getString("account_id"),
                row.getString("outcome"),
                new DecisionRow.Policy(
                        row.getString("policy_name"), row.getString("policy_version"), row.getString("package_digest")),
                intents.isEmpty() ? List.of() : List.of(intents.split(",")),
                Optional.ofNullable(row.getString("health_factor")),
                Optional.ofNullable(row.getString("margin_excess")),
                Optional.ofNullable(row.getString("margin_call")),
                Optional.ofNullable(row.getObject("liquidatable", Boolean.class)),
                row.getString("subject"),
                row.getString("log_id"),
                row.getString("audit_index"),
                Optional.ofNullable(row.getString("contents")).map(DecisionRow.Gone::valueOf));
    }
}

package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.governance.lifecycle.Course;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of proposals. */
final class ProposalTable {

    private final Database database;

    ProposalTable(Database database) {
        this.database = database;
    }

    Optional<Proposal> find(String proposalId) {
        return database.queryOne("SELECT * FROM proposal WHERE proposal_id = ?", this::read, proposalId);
    }

    /** Newest first. */
    List<Proposal> list(Optional<String> policy, Optional<State> state, String before, int limit) {
        return database.query(
                "SELECT * FROM proposal WHERE proposal_id < ? AND (policy = ? OR CAST(? AS VARCHAR(100)) IS NULL)"
                        + " AND (state = ? OR CAST(? AS VARCHAR(20)) IS NULL)"
                        + " ORDER BY proposal_id DESC FETCH FIRST " + limit + " ROWS ONLY",
                this::read, before, policy, policy, state.map(Enum::name), state.map(Enum::name));
    }

    /** Those that the clock may act on. */
    List<String> running() {
        return database.query(
                "SELECT proposal_id FROM proposal WHERE state IN ('IN_REVIEW', 'TIMELOCKED', 'READY', 'ACTIVE')",
                row -> row.getString(1));
    }

    List<String> pendingOf(String draftId) {
        return database.query(
                "SELECT proposal_id FROM proposal WHERE draft_id = ? AND state IN ('IN_REVIEW', 'TIMELOCKED', 'READY')",
                row -> row.getString(1), draftId);
    }

    void insert(Connection connection, Proposed proposed, Course course) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO proposal (proposal_id, policy, draft_id, state, version, proposed_at, proposed, course)"
                        + " VALUES (?, ?, ?, ?, 1, ?, ?, ?)",
                proposed.proposalId(), proposed.policy(), proposed.draftId(), course.state().name(), proposed.proposedAt(),
                CanonicalJson.bytes(proposed), CanonicalJson.bytes(course));
    }

    /** The next version; of two that were made from one version, one is stored. */
    void change(Connection connection, Proposal from, Course to) throws SQLException {
        int rows = Database.update(
                connection,
                "UPDATE proposal SET state = ?, course = ?, version = version + 1 WHERE proposal_id = ? AND version = ?",
                to.state().name(), CanonicalJson.bytes(to), from.proposed().proposalId(), from.version());
        if (rows == 0) {
            throw new ProblemException(ProblemType.PROPOSAL_STATE,
                    "somebody else acted on the proposal at the same moment: read it again");
        }
    }

    /** @param place counts the transitions of the proposal */
    void insert(Connection connection, String proposalId, long place, Transition transition) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO proposal_transition (proposal_id, place, state, at, subject, reason, log_id, audit_index)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                proposalId, place, transition.state().name(), transition.at(), transition.subject(), transition.reason(),
                transition.log(), Long.parseLong(transition.auditIndex()));
    }

    void insert(Connection connection, String proposalId, Receipt receipt, Remark remark) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO proposal_remark (proposal_id, log_id, audit_index, kind, verdict, remark, subject, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                proposalId, receipt.log(), Long.parseLong(receipt.index()), remark.kind().name(),
                remark.verdict().map(Enum::name), remark.text(), remark.subject(), remark.at());
    }

    private Proposal read(ResultSet row) throws SQLException {
        String id = row.getString("proposal_id");
        return new Proposal(
                StrictJson.read(row.getBytes("proposed"), Proposed.class),
                StrictJson.read(row.getBytes("course"), Course.class),
                row.getLong("version"),
                remarks(id),
                history(id));
    }

    private List<Remark> remarks(String proposalId) {
        return database.query(
                "SELECT * FROM proposal_remark WHERE proposal_id = ? ORDER BY at, log_id, audit_index",
                row -> new Remark(
                        Remark.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("verdict")).map(Remark.Verdict::valueOf),
                        row.getString("remark"),
                        row.getString("subject"),
                        Database.instant(row, "at")),
                proposalId);
    }

    private List<Transition> history(String proposalId) {
        return database.query(
                "SELECT * FROM proposal_transition WHERE proposal_id = ? ORDER BY place",
                row -> new Transition(
                        State.valueOf(row.getString("state")),
                        Database.instant(row, "at"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getString("log_id"),
                        row.getString("audit_index")),
                proposalId);
    }
}

package io.collateralpolicy.governance.impact;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.DatabaseFailure;
import io.collateralpolicy.governance.impact.ComputedImpact.Parts;
import io.collateralpolicy.governance.impact.ComputedImpact.State;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The rows of impacts. */
public final class ImpactTable {

    private final Database database;
    private final String node;

    /** @param node whose impacts this process computes */
    public ImpactTable(Database database, String node) {
        this.database = database;
        this.node = node;
    }

    /** What this node was computing when it ended will not be done. */
    void failAbandoned(Instant now) {
        write(connection -> Database.update(connection,
                "UPDATE impact SET state = ?, ended_at = ?, problem = ? WHERE node = ? AND state = ?",
                State.FAILED.name(), now, "the node ended meanwhile: compute it again", node, State.RUNNING.name()));
    }

    Optional<ComputedImpact> find(String impactId) {
        return database.queryOne("SELECT * FROM impact WHERE impact_id = ?", ImpactTable::read, impactId);
    }

    void insert(Connection connection, ComputedImpact impact) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO impact (impact_id, draft_id, policy, before_digest, after_digest, state, node, accounts_done,"
                        + " accounts_total, started_by, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                impact.impactId(), impact.draftId(), impact.policy(), impact.before(), impact.after(), impact.state().name(),
                node, impact.accountsDone(), impact.accountsTotal(), impact.startedBy(), impact.startedAt());
    }

    void progressed(ComputedImpact impact) {
        write(connection -> Database.update(connection,
                "UPDATE impact SET accounts_done = ? WHERE impact_id = ?", impact.accountsDone(), impact.impactId()));
    }

    void ended(Connection connection, ComputedImpact impact) throws SQLException {
        Optional<Parts> parts = impact.parts();
        Database.update(
                connection,
                "UPDATE impact SET state = ?, accounts_done = ?, ended_at = CAST(? AS TIMESTAMP WITH TIME ZONE), problem = ?,"
                        + " report_digest = ?, circumstances_digest = ?, accounts_digest = ?, decisions_digest = ?"
                        + " WHERE impact_id = ?",
                impact.state().name(), impact.accountsDone(), impact.endedAt(), impact.problem(), parts.map(Parts::report),
                parts.map(Parts::circumstances), parts.map(Parts::accounts), parts.map(Parts::decisions), impact.impactId());
    }

    private void write(Database.Work<Integer> work) {
        try {
            database.inTransaction(work);
        } catch (SQLException e) {
            throw new DatabaseFailure("an impact cannot be stored", e);
        }
    }

    private static ComputedImpact read(ResultSet row) throws SQLException {
        return new ComputedImpact(
                row.getString("impact_id"),
                row.getString("draft_id"),
                row.getString("policy"),
                row.getString("before_digest"),
                row.getString("after_digest"),
                State.valueOf(row.getString("state")),
                row.getLong("accounts_done"),
                row.getLong("accounts_total"),
                row.getString("started_by"),
                Database.instant(row, "started_at"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("problem")),
                parts(row));
    }

    private static Optional<Parts> parts(ResultSet row) throws SQLException {
        String report = row.getString("report_digest");
        return report == null
                ? Optional.empty()
                : Optional.of(new Parts(report, row.getString("circumstances_digest"), row.getString("accounts_digest"),
                        row.getString("decisions_digest")));
    }
}

package io.collateralpolicy.governance.draft;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.governance.draft.Draft.State;
import io.collateralpolicy.governance.draft.Draft.Validated;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of drafts. Every change names the version that it was made from; of two that name the same, one is stored. */
final class DraftTable {

    private final Database database;

    DraftTable(Database database) {
        this.database = database;
    }

    Optional<Draft> find(String draftId) {
        return database.queryOne("SELECT * FROM draft WHERE draft_id = ?", this::read, draftId);
    }

    /** Newest first. */
    List<Draft> list(Optional<String> policy, Optional<State> state, String before, int limit) {
        return database.query(
                "SELECT * FROM draft WHERE draft_id < ? AND (policy = ? OR CAST(? AS VARCHAR(100)) IS NULL)"
                        + " AND (state = ? OR CAST(? AS VARCHAR(16)) IS NULL)"
                        + " ORDER BY draft_id DESC FETCH FIRST " + limit + " ROWS ONLY",
                this::read, before, policy, policy, state.map(Enum::name), state.map(Enum::name));
    }

    List<DraftFile> files(String draftId) {
        return database.query("SELECT * FROM draft_file WHERE draft_id = ? ORDER BY path", DraftTable::file, draftId);
    }

    Optional<DraftFile> file(String draftId, String path) {
        return database.queryOne(
                "SELECT * FROM draft_file WHERE draft_id = ? AND path = ?", DraftTable::file, draftId, path);
    }

    /** Whether the file ever had this text while the draft was written. */
    boolean everHad(String draftId, String path, String digest) {
        return database.queryOne(
                        "SELECT 1 FROM draft_edit WHERE draft_id = ? AND path = ? AND (before_digest = ? OR after_digest = ?)"
                                + " FETCH FIRST 1 ROWS ONLY",
                        row -> true, draftId, path, digest, digest)
                .isPresent();
    }

    void insert(Connection connection, Draft draft, List<DraftFile> files) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO draft (draft_id, policy, base_digest, title, reason, state, version, created_by, created_at,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                draft.draftId(), draft.policy(), draft.baseDigest(), draft.title(), draft.reason(), draft.state().name(),
                draft.version(), draft.createdBy(), draft.createdAt(), draft.changedAt());
        for (DraftFile file : files) {
            insert(connection, draft.draftId(), file);
        }
    }

    /** The draft's next version; a validation of the texts before is forgotten. */
    void change(Connection connection, Draft from, State state, Instant now) throws SQLException {
        require(Database.update(
                connection,
                "UPDATE draft SET version = version + 1, state = ?, changed_at = ?, validated_digest = NULL,"
                        + " validation_digest = NULL, validation_passed = NULL, validated_by = NULL, validated_at = NULL"
                        + " WHERE draft_id = ? AND version = ?",
                state.name(), now, from.draftId(), from.version()));
    }

    void rename(Connection connection, Draft from, String title, String reason, Instant now) throws SQLException {
        require(Database.update(
                connection,
                "UPDATE draft SET version = version + 1, title = ?, reason = ?, changed_at = ? WHERE draft_id = ? AND version = ?",
                title, reason, now, from.draftId(), from.version()));
    }

    void validated(Connection connection, Draft from, Validated found) throws SQLException {
        State state = found.passed() ? State.VALIDATED : State.DRAFT;
        require(Database.update(
                connection,
                "UPDATE draft SET state = ?, validated_digest = ?, validation_digest = ?, validation_passed = ?,"
                        + " validated_by = ?, validated_at = ? WHERE draft_id = ? AND version = ?",
                (from.state() == State.PROPOSED ? from.state() : state).name(), found.packageDigest(), found.reportDigest(),
                found.passed(), found.by(), found.at(), from.draftId(), from.version()));
    }

    void proposed(Connection connection, Draft from, String proposalId, Instant now) throws SQLException {
        require(Database.update(
                connection,
                "UPDATE draft SET version = version + 1, state = ?, proposal_id = ?, changed_at = ?"
                        + " WHERE draft_id = ? AND version = ? AND state = ?",
                State.PROPOSED.name(), proposalId, now, from.draftId(), from.version(), from.state().name()));
    }

    void write(Connection connection, Draft from, Edit edit, Optional<DraftFile> before, Optional<DraftFile> after)
            throws SQLException {
        Instant now = from.changedAt();
        Database.update(
                connection, "DELETE FROM draft_file WHERE draft_id = ? AND path = ?", from.draftId(), edit.path());
        if (after.isPresent()) {
            insert(connection, from.draftId(), after.get());
            now = after.get().changedAt().orElse(now);
        }
        Database.update(
                connection,
                "INSERT INTO draft_edit (draft_id, draft_version, path, before_digest, after_digest, subject, edited_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                from.draftId(), from.version() + 1, edit.path(), before.map(DraftFile::digest),
                after.map(DraftFile::digest), edit.subject(), now);
    }

    private static void insert(Connection connection, String draftId, DraftFile file) throws SQLException {
        Database.update(
                connection,
                "INSERT INTO draft_file (draft_id, path, file_digest, changed_by, changed_at)"
                        + " VALUES (?, ?, ?, ?, CAST(? AS TIMESTAMP WITH TIME ZONE))",
                draftId, file.path(), file.digest(), file.changedBy(), file.changedAt());
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED,
                    "somebody else changed the draft at the same moment: read it again, write again");
        }
    }

    private Draft read(ResultSet row) throws SQLException {
        String id = row.getString("draft_id");
        String createdBy = row.getString("created_by");
        return new Draft(
                id,
                row.getString("policy"),
                row.getString("base_digest"),
                row.getString("title"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                createdBy,
                Database.instant(row, "created_at"),
                Database.instant(row, "changed_at"),
                authors(id, createdBy),
                validation(row),
                Optional.ofNullable(row.getString("proposal_id")));
    }

    private List<String> authors(String draftId, String createdBy) {
        SortedSet<String> authors = new TreeSet<>(database.query(
                "SELECT DISTINCT subject FROM draft_edit WHERE draft_id = ?", row -> row.getString(1), draftId));
        authors.add(createdBy);
        return new ArrayList<>(authors);
    }

    private static Optional<Validated> validation(ResultSet row) throws SQLException {
        String digest = row.getString("validated_digest");
        return digest == null
                ? Optional.empty()
                : Optional.of(new Validated(digest, row.getString("validation_digest"), row.getBoolean("validation_passed"),
                        row.getString("validated_by"), Database.instant(row, "validated_at")));
    }

    private static DraftFile file(ResultSet row) throws SQLException {
        return new DraftFile(
                row.getString("path"),
                row.getString("file_digest"),
                Optional.ofNullable(row.getString("changed_by")),
                Optional.ofNullable(row.getObject("changed_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}

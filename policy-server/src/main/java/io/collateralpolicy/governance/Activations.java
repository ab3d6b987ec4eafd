package io.collateralpolicy.governance;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.Receipt;
import io.collateralpolicy.audit.export.PackageTexts;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.activation.Timeline;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.Digest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was ever in force, with the text of every package, so that old decisions replay under any later release. */
public final class Activations implements PackageTexts {

    private final Database database;
    private final Payloads payloads;
    private final AuditLog log;

    public Activations(Database database, Payloads payloads, AuditLog log) {
        this.database = database;
        this.payloads = payloads;
        this.log = log;
    }

    /** In the order they were recorded. */
    public List<Activation> all() {
        return database.query("SELECT * FROM activation ORDER BY recorded_at, log_id, audit_index", row -> new Activation(
                row.getString("policy"),
                row.getString("package_digest"),
                Activation.Lane.valueOf(row.getString("lane")),
                Database.instant(row, "effective_from"),
                Optional.ofNullable(row.getObject("effective_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Database.instant(row, "recorded_at"),
                row.getString("reason")));
    }

    /** What was ever recorded, to be asked in both of its times. */
    public Timeline timeline() {
        return new Timeline(all());
    }

    /**
     * Makes the first activation of a policy durable: log entry, row and every file of the package in one transaction.
     *
     * @throws ProblemException {@code base-superseded} when another node was quicker
     */
    void recordFirst(String subject, Activation activation, PolicyPackage source) {
        log.append(append(subject, activation, source, 0));
    }

    /** How often a policy was activated, which an activation names that is recorded next. */
    public long count(String policy) {
        return database.queryOne("SELECT activations FROM activation_head WHERE policy = ?", row -> row.getLong(1), policy)
                .orElse(0L);
    }

    /**
     * An activation for a transaction that records more.
     *
     * @param after how often the policy had been activated when it was decided to activate it again; the transaction is
     *              refused with {@code base-superseded} when that is no longer so
     */
    public Append append(String subject, Activation activation, PolicyPackage source, long after) {
        Map<String, String> content = new TreeMap<>(Map.of(
                "policy", activation.policy(),
                "version", source.manifest().version(),
                "packageDigest", activation.packageDigest(),
                "logicDigest", source.logicDigest(),
                "numbersDigest", source.numbersDigest(),
                "lane", activation.lane().name(),
                "effectiveFrom", activation.effectiveFrom().toString(),
                "reason", activation.reason()));
        activation.effectiveUntil().ifPresent(until -> content.put("effectiveUntil", until.toString()));
        List<Payload> files = source.files().paths().stream()
                .map(path -> Payload.of(source.files().content(path).orElseThrow()))
                .toList();
        return new Append(AuditType.POLICY_ACTIVATED, subject, content, files, (connection, receipt) -> {
            advance(connection, activation.policy(), after);
            insert(connection, activation, receipt);
            store(connection, activation.packageDigest(), source.files());
        });
    }

    private static void advance(Connection connection, String policy, long after) throws SQLException {
        int rows = after == 0
                ? begin(connection, policy)
                : Database.update(connection, "UPDATE activation_head SET activations = activations + 1"
                        + " WHERE policy = ? AND activations = ?", policy, after);
        if (rows == 0) {
            throw new ProblemException(ProblemType.BASE_SUPERSEDED,
                    "another package of `" + policy + "` was activated at the same moment: look at what is in force now");
        }
    }

    /** Asked before it is inserted: a row that stands would fail the transactions of others in the same group. */
    private static int begin(Connection connection, String policy) throws SQLException {
        boolean begun = !Database.query(
                        connection, "SELECT 1 FROM activation_head WHERE policy = ?", row -> true, policy)
                .isEmpty();
        return begun
                ? 0
                : Database.update(connection, "INSERT INTO activation_head (policy, activations) VALUES (?, 1)", policy);
    }

    /** The text of a package that was once active. */
    public PackageFiles files(String packageDigest) {
        Map<String, byte[]> files = new TreeMap<>();
        database.query(
                        "SELECT path, file_digest FROM package_file WHERE package_digest = ? ORDER BY path",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        packageDigest)
                .forEach(file -> files.put(file.getKey(), payloads.content(file.getValue()).orElseThrow()));
        return PackageFiles.of(files);
    }

    @Override
    public SortedSet<String> packageDigests() {
        return all().stream().map(Activation::packageDigest).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public SortedMap<String, byte[]> texts(String packageDigest) {
        PackageFiles files = files(packageDigest);
        SortedMap<String, byte[]> texts = new TreeMap<>();
        files.paths().forEach(path -> texts.put(path, files.content(path).orElseThrow()));
        return texts;
    }

    private static void insert(Connection connection, Activation activation, Receipt receipt) throws SQLException {
        Optional<Instant> until = activation.effectiveUntil();
        Database.update(
                connection,
                "INSERT INTO activation (policy, package_digest, lane, effective_from, effective_until, recorded_at,"
                        + " reason, log_id, audit_index)"
                        + " VALUES (?, ?, ?, ?, CAST(? AS TIMESTAMP WITH TIME ZONE), ?, ?, ?, ?)",
                activation.policy(),
                activation.packageDigest(),
                activation.lane().name(),
                activation.effectiveFrom(),
                until,
                activation.recordedAt(),
                activation.reason(),
                receipt.log(),
                Long.parseLong(receipt.index()));
    }

    /** Part of the transaction that first names a package: which of the stored contents are its files. */
    public static void store(Connection connection, String packageDigest, PackageFiles files) throws SQLException {
        boolean stored = !Database.query(
                        connection,
                        "SELECT 1 FROM package_file WHERE package_digest = ?",
                        row -> true,
                        packageDigest)
                .isEmpty();
        if (!stored) {
            for (String path : files.paths()) {
                Database.update(
                        connection,
                        "INSERT INTO package_file (package_digest, path, file_digest) VALUES (?, ?, ?)",
                        packageDigest,
                        path,
                        Digest.sha256(files.content(path).orElseThrow()));
            }
        }
    }
}

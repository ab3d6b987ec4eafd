package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.export.Export;
import io.collateralpolicy.audit.export.PackageTexts;
import io.collateralpolicy.audit.table.EntryTable;
import io.collateralpolicy.audit.tree.TreeHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that a release before pseudonyms wrote goes on in this one's form, and stays what it was. */
@Tag(TestDatabase.TAG)
class EditionsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Map<String, String> TRIPPED =
            Map.of("breakerId", "price-move-ETH", "epoch", "1", "reason", "the price fell", "state", "TRIPPED");
    private static final String SIGNED_IN = "{\"content\":{\"roles\":\"auditor\"},\"index\":\"0\",\"log\":\"node-0\","
            + "\"previousHash\":\"%s\",\"recordedAt\":\"2026-11-22T12:00:00.000Z\",\"subject\":\"ada\","
            + "\"type\":\"SIGN_IN\",\"v\":\"1\"}";
    private static final String SETTLED = "{\"content\":{\"accountId\":\"ada\",\"accountVersion\":\"2\","
            + "\"book\":\"core\",\"reservationIds\":\"res-1\"},\"index\":\"1\",\"log\":\"node-0\",\"previousHash\":\"%s\","
            + "\"recordedAt\":\"2026-11-22T12:00:00.000Z\",\"subject\":\"backend\",\"type\":\"ACCOUNT_SETTLED\",\"v\":\"1\"}";

    @TempDir
    Path folder;

    private final Database database = TestDatabase.empty();
    private final Clock clock = Clock.fixed(NOON.plusSeconds(1), ZoneOffset.UTC);

    @Test
    void aLogOfEditionOneGoesOnInEditionTwoAndIsConsistent() throws Exception {
        String first = store(0, "sha256:" + "0".repeat(64), SIGNED_IN, AuditType.SIGN_IN);
        store(1, first, SETTLED, AuditType.ACCOUNT_SETTLED);
        try (AuditLog log = TestLog.open(database, "node-0", 10, clock)) {
            log.append(Append.of(AuditType.BREAKER_TRIPPED, "guardian", TRIPPED));
        }

        Verified verified = Verified.of(exported());

        assertThat(verified.messages()).isEmpty();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
        assertThat(database.query("SELECT entry_bytes FROM audit_entry ORDER BY entry_index",
                row -> new String(row.getBytes(1), StandardCharsets.UTF_8).replaceAll(".*\"v\":\"(.)\".*", "$1")))
                .containsExactly("1", "1", "2", "2");
    }

    private String store(long index, String previous, String form, AuditType type) throws SQLException {
        byte[] bytes = form.formatted(previous).getBytes(StandardCharsets.UTF_8);
        String leaf = TreeHash.text(TreeHash.leaf(bytes));
        database.inTransaction(connection -> {
            EntryTable.insert(connection, "node-0", new EntryTable.Stored(index, NOON, previous, leaf, bytes),
                    Append.of(type, "ada", Map.of()), Optional.empty());
            return leaf;
        });
        return leaf;
    }

    private Path exported() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            new Export(database, new None(), clock, "test").write("auditor", Export.Payloaded.ALL, out);
        }
        return bundle;
    }

    /** No package was ever in force. */
    private record None() implements PackageTexts {

        @Override
        public SortedSet<String> packageDigests() {
            return new TreeSet<>();
        }

        @Override
        public SortedMap<String, byte[]> texts(String packageDigest) {
            return new TreeMap<>();
        }
    }
}

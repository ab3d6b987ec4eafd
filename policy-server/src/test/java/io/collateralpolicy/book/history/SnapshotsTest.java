package io.collateralpolicy.book.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Precondition;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.book.TestAccounts;
import io.collateralpolicy.decision.MovedClock;
import io.collateralpolicy.wire.CanonicalJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What accounts were: 1 WETH in version 9 at two o'clock, 2 WETH in version 10 a minute later, in two books. */
@Tag(TestDatabase.TAG)
class SnapshotsTest {

    private static final Instant TWO = Instant.parse("2026-11-22T14:00:00Z");

    private final MovedClock clock = new MovedClock(TWO);
    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 10, clock);
    private final Books books =
            new Books(database, new Payloads(database), new Reservations(database, log, clock), log, clock);
    private final Snapshots snapshots = new Snapshots(database);

    @BeforeEach
    void store() {
        put("core", "9", "1");
        put("other", "9", "1");
        clock.move(Duration.ofMinutes(1));
        put("core", "10", "2");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void anAccountIsFoundAsItWasKnownAtAnInstant() {
        assertThat(at(TWO.minusMillis(1))).isEmpty();
        assertThat(at(TWO)).contains("9");
        assertThat(at(TWO.plusSeconds(59))).contains("9");
        assertThat(at(TWO.plusSeconds(60))).contains("10");
    }

    @Test
    void ofTwoVersionsOfOneInstantTheHigherIsTheLater() {
        put("core", "11", "3");

        assertThat(at(clock.instant())).contains("11");
    }

    @Test
    void aStateIsFoundByTheDigestOfItsCanonicalBytesBehindTheSaltOfItsAccount() {
        String digest = log.pseudonyms().of("ada").salt().digest(CanonicalJson.bytes(TestAccounts.account("ada", "9", "1")));

        Snapshot found = snapshots.of(digest).orElseThrow();
        assertThat(found.account()).isEqualTo(TestAccounts.account("ada", "9", "1"));
        assertThat(found.book()).isEqualTo("core");
        assertThat(found.recordedAt()).isEqualTo(TWO);
        assertThat(snapshots.of("sha256:" + "0".repeat(64))).isEmpty();
    }

    @Test
    void theVersionsOfAnAccountAreListedNewestFirstAPageAtATime() {
        assertThat(snapshots.versions("core", "ada", Long.MAX_VALUE, 10))
                .extracting(Snapshots.Version::accountVersion, version -> version.recordedBy().orElse(""))
                .containsExactly(tuple("10", "loader"), tuple("9", "loader"));
        assertThat(snapshots.versions("core", "ada", 10, 10))
                .extracting(Snapshots.Version::accountVersion).containsExactly("9");
    }

    private Optional<String> at(Instant instant) {
        return snapshots.at("core", "ada", instant).map(Snapshot::accountVersion);
    }

    private void put(String book, String version, String quantity) {
        books.put(book, TestAccounts.account("ada", version, quantity), new Precondition(
                version.equals("9") ? Optional.empty() : Optional.of("*"), false), "loader");
    }
}

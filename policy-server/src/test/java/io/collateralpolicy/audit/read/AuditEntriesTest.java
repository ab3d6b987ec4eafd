package io.collateralpolicy.audit.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class AuditEntriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Database database = TestDatabase.empty();
    private final AuditEntries entries = new AuditEntries(database);

    @Test
    void entriesOfSeveralLogsAreListedByTimeAndEachOnce() {
        append("node-0", 0, "ada");
        append("node-1", 1, "bob");
        append("node-1", 2, "cyd");
        append("node-0", 2, "dan");
        append("node-1", 2, "eve");

        // What the server says is the first key of each log.
        assertThat(pagesOf(2, Optional.empty())).containsExactly("eve", "cyd", "dan", "bob", "server", "ada", "server");
    }

    @Test
    void aPageOfOneTypeLeavesOutTheOthers() {
        append("node-0", 0, "ada");
        TestLog.open(database, "node-0", 1, at(1))
                .append(Append.of(AuditType.SIGN_IN_REFUSED, "eve", Map.of()));

        assertThat(pagesOf(1, Optional.of(AuditType.SIGN_IN_REFUSED))).containsExactly("eve");
    }

    @Test
    void behindAPlaceThatIsNoneStandsNothing() {
        append("node-0", 0, "ada");

        assertThat(entries.before(Optional.of("node-0:7"), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void entriesAreSoughtByWhoActedAndWhen() {
        append("node-0", 0, "ada");
        append("node-0", 1, "bob");
        append("node-0", 2, "ada");
        append("node-0", 3, "ada");

        AuditEntries.Sought sought = new AuditEntries.Sought(Optional.empty(), Optional.of("ada"),
                Optional.of(NOON.plus(Duration.ofMinutes(1))), Optional.of(NOON.plus(Duration.ofMinutes(3))),
                Optional.empty(), Optional.empty());

        assertThat(entries.before(Optional.empty(), sought, 10)).extracting(AuditEntries.Listed::recordedAt)
                .containsExactly(NOON.plus(Duration.ofMinutes(2)));
    }

    private List<String> pagesOf(int limit, Optional<AuditType> type) {
        List<String> subjects = new ArrayList<>();
        List<AuditEntries.Listed> page = entries.before(Optional.empty(), type, limit);
        while (!page.isEmpty()) {
            page.forEach(entry -> subjects.add(entry.subject()));
            page = entries.before(Optional.of(page.get(page.size() - 1).place()), type, limit);
        }
        return subjects;
    }

    private void append(String log, int minute, String subject) {
        try (AuditLog writer = TestLog.open(database, log, 1, at(minute))) {
            writer.append(Append.of(AuditType.SIGN_IN, subject, Map.of("roles", "auditor")));
        }
    }

    private static Clock at(int minute) {
        return Clock.fixed(NOON.plus(Duration.ofMinutes(minute)), ZoneOffset.UTC);
    }
}

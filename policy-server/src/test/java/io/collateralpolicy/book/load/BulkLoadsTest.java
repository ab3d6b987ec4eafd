package io.collateralpolicy.book.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.book.TestAccounts;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class BulkLoadsTest {

    private final Clock clock = Clock.systemUTC();
    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 10, clock);
    private final BulkLoads loads = new BulkLoads(
            new Books(database, new Payloads(database), new Reservations(database, log, clock), log, clock), clock);

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatBecameOfEveryLineIsCounted() {
        BulkLoad load = loads.start("core", "night", "loader");
        load.store(List.of(numbered(1, "ada", "1"), numbered(2, "bob", "3")));
        load.store(List.of(numbered(3, "ada", "1"), numbered(4, "bob", "2"), numbered(5, "ada", "2")));
        load.reject(6, new ProblemException(ProblemType.MALFORMED_JSON, "not JSON"));

        LoadProgress progress = loads.progress("core", "night").orElseThrow();
        assertThat(progress.state()).isEqualTo(LoadProgress.State.RUNNING);
        assertThat(progress.lines()).isEqualTo("6");
        assertThat(progress.created()).isEqualTo("2");
        assertThat(progress.replaced()).isEqualTo("1");
        assertThat(progress.unchanged()).isEqualTo("1");
        assertThat(progress.rejected()).isEqualTo("2");
        assertThat(progress.problems()).extracting(LoadProgress.Rejected::line).containsExactly("4", "6");
    }

    @Test
    void aLoadThatGoesOnIsNotStartedTwiceAndOneThatEndedIs() {
        BulkLoad first = loads.start("core", "night", "loader");

        assertThatThrownBy(() -> loads.start("core", "night", "loader")).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.REQUEST_IN_PROGRESS));
        first.end(LoadProgress.State.FAILED);
        assertThat(loads.start("core", "night", "loader").progress().lines()).isEqualTo("0");
    }

    private static BulkLoad.Numbered numbered(long line, String accountId, String version) {
        return new BulkLoad.Numbered(line, TestAccounts.account(accountId, version, version));
    }
}

package io.collateralpolicy.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class BooksTest {

    private static final String BOOK = "core";

    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 10, Clock.systemUTC());
    private final Reservations reservations = new Reservations(database, log, Clock.systemUTC());
    private final Books books = new Books(database, new Payloads(database), reservations, log, Clock.systemUTC());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aNewAccountNeedsNoPreconditionAndStands() {
        assertThat(put("1", "10", Precondition.NONE).kind()).isEqualTo(AccountChange.Kind.CREATED);

        assertThat(books.account(BOOK, "ada").orElseThrow().account()).isEqualTo(TestAccounts.account("ada", "1", "10"));
    }

    @Test
    void theSameAgainChangesNothingWhateverThePrecondition() {
        put("1", "10", Precondition.NONE);

        assertThat(put("1", "10", Precondition.NONE).kind()).isEqualTo(AccountChange.Kind.UNCHANGED);
        assertThat(put("1", "10", seen("7")).kind()).isEqualTo(AccountChange.Kind.UNCHANGED);
    }

    @Test
    void whoReplacesMustHaveSeenWhatStands() {
        put("1", "10", Precondition.NONE);

        refused(ProblemType.PRECONDITION_REQUIRED, () -> put("2", "9", Precondition.NONE));
        refused(ProblemType.PRECONDITION_FAILED, () -> put("2", "9", seen("0")));
        refused(ProblemType.PRECONDITION_FAILED, () -> put("2", "9", new Precondition(Optional.empty(), true)));
        assertThat(put("2", "9", seen("1")).kind()).isEqualTo(AccountChange.Kind.REPLACED);
    }

    @Test
    void aVersionIsNumberedAboveTheOneItReplaces() {
        put("9", "10", Precondition.NONE);

        refused(ProblemType.ACCOUNT_VERSION_CONFLICT, () -> put("9", "8", seen("9")));
        assertThat(put("10", "8", seen("*")).kind()).isEqualTo(AccountChange.Kind.REPLACED);
    }

    @Test
    void whatIsNotThereCannotHaveBeenSeen() {
        refused(ProblemType.PRECONDITION_FAILED, () -> put("1", "10", seen("1")));
        assertThat(put("1", "10", new Precondition(Optional.empty(), true)).kind()).isEqualTo(AccountChange.Kind.CREATED);
    }

    @Test
    void everyVersionStaysInTheHistory() {
        put("1", "10", Precondition.NONE);
        put("2", "9", seen("1"));

        assertThat(database.query("SELECT version FROM account_version ORDER BY version", row -> row.getString(1)))
                .containsExactly("1", "2");
    }

    @Test
    void ofManyAccountsOnlyThoseThatAreNoNewerAreLeft() {
        put("5", "10", Precondition.NONE);

        List<LoadedAccount> loaded = books.load(BOOK, List.of(
                TestAccounts.account("ada", "4", "1"),
                TestAccounts.account("bob", "1", "2"),
                TestAccounts.account("bob", "1", "2"),
                TestAccounts.account("ada", "6", "3")), "loader");

        assertThat(loaded).extracting(l -> l.change().map(AccountChange::kind)).containsExactly(
                Optional.empty(),
                Optional.of(AccountChange.Kind.CREATED),
                Optional.of(AccountChange.Kind.UNCHANGED),
                Optional.of(AccountChange.Kind.REPLACED));
        assertThat(loaded.get(0).problem().orElseThrow().type()).isEqualTo(ProblemType.ACCOUNT_VERSION_CONFLICT);
    }

    @Test
    void settlingWhatDoesNotExistStoresNothing() {
        refused(ProblemType.NOT_FOUND, () -> books.settle(
                BOOK, TestAccounts.account("ada", "1", "10"), Precondition.NONE, List.of("res_none"), "protocol"));

        assertThat(books.account(BOOK, "ada")).isEmpty();
        assertThat(TestLog.subjects(database)).isEmpty();
    }

    private AccountChange put(String version, String quantity, Precondition precondition) {
        return books.put(BOOK, TestAccounts.account("ada", version, quantity), precondition, "loader");
    }

    private static Precondition seen(String version) {
        return new Precondition(Optional.of(version), false);
    }

    private static void refused(ProblemType type, ThrowingCallable write) {
        assertThatThrownBy(write).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(type));
    }
}

package io.collateralpolicy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A commit that the database did and whose answer never came. */
@Tag(TestDatabase.TAG)
class DoubtfulCommitTest {

    private static final String LOG = "node-0";

    private final AtomicBoolean answerIsLost = new AtomicBoolean();
    private final AtomicBoolean closeIsLost = new AtomicBoolean();
    private final AtomicBoolean diskIsFull = new AtomicBoolean();
    private final Database database = Database.open(losingAnswers(TestDatabase.source()));
    private final AuditLog log = TestLog.open(database, LOG, 100, Clock.systemUTC());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void itIsSaidToBeInDoubtAndNotWrittenAgain() {
        answerIsLost.set(true);

        assertThatThrownBy(() -> log.appendAll(List.of(signIn("ada"), signIn("bob")))).isInstanceOfSatisfying(
                ProblemException.class, e -> {
                    assertThat(e.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE);
                    assertThat(e).hasMessageContaining("same `Idempotency-Key`");
                });

        answerIsLost.set(false);
        assertThat(AuditChain.firstBroken(database(), LOG)).isEmpty();
        assertThat(TestLog.subjects(database())).containsExactly("ada", "bob");
    }

    /** What stands is not said to have failed: the caller would do it again. */
    @Test
    void aConnectionThatCannotBeGivenBackTakesNothingBack() throws SQLException {
        String result = database.inTransaction(connection -> {
            Payloads.store(connection, Payload.of(new byte[] {7}));
            closeIsLost.set(true);
            return "done";
        });

        assertThat(result).isEqualTo("done");

        closeIsLost.set(false);
        assertThat(database().query("SELECT digest FROM payload", row -> row.getString(1)))
                .contains(Payload.of(new byte[] {7}).digest());
        assertThat(database.isSound()).isTrue();
    }

    /** As PostgreSQL says it: nothing was written, so nothing is in doubt, and there is room again. */
    @Test
    void aDiskThatIsFullIsNoAnswerAndNoEntry() {
        diskIsFull.set(true);
        assertThatThrownBy(() -> log.append(signIn("ada"))).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE));
        diskIsFull.set(false);

        log.append(signIn("bob"));
        assertThat(TestLog.subjects(database())).containsExactly("bob");
        assertThat(AuditChain.firstBroken(database(), LOG)).isEmpty();
    }

    /** PostgreSQL recovers what it acknowledged; a file that could not be forced may have lost anything. */
    @Test
    void aServerIsTrustedAgainAndAFileIsNot() {
        answerIsLost.set(true);
        assertThatThrownBy(() -> log.append(signIn("ada"))).isInstanceOf(ProblemException.class);
        answerIsLost.set(false);

        assertThat(database.isSound()).isEqualTo(TestDatabase.isPostgres());
        if (TestDatabase.isPostgres()) {
            assertThat(log.append(signIn("bob")).index()).isEqualTo("2");
        } else {
            assertThatThrownBy(() -> log.append(signIn("bob"))).isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> database.query("SELECT 1", row -> 1))
                    .isInstanceOf(DatabaseFailure.class)
                    .rootCause().hasMessageContaining("restart the server");
        }
    }

    /** The same tables, as a node that starts now finds them. */
    private Database database() {
        return Database.open(source);
    }

    private DataSource source;

    private DataSource losingAnswers(DataSource real) {
        source = real;
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoked(real, method, arguments);
            return result instanceof Connection connection ? losingAnswers(connection) : result;
        });
    }

    private Connection losingAnswers(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            if (diskIsFull.get() && arguments != null && String.valueOf(arguments[0]).startsWith("INSERT INTO audit_entry")) {
                throw new SQLException("could not extend file: No space left on device", "53100");
            }
            Object result = invoked(real, method, arguments);
            boolean lost = method.getName().equals("commit") && answerIsLost.get()
                    || method.getName().equals("close") && closeIsLost.get();
            if (lost) {
                throw new SQLException("the connection is gone", "08006");
            }
            return result;
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> call.of(method, arguments)));
    }

    private static Object invoked(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Append signIn(String subject) {
        return Append.of(AuditType.SIGN_IN, subject, Map.of("roles", "auditor"));
    }
}

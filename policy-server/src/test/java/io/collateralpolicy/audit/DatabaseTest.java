package io.collateralpolicy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class DatabaseTest {

    @Test
    void aServerThatMayForgetWhatItAcknowledgedIsRefusedByName() throws SQLException {
        assumeTrue(TestDatabase.isPostgres(), "a setting of PostgreSQL");
        DataSource source = TestDatabase.source();
        setForTheWholeDatabase(source, "synchronous_commit", "off");

        assertThatIllegalStateException()
                .isThrownBy(() -> Database.open(source))
                .withMessageContaining("`synchronous_commit` of the database is `off`")
                .withMessageContaining("set it to `on`");

        setForTheWholeDatabase(source, "synchronous_commit", "local");
        assertThat(Database.open(source).isSound()).isTrue();
    }

    private static void setForTheWholeDatabase(DataSource source, String name, String value) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + connection.getCatalog() + " SET " + name + " = " + value);
        }
    }

    @Test
    void whatTheWorkDidIsUndoneWhenItThrows() {
        Database database = TestDatabase.empty();

        assertThatThrownBy(() -> database.inTransaction(connection -> {
                    Payloads.store(connection, Payload.of(new byte[] {1}));
                    throw new SQLException("the work fails");
                }))
                .hasMessage("the work fails");

        assertThat(database.query("SELECT digest FROM payload", row -> row.getString(1))).isEmpty();
        assertThat(database.isSound()).isTrue();
    }

    /** As a rolled-back release finds it: the history has a step that its own migrations do not have. */
    @Test
    void tablesOfANewerReleaseAreRefusedAndLeftAsTheyAre() throws SQLException {
        DataSource source = TestDatabase.source();
        Database first = Database.open(source);
        try (Connection connection = source.getConnection()) {
            Database.update(connection, "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\","
                    + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\","
                    + " \"success\") VALUES (999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'sa', 1, TRUE)");
        }
        List<String> before = migrations(first);

        assertThatIllegalStateException()
                .isThrownBy(() -> Database.open(source))
                .withMessageContaining("to version `9999`, which this one does not know");
        assertThat(migrations(first)).isEqualTo(before).last().asString().startsWith("9999");
    }

    @Test
    void migratingWhatIsMigratedChangesNothing() {
        DataSource source = TestDatabase.source();
        Database first = Database.open(source);
        List<String> before = migrations(first);

        assertThat(migrations(Database.open(source))).isNotEmpty().isEqualTo(before);
    }

    private static List<String> migrations(Database database) {
        return database.query(
                "SELECT \"version\", \"installed_on\" FROM \"flyway_schema_history\" ORDER BY \"installed_rank\"",
                row -> row.getString(1) + " at " + row.getString(2));
    }
}

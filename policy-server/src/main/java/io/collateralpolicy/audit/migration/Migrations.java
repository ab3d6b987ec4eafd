package io.collateralpolicy.audit.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to this release, forward only. */
public final class Migrations {

    private Migrations() {}

    /** @throws IllegalStateException when a newer release has migrated the tables */
    public static void apply(DataSource source) {
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(source).load();
        requireKnown(flyway.info());
        flyway.migrate();
    }

    /** This release does not know what a newer one writes into columns of its own, nor what it no longer writes. */
    private static void requireKnown(MigrationInfoService migrations) {
        Stream.of(migrations.applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> {
                    throw new IllegalStateException("a newer release has brought the database's tables to version `"
                            + newest.getVersion() + "`, which this one does not know: start that release or a later one,"
                            + " or restore a backup from before it");
                });
    }

    /**
     * Each of the settings, when off, lets PostgreSQL acknowledge what a power loss takes back.
     *
     * @throws IllegalStateException when one is
     */
    public static void requireDurableCommits(Connection connection) throws SQLException {
        for (String setting : List.of("synchronous_commit", "fsync", "full_page_writes")) {
            try (Statement statement = connection.createStatement(); ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                if (shown.next() && shown.getString(1).equals("off")) {
                    throw new IllegalStateException("`" + setting + "` of the database is `off`: a decision that was answered"
                            + " could be lost, so the server does not start; set it to `on`");
                }
            }
        }
    }
}

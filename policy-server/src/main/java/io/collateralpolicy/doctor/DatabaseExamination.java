package io.collateralpolicy.doctor;

import io.collateralpolicy.setting.ServerXml;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Whether the database answers, keeps what it acknowledges, has this clock's time and this server's tables. */
final class DatabaseExamination {

    private static final String ABOUT = "database";
    private static final Duration SKEW_WARN = Duration.ofSeconds(1);
    private static final Duration SKEW_MAX = Duration.ofSeconds(5);
    private static final int SECONDS_MAX = 5;

    /** H2 says so of a file that a running server has open. */
    private static final int IN_USE = 90020;
    /** H2 says so of a file that is not there. */
    private static final int NOT_THERE = 90146;

    private final ServerXml settings;
    private final Clock clock;

    DatabaseExamination(ServerXml settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> examine() {
        String url = settings.value("db.url");
        if (url.contains("${")) {
            return List.of(Finding.ok(ABOUT, "it is a file of the server's own output folder"));
        }
        DriverManager.setLoginTimeout(SECONDS_MAX);
        String asked = url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url;
        try (Connection connection =
                DriverManager.getConnection(asked, settings.value("db.user"), settings.value("db.password"))) {
            return found(connection);
        } catch (SQLException e) {
            return List.of(failure(e));
        }
    }

    private static Finding failure(SQLException e) {
        return switch (e.getErrorCode()) {
            case IN_USE -> Finding.ok(ABOUT, "its file is open in the server that runs");
            case NOT_THERE -> Finding.ok(ABOUT, "its file will be made at the first start");
            default -> Finding.fail(ABOUT, "it cannot be opened (SQL state " + e.getSQLState()
                    + "): look at db.url, db.user, db.password, and at the network between");
        };
    }

    private List<Finding> found(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        var about = connection.getMetaData();
        findings.add(Finding.ok(ABOUT, about.getDatabaseProductName() + " " + about.getDatabaseProductVersion() + " answers"));
        if (about.getDatabaseProductName().equals("PostgreSQL")) {
            findings.add(durability(text(connection, "SHOW synchronous_commit")));
        }
        findings.add(skew(connection));
        findings.add(schema(connection));
        return findings;
    }

    static Finding durability(String synchronousCommit) {
        return synchronousCommit.equals("off")
                ? Finding.fail(ABOUT, "synchronous_commit is `off`, an answered decision could be lost: set it to `on`")
                : Finding.ok(ABOUT, "synchronous_commit is `" + synchronousCommit + "`");
    }

    private Finding skew(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CURRENT_TIMESTAMP")) {
            row.next();
            Instant there = row.getObject(1, OffsetDateTime.class).toInstant();
            return skew(Duration.between(there, clock.instant()).abs());
        }
    }

    static Finding skew(Duration skew) {
        String text = "this clock and the database's are " + skew.toMillis() + " ms apart";
        if (skew.compareTo(SKEW_MAX) > 0) {
            return Finding.fail("clock", text + ": run an NTP client on both, quotes would be too old or of the future");
        }
        return skew.compareTo(SKEW_WARN) > 0
                ? Finding.warn("clock", text + ": run an NTP client on both")
                : Finding.ok("clock", text);
    }

    private static Finding schema(Connection connection) {
        try {
            return Finding.ok(ABOUT, "its tables are of version "
                    + text(connection, "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\" WHERE \"success\""));
        } catch (SQLException e) {
            return Finding.ok(ABOUT, "it has no tables yet: the first start makes them");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

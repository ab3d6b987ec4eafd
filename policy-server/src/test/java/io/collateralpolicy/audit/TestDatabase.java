package io.collateralpolicy.audit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Empty databases, migrated as the server's is. The build runs every test that has one twice: on H2 in memory, and with the
 * property {@code test.database=postgresql} on PostgreSQL. Such a test has the tag {@link #TAG}.
 */
public final class TestDatabase {

    public static final String TAG = "database";

    private static final String TEMPLATE = "migrated";

    private TestDatabase() {}

    public static Database empty() {
        return Database.open(source());
    }

    /** Whether this run is the one on PostgreSQL. */
    public static boolean isPostgres() {
        return Optional.ofNullable(System.getProperty("test.database")).filter("postgresql"::equals).isPresent();
    }

    /** An empty database that nobody opened yet. */
    public static DataSource source() {
        return source(TEMPLATE);
    }

    /** One without tables. */
    public static DataSource unmigrated() {
        return source("template0");
    }

    private static DataSource source(String template) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        if (isPostgres()) {
            Postgres.SERVER.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
            return Postgres.SERVER.source(name);
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        return source;
    }

    /** Started when the first test asks for it; a copy of what is migrated is an empty database. */
    private static final class Postgres {

        static final PostgresServer SERVER = PostgresServer.start(Path.of("target", "test-postgresql").toAbsolutePath());

        static {
            SERVER.createDatabase(TEMPLATE);
            Database.open(SERVER.source(TEMPLATE));
        }
    }
}

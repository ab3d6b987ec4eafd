package io.collateralpolicy.audit;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database in memory, migrated as the server's is. */
public final class TestDatabase {

    private TestDatabase() {}

    public static Database empty() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        return Database.open(source);
    }
}

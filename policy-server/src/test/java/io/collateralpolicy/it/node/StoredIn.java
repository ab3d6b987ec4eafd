package io.collateralpolicy.it.node;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.EmptyFolder;
import io.collateralpolicy.audit.PostgresServer;
import java.nio.file.Path;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;

/** The databases that the server speaks to, chosen by the environment alone. */
enum StoredIn {
    H2 {
        @Override
        Store empty(String name) {
            Path data = EmptyFolder.at(Node.FOLDER.resolve(name + "-h2"));
            return new Store() {
                @Override
                public Map<String, String> environment() {
                    return Map.of("DATA_DIR", data.toString());
                }

                @Override
                public Database open() {
                    JdbcDataSource source = new JdbcDataSource();
                    source.setURL("jdbc:h2:file:" + data.resolve("policy") + ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE");
                    source.setUser("sa");
                    return Database.open(source);
                }

                @Override
                public void close() {}
            };
        }
    },
    POSTGRESQL {
        @Override
        Store empty(String name) {
            PostgresServer server = PostgresServer.start(Node.FOLDER.resolve(name + "-postgresql"));
            server.createDatabase("policy");
            Map<String, String> environment = postgres(server, name);
            return new Store() {
                @Override
                public Map<String, String> environment() {
                    return environment;
                }

                @Override
                public Database open() {
                    return Database.open(server.source("policy"));
                }

                @Override
                public void close() {
                    server.close();
                }
            };
        }
    };

    /** An empty one. */
    abstract Store empty(String name);

    /** One database. */
    interface Store extends AutoCloseable {

        /** What a node is told to find it. */
        Map<String, String> environment();

        /** As a process of its own sees it; of H2 only when no node runs. */
        Database open();

        @Override
        void close();
    }

    /**
     * Of a database that nobody wrote yet: what was published of another one would not let a node start.
     *
     * @param keys name of the folder with the key that signs the local users' tokens, which is emptied; nodes that share it know
     *             them alike
     */
    static Map<String, String> postgres(PostgresServer server, String keys) {
        return Map.of(
                "DATA_DIR", EmptyFolder.at(Node.FOLDER.resolve(keys + "-keys")).toString(),
                "DB_DATASOURCE_CLASS", "org.postgresql.ds.PGSimpleDataSource",
                "DB_URL", server.url("policy"),
                "DB_USER", PostgresServer.USER,
                "DB_PASSWORD", "as good as any");
    }
}

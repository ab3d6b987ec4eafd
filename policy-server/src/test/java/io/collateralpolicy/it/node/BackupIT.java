package io.collateralpolicy.it.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.AuditChain;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.EmptyFolder;
import io.collateralpolicy.audit.PostgresServer;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import io.collateralpolicy.it.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The commands of {@code docs/backup.md}, as they stand there. */
class BackupIT {

    private static final Path PAGE = Path.of("..", "docs", "backup.md");
    private static final Path BACKUP = Node.FOLDER.resolve("backup");

    @Test
    void theEmbeddedDatabaseIsRestoredFromItsFolder() throws Exception {
        Path data = EmptyFolder.at(Node.FOLDER.resolve("backed-up"));
        Node node = Node.ready("backed-up", Map.of("DATA_DIR", data.toString(), "DRAIN_GRACE", "PT0S"));
        Reply decided = decided(node);
        node.terminate();
        assertThat(node.awaitEnd()).isZero();
        run(0, Map.of("DATA_DIR", data.toString()));

        Path restored = Node.FOLDER.resolve("restored");
        EmptyFolder.at(restored);
        run(1, Map.of("DATA_DIR", restored.toString()));

        requireDecided(Map.of("DATA_DIR", restored.toString()), decided);
    }

    @Test
    @EnabledIf("hasTools")
    void postgresIsRestoredFromADumpThatWasTakenWhileANodeRan() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(Node.FOLDER.resolve("backup-postgresql"))) {
            postgres.createDatabase("policy");
            postgres.createDatabase("restored");
            Map<String, String> environment = new HashMap<>(StoredIn.postgres(postgres, "backup"));
            Reply decided;
            try (Node node = Node.ready("backed-up", environment)) {
                decided = decided(node);
                run(2, Map.of("DATABASE", address(postgres, "policy")));
            }
            run(3, Map.of("DATABASE", address(postgres, "restored")));

            environment.put("DB_URL", postgres.url("restored"));
            requireDecided(environment, decided);
            assertThat(AuditChain.firstBroken(
                            Database.open(postgres.source("restored")), "backed-up"))
                    .isEmpty();
        }
    }

    static boolean hasTools() {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pg_dump")));
    }

    private static String address(PostgresServer postgres, String database) {
        return "postgresql://" + PostgresServer.USER + "@localhost:" + postgres.port() + "/" + database;
    }

    private static Reply decided(Node node) {
        return node.backend().post(Load.DECISIONS, Withdrawal.request("BINDING", "12"));
    }

    /** The decision's bytes are as they were given, and the log goes on behind it. */
    private static void requireDecided(Map<String, String> environment, Reply decided) {
        try (Node node = Node.ready("backed-up", environment)) {
            String path = Load.DECISIONS + "/" + decided.json().path("decisionId").asText();
            assertThat(node.backend().get(path).text()).isEqualTo(decided.text());
            assertThat(node.backend().post(path + "/replays", "").json().path("identical").asBoolean()).isTrue();
            assertThat(Long.parseLong(decided(node).json().at("/receipt/index").asText()))
                    .isGreaterThan(Long.parseLong(decided.json().at("/receipt/index").asText()));
        }
    }

    private static void run(int command, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", commands().get(command)).inheritIO();
        shell.environment().putAll(variables);
        shell.environment().put("BACKUP", BACKUP.toString());
        assertThat(shell.start().waitFor()).as(commands().get(command)).isZero();
    }

    private static List<String> commands() throws IOException {
        return Arrays.stream(Files.readString(PAGE).split("```sh\n")).skip(1)
                .map(block -> block.substring(0, block.indexOf("```")))
                .toList();
    }
}

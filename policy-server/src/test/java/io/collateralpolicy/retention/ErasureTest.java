package io.collateralpolicy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Pseudonym;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.export.Export;
import io.collateralpolicy.audit.verify.Verified;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestDatabase.TAG)
class ErasureTest {

    private static final String PERSON = "maria-gonzalez-4711";
    private static final String OTHER = "someone-else";
    private static final String ACCOUNT = "{\"accountId\":\"%s\",\"accountVersion\":\"%s\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\"}";
    private static final String CARRIED =
            "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"account\":%s,\"market\":{\"quotes\":[]}}";
    private static final String REFERRED = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"%s\"}}";

    @TempDir
    Path folder;

    private final PolicyPackage policy = TestPolicies.source("standard");
    private final TestNode node = new TestNode(policy);
    private final Activations activations = new Activations(node.database, node.payloads, node.log);
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final Erasure erasure = new Erasure(node.database, node.log);

    @BeforeEach
    void decide() {
        node.log.append(activations.append("server", new Activation("standard", policy.packageDigest(),
                Activation.Lane.SHIPPED, node.clock.instant(), Optional.empty(), node.clock.instant(), "first start"), policy, 0));
        for (String accountId : List.of(PERSON, OTHER)) {
            node.storeNew(ACCOUNT.formatted(accountId, "1"));
            node.store(ACCOUNT.formatted(accountId, "2"));
            node.decide(REFERRED.formatted(accountId));
            node.decide(CARRIED.formatted(ACCOUNT.formatted(accountId, "3")));
        }
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoIsErasedIsFoundInNoTableAnyMore() throws Exception {
        assertThat(placesOf(PERSON)).isNotEmpty();

        erasure.erase(PERSON, "asked for it", "auditor");

        assertThat(placesOf(PERSON)).isEmpty();
        assertThat(placesOf(OTHER)).isNotEmpty();
    }

    @Test
    void theLogNamesNobodyBeforeTheErasureEither() {
        assertThat(node.database.query("SELECT entry_bytes FROM audit_entry", row -> text(row.getBytes(1))))
                .noneMatch(entry -> entry.contains(PERSON) || entry.contains(OTHER));
    }

    @Test
    void everyProofOfTheErasedAccountStandsAndTheVerifierCallsItErased() throws IOException {
        Erasure.Erased erased = erasure.erase(PERSON, "asked for it", "auditor");

        Verified verified = Verified.of(exported());

        assertThat(verified.errors() + verified.messages()).isEmpty();
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
        assertThat(verified.report().at("/decisions/erased").asText()).isEqualTo("2");
        assertThat(verified.report().at("/decisions/whole").asText()).isEqualTo("2");
        assertThat(erased.decisions()).isEqualTo("2");
    }

    @Test
    void aContentThatIsGoneWithoutAnErasureIsReported() throws Exception {
        node.database.inTransaction(connection -> Database.update(connection, "DELETE FROM payload WHERE digest IN"
                + " (SELECT answer_digest FROM decision WHERE account_id = ?)", PERSON));

        assertThat(Verified.of(exported()).exitCode()).isEqualTo(20);
    }

    /** Another account's erasure excuses nothing. */
    @Test
    void aContentOfAnotherAccountThanTheErasedOneIsReported() throws Exception {
        erasure.erase(PERSON, "asked for it", "auditor");
        node.database.inTransaction(connection -> Database.update(connection, "DELETE FROM payload WHERE digest IN"
                + " (SELECT request_digest FROM decision WHERE account_id = ?)", OTHER));

        assertThat(Verified.of(exported()).exitCode()).isEqualTo(20);
    }

    @Test
    void anErasedDecisionIsListedUnderItsPseudonymWithoutFigures() {
        String id = decisionOf(PERSON);
        String called = erasure.erase(PERSON, "asked for it", "auditor").accounts().get(0);

        Decisions.Recorded found = decisions.find(id).orElseThrow();

        assertThat(found.row().accountId()).isEqualTo(called);
        assertThat(found.row().contents()).isPresent();
        assertThat(found.row().marginExcess()).isEmpty();
        assertThat(decisions.proof(found).leafHash()).startsWith("sha256:");
        assertThatThrownBy(() -> decisions.answer(found)).isInstanceOfSatisfying(ProblemException.class,
                gone -> assertThat(gone.type()).isEqualTo(ProblemType.CONTENTS_GONE));
        assertThatThrownBy(() -> new Replayer(decisions, node.shelf, node.clock).replay(found))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whoComesBackIsCalledByAnotherName() {
        String before = erasure.erase(PERSON, "asked for it", "auditor").accounts().get(0);

        node.decide(CARRIED.formatted(ACCOUNT.formatted(PERSON, "4")));

        assertThat(node.log.pseudonyms().names(PERSON)).hasSize(1).doesNotContain(before);
        assertThat(decisions.find(decisionOf(PERSON)).orElseThrow().row().contents()).isEmpty();
    }

    @Test
    void anAccountHasOneNameHoweverOftenItIsMet() {
        node.decide(CARRIED.formatted(ACCOUNT.formatted(PERSON, "5")));

        assertThat(node.database.query("SELECT DISTINCT account FROM decision WHERE account_id = '" + PERSON + "'",
                row -> row.getString(1))).isEqualTo(node.log.pseudonyms().names(PERSON)).hasSize(1);
    }

    /** A request that was being decided while its account was erased brings nothing of it back. */
    @Test
    void whatWasDecidedUnderAnErasedNameIsRefused() {
        Pseudonym named = node.log.pseudonyms().of(PERSON);
        erasure.erase(PERSON, "asked for it", "auditor");

        assertThatThrownBy(() -> node.database.inTransaction(connection -> {
            node.log.pseudonyms().keep(connection, named);
            return named;
        })).isInstanceOfSatisfying(ProblemException.class,
                refused -> assertThat(refused.type()).isEqualTo(ProblemType.ACCOUNT_VERSION_CONFLICT));
    }

    @Test
    void whatBrokeOffIsGoneOnWithAtTheNextStart() throws Exception {
        String id = decisionOf(PERSON);
        String name = node.log.pseudonyms().names(PERSON).get(0);
        node.database.inTransaction(connection -> Database.update(connection,
                "INSERT INTO erasure_backlog (account_id, account, called) VALUES (?, ?, ?)", PERSON, name, name));

        erasure.takeUp();

        assertThat(decisions.find(id).orElseThrow().row().contents()).isPresent();
        assertThat(node.database.query("SELECT 1 FROM erasure_backlog", row -> true)).isEmpty();
    }

    @Test
    void whoIsNotKnownIsNotErased() {
        assertThatThrownBy(() -> erasure.erase("nobody", "asked for it", "auditor"))
                .isInstanceOfSatisfying(ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private String decisionOf(String accountId) {
        return node.database.queryOne("SELECT MAX(decision_id) FROM decision WHERE account_id = ?", row -> row.getString(1),
                accountId).orElseThrow();
    }

    private Path exported() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            new Export(node.database, activations, node.clock, "test").write("auditor", Export.Payloaded.ALL, out);
        }
        return bundle;
    }

    /** Tables and columns in which a text stands, contents looked into. */
    private List<String> placesOf(String sought) throws SQLException {
        return node.database.inTransaction(connection -> {
            List<String> places = new ArrayList<>();
            for (String table : tables(connection)) {
                Database.query(connection, "SELECT * FROM " + table, row -> places.addAll(places(table, row, sought)));
            }
            return places;
        });
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        assertThat(tables).contains("payload", "decision", "account_salt");
        return tables;
    }

    private static List<String> places(String table, ResultSet row, String sought) throws SQLException {
        List<String> places = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            String said = value instanceof byte[] bytes
                    ? text(table.equals("payload") ? new Payload("", bytes).content() : bytes)
                    : String.valueOf(value);
            if (said.contains(sought)) {
                places.add(table + "." + row.getMetaData().getColumnName(column));
            }
        }
        return places;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

package io.collateralpolicy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.export.Export;
import io.collateralpolicy.audit.verify.JudgedEntries;
import io.collateralpolicy.audit.verify.Verified;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.search.DecisionSearch;
import io.collateralpolicy.decision.search.SortedIds;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.reconciliation.SettledAction;
import io.collateralpolicy.reconciliation.SettledActions;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag(TestDatabase.TAG)
class RetentionTest {

    private static final String CARRIED = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"account\":{\"accountId\":"
            + "\"%s\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\"},\"market\":{\"quotes\":[]}}";
    private static final Period YEAR = Period.ofYears(1);

    @TempDir
    Path folder;

    private final PolicyPackage policy = TestPolicies.source("standard");
    private final TestNode node = new TestNode(policy);
    private final Activations activations = new Activations(node.database, node.payloads, node.log);
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final LegalHolds holds = new LegalHolds(node.database, node.log, new DecisionIds(new Random(1)), node.clock);
    private final Retention retention = new Retention(
            node.database, node.log, node.clock, new Retention.Kept(Optional.of(YEAR), Optional.of(YEAR)));

    /** Two decisions of 2026, and one of 400 days later that asks the same again for the first account. */
    @BeforeEach
    void decide() {
        node.log.append(activations.append("server", new Activation("standard", policy.packageDigest(),
                Activation.Lane.SHIPPED, node.clock.instant(), Optional.empty(), node.clock.instant(), "first start"), policy, 0));
        node.decide(CARRIED.formatted("ada"));
        node.clock.move(Duration.ofMillis(1));
        node.decide(CARRIED.formatted("bob"));
        settle("ada");
        node.clock.move(Duration.ofDays(400));
        node.decide(CARRIED.formatted("ada"));
    }

    @AfterEach
    void close() {
        retention.close();
        node.close();
    }

    @Test
    void whatIsOlderThanItsClassIsKeptExpiresAndNothingYounger() throws IOException {
        Retention.Run run = retention.run("admin");

        assertThat(run).isEqualTo(new Retention.Run("2", "1"));
        assertThat(rows()).extracting(DecisionRow::contents).containsExactly(
                Optional.empty(), Optional.of(DecisionRow.Gone.EXPIRED), Optional.of(DecisionRow.Gone.EXPIRED));
        Verified verified = Verified.of(exported());
        assertThat(verified.messages()).isEmpty();
        assertThat(verified.verdicts()).containsExactly("CONSISTENT");
        assertThat(verified.report().at("/decisions/expired").asText()).isEqualTo("2");
        assertThat(verified.report().at("/decisions/whole").asText()).isEqualTo("1");
        assertThat(JudgedEntries.objections(node.database)).isEmpty();
    }

    /** The same body is stored once: deleting it with the older decision would take it from the younger. */
    @Test
    void aRequestThatAYoungerDecisionSaysAgainStays() {
        retention.run("admin");

        DecisionRow young = rows().get(0);
        assertThat(decisions.request(decisions.find(young.decisionId()).orElseThrow())).isNotEmpty();
    }

    @Test
    void aYoungerDecisionWithoutItsContentsIsMissingThem() throws Exception {
        retention.run("admin");
        node.database.inTransaction(connection -> Database.update(connection, "DELETE FROM payload WHERE digest IN"
                + " (SELECT answer_digest FROM decision WHERE contents IS NULL)"));

        assertThat(Verified.of(exported()).exitCode()).isEqualTo(20);
    }

    @Test
    void anAccountThatIsHeldDoesNotExpireUntilItIsReleased() {
        LegalHolds.Hold hold = holds.set(
                new LegalHolds.Scope(Optional.of("ada"), Optional.empty(), List.of()), "claim 7", "auditor");

        assertThat(retention.run("admin")).isEqualTo(new Retention.Run("1", "0"));

        assertThat(holds.lift(hold.holdId(), "settled out of court", "auditor").lifted()).isPresent();
        assertThat(retention.run("admin")).isEqualTo(new Retention.Run("1", "1"));
    }

    @Test
    void aDecisionThatIsHeldKeepsItsContents() {
        String id = rows().get(1).decisionId();
        holds.set(new LegalHolds.Scope(Optional.empty(), Optional.empty(), List.of(id)), "claim 8", "auditor");

        retention.run("admin");

        assertThat(decisions.find(id).orElseThrow().row().contents()).isEmpty();
    }

    @Test
    void whoIsHeldIsNotErased() {
        Erasure erasure = new Erasure(node.database, node.log);
        String id = rows().get(2).decisionId();
        LegalHolds.Hold hold = holds.set(
                new LegalHolds.Scope(Optional.empty(), Optional.empty(), List.of(id)), "claim 9", "auditor");

        assertThatThrownBy(() -> erasure.erase("ada", "asked for it", "admin")).isInstanceOfSatisfying(
                ProblemException.class, refused -> assertThat(refused.type()).isEqualTo(ProblemType.LEGAL_HOLD));
        assertThat(node.log.pseudonyms().names("ada")).hasSize(1);
        node.decide(CARRIED.formatted("ada"));

        holds.lift(hold.holdId(), "over", "auditor");
        assertThat(erasure.erase("ada", "asked for it", "admin").decisions()).isEqualTo("3");
    }

    @Test
    void aBookThatIsHeldKeepsWhatWasSettledInIt() {
        holds.set(new LegalHolds.Scope(Optional.empty(), Optional.of(TestNode.BOOK), List.of()), "claim 10", "auditor");

        assertThat(retention.run("admin").settledActions()).isEqualTo("0");
        assertThat(holds.before("hold_Z", 10)).hasSize(1);
    }

    @Test
    void aHoldIsOfOneThing() {
        assertThatThrownBy(() -> new LegalHolds.Scope(Optional.of("ada"), Optional.of("core"), List.of()))
                .hasMessageContaining("exactly one");
        assertThatThrownBy(() -> holds.set(new LegalHolds.Scope(Optional.empty(), Optional.empty(),
                List.of("dec_" + "0".repeat(26))), "claim", "auditor")).hasMessageContaining("there is no decision");
    }

    private void settle(String accountId) {
        new SettledActions(node.database, node.log, node.clock).take(TestNode.BOOK, List.of(new SettledAction(
                "0x1", IntentAction.WITHDRAW, accountId, "WETH", BigDecimal.ONE, node.clock.instant(), Optional.empty())),
                "protocol");
    }

    /** Newest first. */
    private List<DecisionRow> rows() {
        return decisions.list(DecisionSearch.ALL,
                SortedIds.LAST, 10);
    }

    private Path exported() throws IOException {
        Path bundle = folder.resolve("bundle.zip");
        try (OutputStream out = Files.newOutputStream(bundle)) {
            new Export(node.database, activations, node.clock, "test").write("auditor", Export.Payloaded.ALL, out);
        }
        return bundle;
    }
}

package io.collateralpolicy.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.book.Books;
import io.collateralpolicy.book.Reservations;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.Asked;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionMaker;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.Facts;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.search.FreshMentions;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.logic.ErringLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packages come and go; what was decided under one is decided again under the same. */
@Tag(TestDatabase.TAG)
class StoredPackagesTest {

    private static final PolicyPackage FIRST = TestPolicies.source("aave-v3");
    private static final PolicyPackage OTHER_RULES =
            TestPolicies.changed(FIRST, "account.drl", "@source(", "@rationale(\"Again\")\n    @source(");
    private static final PolicyPackage INVERTED = TestPolicies.changed(FIRST, "account.drl", "owes == true", "owes == false");
    private static final String SCENARIO = FIRST.files().paths().stream()
            .filter(path -> path.startsWith("scenarios/"))
            .findFirst()
            .orElseThrow();
    private static final ObjectNode REQUEST = request();
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse(REQUEST.path("asOf").asText()), ZoneOffset.UTC);

    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 100, CLOCK);
    private final Payloads payloads = new Payloads(database);
    private final Activations activations = new Activations(database, payloads, log);
    private final Decisions decisions = new Decisions(database, payloads);
    private final List<String> loads = new ArrayList<>();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aDecisionOfAPackageThatIsNoLongerLoadedIsReplayedToTheByte() {
        record(FIRST, CLOCK.instant().minusSeconds(60));
        Answer answer = decided(opened());
        record(OTHER_RULES, CLOCK.instant().minusSeconds(30));
        loads.clear();
        PolicyShelf restarted = opened();
        assertThat(loads).containsExactly(OTHER_RULES.packageDigest());

        Replayer.Replay replay = new Replayer(decisions, restarted, CLOCK)
                .replay(decisions.find(answer.decisionId()).orElseThrow());

        assertThat(replay.identical()).isTrue();
        assertThat(loads).containsExactly(OTHER_RULES.packageDigest(), FIRST.packageDigest());
    }

    @Test
    void textThatIsNotThePackageIsRefused() {
        StoredPackages packages = new StoredPackages(digest -> OTHER_RULES.files(), TestPolicies.LOGIC, policy -> {});

        assertThatThrownBy(() -> packages.source(FIRST.packageDigest()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(FIRST.packageDigest());
    }

    @Test
    void aPackageThatItsHotPathReadsOtherwiseThanASessionIsNotLoaded() {
        StoredPackages erring = new StoredPackages(digest -> FIRST.files(),
                new LogicCache(rules -> ErringLogic.of(rules, INVERTED.rules()), 1), policy -> loads.add(policy.packageDigest()));

        assertThatThrownBy(() -> erring.load(FIRST.packageDigest())).isInstanceOfSatisfying(InvalidPackage.class,
                e -> assertThat(e.diagnostics()).isNotEmpty().allSatisfy(d -> assertThat(d.code()).isEqualTo("evaluations-differ")));
        assertThat(loads).as("nothing is warmed up that is not published").isEmpty();
    }

    /** A shelf as after a start of the server: nothing is compiled yet. */
    private PolicyShelf opened() {
        LogicCache logic = new LogicCache(new PolicyCompiler(), 1);
        StoredPackages packages = new StoredPackages(
                activations::files, logic, policy -> loads.add(policy.packageDigest()));
        PolicyShelf shelf = new PolicyShelf(packages, CLOCK, 1);
        shelf.open(activations.all());
        return shelf;
    }

    private void record(PolicyPackage source, Instant from) {
        String name = source.manifest().name();
        Activation activation = new Activation(
                name, source.packageDigest(), Activation.Lane.STANDARD, from, Optional.empty(), from, "test");
        log.append(activations.append("risk", activation, source, activations.count(name)));
    }

    private Answer decided(PolicyShelf shelf) {
        Breakers breakers = new Breakers(database, log, CLOCK);
        Reservations reservations = new Reservations(database, log, CLOCK);
        Facts facts = new Facts(
                new Books(database, payloads, reservations, log, CLOCK),
                new ObservedMarket(new QuoteTable(database, CLOCK)), breakers);
        DecisionMaker maker =
                new DecisionMaker(shelf, facts, breakers, new DecisionMaker.Recording(log, new FreshMentions()), new DecisionIds(new Random(1)), CLOCK, "test");
        byte[] body = REQUEST.toString().getBytes(StandardCharsets.UTF_8);
        return maker.decide(
                new Asked(body, StrictJson.read(body, DecisionRequest.class), "backend", Optional.empty()));
    }

    private static ObjectNode request() {
        byte[] scenario = FIRST.files().content(SCENARIO).orElseThrow();
        return ((ObjectNode) StrictJson.readTree(scenario).path("given")).put("purpose", "BINDING");
    }
}

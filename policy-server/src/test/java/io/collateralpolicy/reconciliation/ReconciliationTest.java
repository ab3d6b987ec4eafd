package io.collateralpolicy.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.report.Wanted;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ada has 10 WETH at 3000 and owes 16,650 USDC: of 24,990 of credit 8,340 are free, so 3 WETH of 2,499 each may leave and not 4. */
@Tag(TestDatabase.TAG)
class ReconciliationTest {

    private static final String WITHDRAW = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"ada\"},"
            + "\"intents\":[{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\"%s\"}]}";

    private final TestNode node = new TestNode(TestPolicies.source("standard"));
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final SettledActions settled = new SettledActions(node.database, node.log, node.clock);
    private final Reconciliation reconciliation = new Reconciliation(decisions, settled);
    private final Instant start = node.clock.instant();

    @BeforeEach
    void store() {
        node.quote("WETH", "ETH", "3000");
        node.quote("USDC", "USDC", "1");
        node.storeNew("{\"accountId\":\"ada\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\","
                + "\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\",\"quantity\":\"10\","
                + "\"custody\":\"PROTOCOL_VAULT\"}],\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"16650\"}]}");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatFitsIsMatchedAndBothSidesThatStandAloneAreListed() {
        String matched = withdrawal("1");
        String alone = withdrawal("2");
        settle("0xa", "1", Optional.empty());
        settle("0xb", "7", "bob");

        assertThat(states()).containsExactly("MATCHED " + matched + " 0xa", "UNSETTLED " + alone + " -", "UNDECIDED - 0xb");
    }

    @Test
    void anotherAmountIsNamedWithItsDifference() {
        String decided = withdrawal("2");
        settle("0xa", "2.5", Optional.empty());

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsAllEntriesOf(Map.of(
                "state", "DIFFERENT", "decisionId", decided, "decidedQuantity", "2", "settledQuantity", "2.5",
                "difference", "0.5", "asset", "WETH", "settledBy", "protocol")));
    }

    @Test
    void theSameQuantityIsPreferredToTheEarlierDecision() {
        String two = withdrawal("2");
        String one = withdrawal("1");
        settle("0xa", "1", Optional.empty());

        assertThat(states()).containsExactly("UNSETTLED " + two + " -", "MATCHED " + one + " 0xa");
    }

    @Test
    void partsThatNameTheirDecisionAreCountedTogether() {
        String decided = withdrawal("2");
        settle("0xa", "0.5", Optional.of(decided));
        settle("0xb", "1.5", Optional.of(decided));

        assertThat(states()).containsExactly("MATCHED " + decided + " 0xa 0xb");
    }

    @Test
    void whatWasDoneThoughItWasRefusedIsSaid() {
        String refused = withdrawal("4");
        settle("0xa", "4", Optional.empty());

        assertThat(states()).containsExactly("SETTLED_THOUGH_REFUSED " + refused + " 0xa");
    }

    @Test
    void aRefusedDecisionThatNobodySettledIsNoGap() {
        withdrawal("4");

        assertThat(rows()).isEmpty();
    }

    @Test
    void aDecisionIsSettledWithinADayOrNamed() {
        String late = withdrawal("1");
        node.clock.move(DecidedAction.SETTLES_WITHIN.plusSeconds(1));
        settle("0xa", "1", Optional.empty());
        assertThat(states()).containsExactly("UNSETTLED " + late + " -", "UNDECIDED - 0xa");

        settle("0xb", "1", Optional.of(late));
        assertThat(states()).containsExactly("MATCHED " + late + " 0xb", "UNDECIDED - 0xa");
    }

    @Test
    void adjacentTimesHaveEachOfThemOnce() {
        String before = withdrawal("1");
        node.clock.move(Duration.ofMinutes(10));
        settle("0xa", "1", Optional.empty());
        settle("0xb", "3", "bob");
        Instant midway = start.plusSeconds(300);

        assertThat(states(start, midway)).containsExactly("MATCHED " + before + " 0xa");
        assertThat(states(midway, start.plusSeconds(900))).containsExactly("UNDECIDED - 0xb");
    }

    @Test
    void aReferenceStandsForOneActionForGood() {
        settle("0xa", "1", Optional.empty());
        Instant at = node.clock.instant();

        assertThat(settled.isNew(TestNode.BOOK, action("0xa", "1.0", at, Optional.empty()))).isFalse();
        assertThatThrownBy(() -> settled.isNew(TestNode.BOOK, action("0xa", "2", at, Optional.empty())))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSE));
        assertThatThrownBy(() -> settled.take(TestNode.BOOK, List.of(
                        action("0xb", "1", at, Optional.empty()), action("0xa", "2", at, Optional.empty())), "another node"))
                .isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.type()).isEqualTo(ProblemType.REQUEST_IN_PROGRESS));
        assertThat(settled.find(TestNode.BOOK, "0xb")).as("the entry would count two").isEmpty();
        assertThat(settled.find(TestNode.BOOK, "0xa").orElseThrow().action().quantity()).isEqualByComparingTo("1");
        assertThat(settled.isNew("another", action("0xa", "2", at, Optional.empty()))).isTrue();
    }

    @Test
    void whatIsTakenIsInTheLogWithoutItsAccounts() {
        settle("0xa", "1", Optional.empty());

        assertThat(new AuditEntries(node.database).before(Optional.empty(), Optional.of(AuditType.SETTLED_ACTIONS_TAKEN), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.entry().at("/content/actions").asText()).isEqualTo("1");
                    assertThat(entry.entry().toString()).doesNotContain("ada");
                });
    }

    @Test
    void itIsOfOneBook() {
        Wanted ofAll = new Wanted(start, start.plusSeconds(1), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> reconciliation.records(ofAll, 10)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.INVALID_PARAMETER));
    }

    private List<String> states() {
        return states(start, node.clock.instant().plusSeconds(1));
    }

    private List<String> states(Instant from, Instant until) {
        return rows(from, until).stream()
                .map(row -> row.get("state") + " " + row.getOrDefault("decisionId", "-") + " " + row.getOrDefault("references", "-"))
                .toList();
    }

    private List<Map<String, String>> rows() {
        return rows(start, node.clock.instant().plusSeconds(1));
    }

    private List<Map<String, String>> rows(Instant from, Instant until) {
        List<Map<String, String>> rows = new ArrayList<>();
        reconciliation.rows(new Wanted(from, until, Optional.of(TestNode.BOOK), Optional.empty()), rows::add);
        return rows;
    }

    /** Each decision at an instant of its own, for ids of one instant are in no order. */
    private String withdrawal(String quantity) {
        node.clock.move(Duration.ofMillis(1));
        return node.decide(WITHDRAW.formatted(quantity)).decisionId();
    }

    private void settle(String reference, String quantity, Optional<String> decision) {
        settled.take(TestNode.BOOK, List.of(action(reference, quantity, node.clock.instant(), decision)), "protocol");
    }

    private void settle(String reference, String quantity, String account) {
        settled.take(TestNode.BOOK, List.of(new SettledAction(reference, IntentAction.WITHDRAW, account, "WETH",
                new BigDecimal(quantity), node.clock.instant(), Optional.empty())), "protocol");
    }

    private static SettledAction action(String reference, String quantity, Instant at, Optional<String> decision) {
        return new SettledAction(
                reference, IntentAction.WITHDRAW, "ada", "WETH", new BigDecimal(quantity), at, decision);
    }
}

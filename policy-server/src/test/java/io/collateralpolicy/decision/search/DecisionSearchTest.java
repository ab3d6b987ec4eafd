package io.collateralpolicy.decision.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.search.DecisionSearch.Field;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.policy.PolicyPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ada's 10 WETH may go ahead; Bob's 10 wstETH have no price, which {@code HOST-010} says. */
@Tag(TestDatabase.TAG)
class DecisionSearchTest {

    private static final PolicyPackage STANDARD = TestPolicies.source("standard");
    private static final PolicyPackage LATER = TestPolicies.changed(
            STANDARD, "tables/concentration-limits.csv", "LP_TOKEN,25", "LP_TOKEN,27");
    private static final String STORED = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"%s\"},\"intents\":[%s]}";
    private static final String WITHDRAWAL = "{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\"%s\"}";

    private final TestNode node = new TestNode(STANDARD);
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final Instant start = node.clock.instant();
    private String ada;
    private String bob;
    private String adaLater;

    @BeforeEach
    void decide() {
        node.quote("WETH", "ETH", "3000");
        node.storeNew(account("ada", "WETH"));
        node.storeNew(account("bob", "wstETH"));
        ada = decided("ada", "");
        node.clock.move(Duration.ofSeconds(1));
        bob = decided("bob", WITHDRAWAL.formatted("1"));
        node.clock.move(Duration.ofSeconds(1));
        node.activate(LATER);
        adaLater = decided("ada", WITHDRAWAL.formatted("1"));
        node.mentions().catchUp();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whatIsNotSaidDoesNotRestrictAndTheNewestComesFirst() {
        assertThat(found(DecisionSearch.ALL)).containsExactly(adaLater, bob, ada);
    }

    @Test
    void eachNameFindsTheDecisionsThatHaveIt() {
        assertThat(found(Field.ACCOUNT_ID, "ada")).containsExactly(adaLater, ada);
        assertThat(found(Field.BOOK, TestNode.BOOK)).containsExactly(adaLater, bob, ada);
        assertThat(found(Field.BOOK, "another")).isEmpty();
        assertThat(found(Field.ASSET, "wstETH")).containsExactly(bob);
        assertThat(found(Field.ASSET, "WETH")).containsExactly(adaLater, ada);
        assertThat(found(Field.OUTCOME, "ASSESSED")).containsExactly(ada);
        assertThat(found(Field.OUTCOME, "ALLOWED")).containsExactly(adaLater, bob);
        assertThat(found(Field.POLICY, "standard")).hasSize(3);
        assertThat(found(Field.VERSION, STANDARD.manifest().version())).hasSize(3);
        assertThat(found(Field.PACKAGE_DIGEST, LATER.packageDigest())).containsExactly(adaLater);
        assertThat(found(Field.SUBJECT, "protocol")).hasSize(3);
        assertThat(found(Field.SUBJECT, "somebody")).isEmpty();
    }

    @Test
    void aRuleFindsWhatItSaidAndWhatFailedByIt() {
        assertThat(found(Field.RULE, "HC-010")).containsExactly(adaLater, bob, ada);
        assertThat(found(Field.RULE, "OR-020")).containsExactly(adaLater, ada);
        assertThat(found(Field.FAILED_RULE, "HOST-010")).containsExactly(bob);
        assertThat(found(Field.FAILED_RULE, "HC-010")).isEmpty();
        assertThat(found(Field.QUOTES, Mention.FAULTY.name())).containsExactly(bob);
    }

    @Test
    void aDecisionFitsEverythingThatIsSaid() {
        assertThat(found(DecisionSearch.ALL.with(Field.ASSET, "WETH").with(Field.RULE, "HC-010")
                        .with(Field.PACKAGE_DIGEST, STANDARD.packageDigest())))
                .containsExactly(ada);
        assertThat(found(DecisionSearch.ALL.with(Field.ASSET, "wstETH").with(Field.RULE, "HC-010"))).containsExactly(bob);
        assertThat(found(DecisionSearch.ALL.with(Field.ASSET, "WETH").with(Field.FAILED_RULE, "HOST-010"))).isEmpty();
    }

    @Test
    void aPeriodBeginsAtItsFirstInstantAndEndsBeforeItsLast() {
        assertThat(found(DecisionSearch.ALL.in(Period.between(start, start.plusSeconds(1))))).containsExactly(ada);
        assertThat(found(DecisionSearch.ALL.in(new Period(Optional.of(start.plusSeconds(1)), Optional.empty()))))
                .containsExactly(adaLater, bob);
        assertThat(found(DecisionSearch.ALL.in(new Period(Optional.of(start.plusNanos(1)), Optional.empty()))))
                .containsExactly(adaLater, bob);
        assertThat(found(DecisionSearch.ALL.in(Period.between(Instant.MIN, Instant.MAX)))).hasSize(3);
    }

    @Test
    void nobodySeesDecisionsOfPoliciesThatAreNotTheirs() {
        assertThat(found(new DecisionSearch(Map.of(Field.ASSET, "WETH"), Period.ALWAYS, Optional.of(Set.of("aave-v3")))))
                .isEmpty();
        assertThat(found(new DecisionSearch(Map.of(), Period.ALWAYS, Optional.of(Set.of())))).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheyEndedThoughDecisionsAreRecordedMeanwhile() {
        DecisionSearch weth = DecisionSearch.ALL.with(Field.ASSET, "WETH");
        List<String> seen = new ArrayList<>();
        String before = DecisionIds.LAST;
        for (List<DecisionRow> page = decisions.list(weth, before, 1); !page.isEmpty();
                page = decisions.list(weth, before, 1)) {
            before = page.get(0).decisionId();
            seen.add(before);
            node.clock.move(Duration.ofSeconds(1));
            decided("ada", "");
            node.mentions().catchUp();
        }

        assertThat(seen).containsExactly(adaLater, ada);
    }

    private List<String> found(Field field, String name) {
        return found(DecisionSearch.ALL.with(field, name));
    }

    private List<String> found(DecisionSearch search) {
        return decisions.list(search, DecisionIds.LAST, 10).stream().map(DecisionRow::decisionId).toList();
    }

    private String decided(String account, String intents) {
        return node.decide(STORED.formatted(account, intents)).decisionId();
    }

    private static String account(String accountId, String asset) {
        return "{\"accountId\":\"" + accountId + "\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
                + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"" + asset
                + "\",\"chain\":\"eip155:1\",\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}]}";
    }
}

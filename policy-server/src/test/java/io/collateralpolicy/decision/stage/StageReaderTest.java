package io.collateralpolicy.decision.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ada's 10 WETH at 3000 count 25,800 of 26,000 owed, and a liquidator repays 3000; Bob's wstETH has no price. */
@Tag(TestDatabase.TAG)
class StageReaderTest {

    private static final String ASKED = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"%s\"},\"intents\":[%s]}";
    private static final String LIQUIDATION =
            "{\"action\":\"LIQUIDATE\",\"lotId\":\"lot-1\",\"loanId\":\"loan-1\",\"quantity\":\"3000\"}";
    private static final String ACCOUNT = "{\"accountId\":\"%s\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"%s\",\"chain\":\"eip155:1\","
            + "\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}],\"loans\":[%s]}";

    private final TestNode node = new TestNode(TestPolicies.source("standard", "1.1.0"));
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private Stages stages;

    @BeforeEach
    void decide() {
        node.quote("WETH", "ETH", "3000");
        node.quote("USDC", "USDC", "1");
        node.storeNew(ACCOUNT.formatted("ada", "WETH", "{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"26000\"}"));
        node.storeNew(ACCOUNT.formatted("bob", "wstETH", ""));
        stages = stages("ada", LIQUIDATION);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theBasisIsWhatTheDecisionRestedOnThoughItChangedSince() {
        node.quote("WETH", "ETH", "1");

        assertThat(stages.basis().account().collateral()).hasSize(1);
        assertThat(stages.basis().accountDigest()).startsWith("sha256:");
        assertThat(stages.basis().market().quotes()).extracting(quote -> quote.asset() + " " + quote.price().toPlainString())
                .containsExactly("USDC 1", "WETH 3000");
        assertThat(stages.basis().request().at("/intents/0/action").asText()).isEqualTo("LIQUIDATE");
        assertThat(stages.basis().policy().path("version").asText()).isEqualTo("1.1.0");
    }

    @Test
    void eachStageSaysWhatItChose() {
        assertThat(stages.stages()).extracting(Stages.Said::stage)
                .containsExactly("MARKET", "TERMS", "ACCOUNT", "LIQUIDATION");
        assertThat(said("MARKET").chosen().get("evidence.quotesUsed")).anySatisfy(quote ->
                assertThat(quote.path("rule").asText()).startsWith("OR-020"));
        assertThat(said("TERMS").chosen().get("current.lots").get(0).path("haircuts")).isNotEmpty();
        assertThat(said("ACCOUNT").chosen().get("current").path("debt").asText()).isEqualTo("26000.000000");
        assertThat(said("ACCOUNT").chosen().get("current").has("lots")).isFalse();
        assertThat(said("LIQUIDATION").chosen().get("liquidationPlan").path("steps")).hasSize(1);
    }

    @Test
    void everyFindingStandsInOneStage() {
        assertThat(findings("MARKET")).contains("OR-010");
        int recorded = decisions.answer(decisions.find(stages.decisionId()).orElseThrow()).document().path("findings").size();
        assertThat(stages.stages().stream().mapToInt(said -> said.findings().size()).sum()).isEqualTo(recorded);
    }

    @Test
    void whatTheServerItselfFoundStandsBesideTheRulesOfItsStage() {
        stages = stages("bob", "");

        assertThat(findings("TERMS")).contains("HOST-010");
        assertThat(findings("MARKET")).doesNotContain("HOST-010");
    }

    @Test
    void theRowsThatWereTakenStandWithTheirCells() {
        assertThat(said("TERMS").rows()).isNotEmpty().allSatisfy(row -> assertThat(row.cells()).containsEntry("row", row.row()));
        assertThat(said("TERMS").rows()).extracting(Stages.TableRow::table).contains("base-haircuts");
    }

    private Stages stages(String account, String intents) {
        String id = node.decide(ASKED.formatted(account, intents)).decisionId();
        return new StageReader(decisions, node.shelf).read(decisions.find(id).orElseThrow());
    }

    private List<String> findings(String stage) {
        return said(stage).findings().stream().map(finding -> finding.path("ruleId").asText()).toList();
    }

    private Stages.Said said(String stage) {
        return stages.stages().stream().filter(said -> said.stage().equals(stage)).findFirst().orElseThrow();
    }
}

package io.collateralpolicy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The liquidation of the scenario {@code intended-liquidation-is-allowed}: 10 WETH at 3000 count 25,800 of 26,000 owed; 3000
 * repaid take 1.05 WETH, of which 0.005 are the protocol's; 23,000 stay owed and 8.95 WETH, worth 26,850, are kept.
 */
@Tag(TestDatabase.TAG)
class LiquidationStatementTest {

    private static final String ASKED = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"%s\"},\"intents\":[%s]}";
    private static final String LIQUIDATION =
            "{\"action\":\"LIQUIDATE\",\"lotId\":\"lot-1\",\"loanId\":\"loan-1\",\"quantity\":\"3000\"}";
    private static final String ACCOUNT = "{\"accountId\":\"%s\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\","
            + "\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}],"
            + "\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"%s\"}]}";

    private final TestNode node = new TestNode(TestPolicies.source("standard", "1.1.0"));
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final Statements statements = new Statements(decisions, node.log);

    @BeforeEach
    void store() {
        node.quote("WETH", "ETH", "3000");
        node.quote("USDC", "USDC", "1");
        node.storeNew(ACCOUNT.formatted("ada", "26000"));
        node.storeNew(ACCOUNT.formatted("bob", "5000"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void itTellsWhatWasOwedWhatWasTakenAtWhichPricesAndWhatIsLeft() {
        LiquidationStatement statement = statement("ada", LIQUIDATION);

        assertThat(statement.paragraphs()).anySatisfy(told -> assertThat(told).contains(
                "owed 26000.000000 USD", "market value of 30000.000000 USD", "25800.000000 USD counted", "was 0.9923",
                "so the account could be liquidated"));
        assertThat(statement.paragraphs()).anySatisfy(told -> assertThat(told).contains(
                "WETH at 3000 USD as published by chainlink:ETH-USD for collateral",
                "USDC at 1 USD as published by chainlink:USDC-USD for what is owed"));
        assertThat(statement.paragraphs()).contains(
                "It was asked to repay 3000 units of the loan loan-1 and to take collateral from lot-1. This was allowed.");
        assertThat(statement.paragraphs()).anySatisfy(told -> assertThat(told).contains(
                "1.05 WETH of lot-1 are taken", "at most 50 % of what is owed may be closed at once",
                "receives 5 % beyond what is repaid", "0.005 of the units taken are the protocol's fee"));
        assertThat(statement.paragraphs()).contains("Afterwards the account owes 23000.000000 USD and keeps collateral with a"
                + " market value of 26850.000000 USD.");
        assertThat(statement.markdown()).startsWith("# Liquidation of account ada\n\nOn 2026-11-22T14:00:00.000Z the account ada");
        assertThat(statement.text()).doesNotContain("#");
    }

    @Test
    void thatItWasToldIsInTheLog() {
        LiquidationStatement statement = statement("ada", LIQUIDATION);

        assertThat(new AuditEntries(node.database).before(Optional.empty(), Optional.of(AuditType.REPORT_GIVEN), 10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.entry().at("/content/decisionId").asText())
                        .isEqualTo(statement.decisionId()));
    }

    @Test
    void whatWasRefusedSaysByWhichRule() {
        assertThat(statement("bob", LIQUIDATION).paragraphs())
                .anySatisfy(told -> assertThat(told).contains("This was refused by HOST-070"))
                .anySatisfy(told -> assertThat(told).contains("The account could not be liquidated."));
    }

    @Test
    void aDecisionWithoutALiquidationHasNoStatement() {
        assertThatThrownBy(() -> statement("bob", "")).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    private LiquidationStatement statement(String account, String intents) {
        String id = node.decide(ASKED.formatted(account, intents)).decisionId();
        return statements.ofLiquidation(decisions.find(id).orElseThrow(), "auditor");
    }
}

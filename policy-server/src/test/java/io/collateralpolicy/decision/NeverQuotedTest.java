package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.shelf.TestPolicies;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A lot that nobody can price, beside 10 WETH at 3000 of which {@code standard} 1.0.0 lets 86 % protect: 25,800 against a loan
 * of 26,000.
 */
@Tag(TestDatabase.TAG)
class NeverQuotedTest {

    private final TestNode node = new TestNode(TestPolicies.source("standard"));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aLotOfWhatNobodyEverQuotedKeepsNoAccountFromLiquidation() {
        quoteTheRest();
        node.storeNew(account("26000"));

        JsonNode answer = decided();

        assertThat(answer.at("/current/liquidatable").asBoolean()).isTrue();
        assertThat(answer.at("/valuation").asText()).isEqualTo("PARTIAL");
        assertThat(answer.findValuesAsText("ruleId")).contains("HOST-010");
    }

    /** Without the lot 25,800 are more than 25,000: what nobody can price takes nothing from the others either. */
    @Test
    void aLotOfWhatNobodyEverQuotedMakesNoAccountLiquidatable() {
        quoteTheRest();
        node.storeNew(account("25000"));

        assertThat(decided().at("/current/liquidatable").asBoolean()).isFalse();
    }

    /** What had a price was relied on: its feed is dead for two hours, and a rETH at 3,300 would cover the 200 that are missing. */
    @Test
    void aLotThatWasQuotedOnceProtectsAtThatPriceAndItsAccountWaits() {
        node.quote("rETH", "RETH", "3300");
        node.clock.move(Duration.ofHours(2));
        quoteTheRest();
        node.storeNew(account("26000"));

        JsonNode answer = decided();

        assertThat(answer.at("/current/liquidatable").asBoolean()).isFalse();
        assertThat(answer.at("/valuation").asText()).isEqualTo("PARTIAL");
    }

    private void quoteTheRest() {
        node.quote("WETH", "ETH", "3000");
        node.quote("USDC", "USDC", "1");
    }

    private JsonNode decided() {
        return node.decide("{\"purpose\":\"QUOTE\",\"policy\":{\"name\":\"standard\"},\"accountReference\":"
                + "{\"book\":\"core\",\"accountId\":\"ada\"}}").document();
    }

    private static String account(String usdc) {
        return "{\"accountId\":\"ada\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\","
                + "\"collateral\":[" + lot("lot-1", "WETH", "10") + "," + lot("lot-2", "rETH", "1") + "],"
                + "\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"" + usdc + "\"}]}";
    }

    private static String lot(String lotId, String asset, String quantity) {
        return "{\"lotId\":\"" + lotId + "\",\"asset\":\"" + asset + "\",\"chain\":\"eip155:1\",\"quantity\":\""
                + quantity + "\",\"custody\":\"PROTOCOL_VAULT\"}";
    }
}

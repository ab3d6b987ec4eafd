package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Real Aave v2 accounts at blocks: collateral in dollars, debt in ether, as a caller would send them. */
final class RealBorrower {

    private static final String REQUEST = """
            {"purpose": "QUOTE", "policy": {"name": "aave-v2"}, "asOf": "2021-03-26T00:00:00.000Z",
             "account": {"accountId": "borrower", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
              "collateral": [%s], "loans": [{"loanId": "loan-1", "asset": "ETH", "principal": "%s"}]},
             "market": {"quotes": [%s]}}""";
    private static final String LOT = """
            {"lotId": "lot-%1$s", "asset": "%1$s", "chain": "eip155:1", "quantity": "%2$s", "custody": "PROTOCOL"}""";
    private static final String QUOTE = """
            {"asset": "%s", "source": "case", "price": "%s", "publishedAt": "2021-03-26T00:00:00.000Z"}""";

    private RealBorrower() {}

    /**
     * The account at one block.
     *
     * @param title        which block
     * @param request      the body that a caller would send
     * @param healthFactor as the chain gave it, rounded to two places
     * @param liquidatable whether that is below 1
     */
    record BlockState(String title, String request, BigDecimal healthFactor, boolean liquidatable) {}

    static List<BlockState> states() throws IOException {
        Path file = Path.of(System.getProperty("conformance.data", "")).resolve("cases/aave_v2_real_account.json");
        assumeTrue(Files.exists(file), "SKIPPED: there is no " + file + "; give it by -Dconformance.data=DIR");
        List<BlockState> states = new ArrayList<>();
        new ObjectMapper().readTree(file.toFile()).path("cases").forEach(c -> states.add(state(c)));
        assertThat(states).as("cases of " + file).isNotEmpty();
        return states;
    }

    private static BlockState state(JsonNode from) {
        JsonNode inputs = from.path("inputs");
        JsonNode expected = from.path("expected");
        return new BlockState(
                from.path("title").asText(from.path("id").asText()),
                request(inputs.path("collateralUsd"), inputs),
                new BigDecimal(expected.path("healthFactor").asText()),
                expected.path("liquidatable").asBoolean());
    }

    private static String request(JsonNode collateral, JsonNode inputs) {
        List<String> lots = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        BigDecimal dollars = BigDecimal.ZERO;
        for (Map.Entry<String, JsonNode> asset : collateral.properties()) {
            BigDecimal held = new BigDecimal(asset.getValue().asText());
            lots.add(LOT.formatted(asset.getKey(), held.toPlainString()));
            quotes.add(QUOTE.formatted(asset.getKey(), "1"));
            dollars = dollars.add(held);
        }
        quotes.add(QUOTE.formatted("ETH", etherPrice(dollars, new BigDecimal(inputs.path("totalCollateralEth").asText()))));
        BigDecimal debt = new BigDecimal(inputs.path("totalDebtEth").asText()).setScale(18, RoundingMode.HALF_EVEN);
        return REQUEST.formatted(String.join(", ", lots), debt.toPlainString(), String.join(", ", quotes));
    }

    /** One worth in two currencies; of nothing any price is as good. */
    private static String etherPrice(BigDecimal dollars, BigDecimal ether) {
        return ether.signum() == 0
                ? "1"
                : dollars.divide(ether, MathContext.DECIMAL64).setScale(8, RoundingMode.HALF_EVEN).toPlainString();
    }
}

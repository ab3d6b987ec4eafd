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

/** A real Aave v2 account at fourteen blocks: collateral in dollars, debt in ether, as a caller would send it. */
final class RealBorrower {

    private static final int STATES = 14;
    private static final String REQUEST = """
            {"purpose": "QUOTE", "policy": {"name": "aave-v2"}, "asOf": "2021-03-26T00:00:00.000Z",
             "account": {"accountId": "borrower", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
              "collateral": [%s, %s], "loans": [{"loanId": "loan-1", "asset": "ETH", "principal": "%s"}]},
             "market": {"quotes": [%s, %s, %s]}}""";
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
        assertThat(states).hasSize(STATES).filteredOn(BlockState::liquidatable).hasSize(1);
        return states;
    }

    private static BlockState state(JsonNode from) {
        JsonNode inputs = from.path("inputs");
        BigDecimal bitcoin = new BigDecimal(inputs.at("/collateralUsd/WBTC").asText());
        BigDecimal ether = new BigDecimal(inputs.at("/collateralUsd/WETH").asText());
        BigDecimal totalInEther = new BigDecimal(inputs.path("totalCollateralEth").asText());
        String etherPrice = bitcoin.add(ether)
                .divide(totalInEther, MathContext.DECIMAL64)
                .setScale(8, RoundingMode.HALF_EVEN)
                .toPlainString();
        String debt = new BigDecimal(inputs.path("totalDebtEth").asText()).setScale(18, RoundingMode.HALF_EVEN).toPlainString();
        String request = REQUEST.formatted(
                LOT.formatted("WBTC", bitcoin.toPlainString()),
                LOT.formatted("WETH", ether.toPlainString()),
                debt,
                QUOTE.formatted("WBTC", "1"),
                QUOTE.formatted("WETH", "1"),
                QUOTE.formatted("ETH", etherPrice));
        JsonNode expected = from.path("expected");
        return new BlockState(
                from.path("title").asText(),
                request,
                new BigDecimal(expected.path("healthFactor").asText()),
                expected.path("liquidatable").asBoolean());
    }
}

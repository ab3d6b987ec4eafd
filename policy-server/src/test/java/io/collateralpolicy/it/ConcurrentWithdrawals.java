package io.collateralpolicy.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A stored account of one lot of USDC that owes AAVE, and many who want a part of the lot at once. */
public final class ConcurrentWithdrawals {

    private static final String DECISIONS = "/api/v1/decisions";
    private static final String ACCOUNT = "/api/v1/books/it/accounts/contended";
    private static final BigDecimal EACH = new BigDecimal("100");

    private final List<PolicyServerClient> doors;
    private final PolicyServerClient backend;

    /** @param doors where the many ask, in turn */
    public ConcurrentWithdrawals(PolicyServerClient... doors) {
        this.doors = List.of(doors);
        this.backend = doors[0];
    }

    public void store() {
        backend.post("/api/v1/market/quotes", "{\"quotes\":[" + quote("USDC", "1") + "," + quote("AAVE", "100") + "]}");
        backend.put(ACCOUNT, """
                {"accountId": "contended", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
                 "collateral": [{"lotId": "lot-1", "asset": "USDC", "chain": "eip155:1", "quantity": "10000",
                   "custody": "PROTOCOL_VAULT"}],
                 "loans": [{"loanId": "loan-1", "asset": "AAVE", "principal": "70"}]}""");
    }

    /** How many parts fit into what is free: {@code floor(marginExcess / (part · advanceRate))}, at a price of 1. */
    public int fitting() {
        JsonNode current = backend.post(DECISIONS, body("QUOTE", "")).json().path("current");
        BigDecimal taken = EACH.multiply(new BigDecimal(current.at("/lots/0/advanceRate").asText()));
        return new BigDecimal(current.path("marginExcess").asText()).divide(taken, 0, RoundingMode.FLOOR).intValueExact();
    }

    /** The outcomes of so many withdrawals at once, each of which holds what it is allowed. */
    public List<String> outcomes(int times) {
        String body = body("BINDING", ",\"intents\":[{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\""
                + EACH.toPlainString() + "\"}],\"reservation\":{\"holdFor\":\"PT5M\"}");
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> doors.get(i % doors.size()).post(DECISIONS, body).json(), threads))
                    .toList().stream()
                    .map(answer -> answer.join().path("outcome").asText())
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static String body(String purpose, String rest) {
        return "{\"purpose\":\"" + purpose + "\",\"policy\":{\"name\":\"standard\"},\"accountReference\":"
                + "{\"book\":\"it\",\"accountId\":\"contended\"}" + rest + "}";
    }

    private static String quote(String asset, String price) {
        return "{\"asset\":\"" + asset + "\",\"source\":\"chainlink:" + asset + "-USD\",\"price\":\"" + price
                + "\",\"publishedAt\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\"}";
    }
}

package io.collateralpolicy.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A book whose one account owes all that it has: 10,000 USDC against 100 AAVE at 100. */
final class SweptBookOfOne {

    private static final String BOOK = "/api/v1/books/swept";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PolicyServerClient backend;

    SweptBookOfOne(PolicyServerClient backend) {
        this.backend = backend;
    }

    void store() {
        backend.post("/api/v1/market/quotes", "{\"quotes\":[" + quote("USDC", "1") + "," + quote("AAVE", "100") + "]}");
        backend.put(BOOK + "/accounts/sunk", """
                {"accountId": "sunk", "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD",
                 "collateral": [{"lotId": "lot-1", "asset": "USDC", "chain": "eip155:1", "quantity": "10000",
                   "custody": "PROTOCOL_VAULT"}],
                 "loans": [{"loanId": "loan-1", "asset": "AAVE", "principal": "100"}]}""");
        backend.put(BOOK + "/policy", "{\"policy\":\"standard\"}");
    }

    JsonNode summaryOnceSwept() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            PolicyServerClient.Reply reply = backend.get(BOOK + "/summary");
            boolean swept = reply.status() == 200 && !reply.json().at("/bands/0/totals/accounts").asText().equals("0");
            if (swept || System.nanoTime() > end) {
                return reply.json();
            }
            Thread.sleep(100);
        }
    }

    JsonNode liquidatable() {
        return backend.get(BOOK + "/accounts?liquidatable=true").json();
    }

    private static String quote(String asset, String price) {
        return "{\"asset\":\"" + asset + "\",\"source\":\"chainlink:" + asset + "-USD\",\"price\":\"" + price
                + "\",\"publishedAt\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\"}";
    }
}

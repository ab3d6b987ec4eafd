package io.collateralpolicy.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Accounts that all differ: one to three lots of five assets and a loan of 1,000 to 3,000 USDC. */
final class Book {

    static final String POLICY = "aave-v3";

    private static final String NAME = "bench";
    private static final List<String> HELD = List.of("WETH", "wstETH", "WBTC", "LDO", "LINK");
    private static final Map<String, String> PRICES = Map.of(
            "WETH", "2000", "wstETH", "2450", "WBTC", "60000", "LDO", "2", "LINK", "15", "USDC", "1");
    private static final long POLL_NANOSECONDS = 200_000_000;

    private final People people;
    private final int accounts;

    Book(People people, int accounts) {
        this.people = people;
        this.accounts = accounts;
    }

    /** Sends the accounts as one body. */
    void load() throws IOException {
        Path lines = Files.createTempFile("book", ".ndjson");
        try (BufferedWriter out = Files.newBufferedWriter(lines)) {
            for (int place = 0; place < accounts; place++) {
                out.append(account(place)).append('\n');
            }
        }
        String loaded = people.door("backend").put("books/" + NAME + "/loads/all",
                new FileEntity(lines.toFile(), ContentType.create("application/x-ndjson")));
        Files.delete(lines);
        if (!People.member(loaded, "created").equals(Integer.toString(accounts))) {
            throw new IllegalStateException("not every account was taken: " + loaded);
        }
    }

    /** Gives the book its policy and its prices. */
    void judge() throws IOException {
        people.door("backend").post("market/quotes", quotes().getBytes(StandardCharsets.UTF_8));
        people.door("admin").put("books/" + NAME + "/policy",
                new StringEntity("{\"policy\":\"" + POLICY + "\"}", ContentType.APPLICATION_JSON));
    }

    /** Waits until every account was judged; @return how many a second, as the server says. */
    String swept() throws IOException {
        while (true) {
            Optional<String> summary = people.door("auditor").find("books/" + NAME + "/summary");
            if (summary.filter(found -> found.contains("\"current\":true")).isPresent()) {
                return People.member(summary.get(), "accountsPerSecond") + " accounts a second";
            }
            LockSupport.parkNanos(POLL_NANOSECONDS);
        }
    }

    /** A request about one account of the book. */
    byte[] question(int place) {
        return ("{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"" + POLICY + "\"},\"accountReference\":{\"book\":\"" + NAME
                + "\",\"accountId\":\"account-" + place % accounts + "\"}}").getBytes(StandardCharsets.UTF_8);
    }

    private static String quotes() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return PRICES.entrySet().stream()
                .map(price -> "{\"asset\":\"" + price.getKey() + "\",\"source\":\"oracle\",\"price\":\"" + price.getValue()
                        + "\",\"publishedAt\":\"" + now + "\"}")
                .collect(Collectors.joining(",", "{\"quotes\":[", "]}"));
    }

    private static String account(int place) {
        String lots = IntStream.rangeClosed(0, place % 3)
                .mapToObj(i -> "{\"lotId\":\"lot-" + i + "\",\"asset\":\"" + HELD.get((place + i) % HELD.size())
                        + "\",\"chain\":\"eip155:1\",\"quantity\":\"1." + (100_000 + place) + "\",\"custody\":\"PROTOCOL_VAULT\"}")
                .collect(Collectors.joining(","));
        return "{\"accountId\":\"account-" + place + "\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\","
                + "\"collateral\":[" + lots + "],\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\""
                + (1_000 + place % 2_000) + "\"}]}";
    }
}

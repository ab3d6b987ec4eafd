package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.shelf.TestPolicies;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a decision keeps for ever: its entry, and what it names that is not there yet. Sixty accounts of one to four lots, stored
 * and referred to, ask four times each at another instant and for another quantity, so that no two answers are alike.
 */
@Tag(TestDatabase.TAG)
class StoredSizeTest {

    private static final int BYTES_MAX = 2048;
    private static final int ACCOUNTS = 60;
    private static final int TIMES = 4;
    private static final List<String> ASSETS = List.of("WETH", "WBTC", "USDC");
    private static final String ACCOUNT = "{\"accountId\":\"0x%x\",\"accountVersion\":\"%d\",\"marginMode\":\"CROSS\","
            + "\"baseCurrency\":\"USD\",\"collateral\":[%s],\"loans\":[{\"loanId\":\"D%2$d\",\"asset\":\"USDC\",\"principal\":\"%d\"}]}";
    private static final String LOT = "{\"lotId\":\"L%d-%d\",\"asset\":\"%s\",\"chain\":\"eip155:1\",\"quantity\":\"%d.%d\","
            + "\"custody\":\"PROTOCOL_VAULT\"}";
    private static final String WITHDRAW = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"accountReference\":{"
            + "\"book\":\"core\",\"accountId\":\"0x%x\"},\"intents\":[{\"action\":\"WITHDRAW\",\"asset\":\"%s\",\"lotId\":\"L%d-0\","
            + "\"quantity\":\"0.%d%d\"}]}";

    private final TestNode node = new TestNode(TestPolicies.source("standard", "1.1.0"));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aDecisionKeepsTwoKilobytesOnAverage() {
        node.quote("WETH", "ETH", "3100.55");
        node.quote("WBTC", "BTC", "91234.5");
        node.quote("USDC", "USDC", "0.9998");
        long before = stored();
        for (int i = 0; i < ACCOUNTS; i++) {
            decide(i);
        }
        long decisions = number("SELECT COUNT(*) FROM decision");
        assertThat(decisions).isEqualTo(ACCOUNTS * TIMES);
        assertThat(number("SELECT COUNT(DISTINCT answer_digest) FROM decision")).isEqualTo(decisions);

        assertThat((stored() - before) / decisions).isLessThanOrEqualTo(BYTES_MAX);
    }

    private void decide(int i) {
        String lots = IntStream.rangeClosed(0, i % 4)
                .mapToObj(lot -> LOT.formatted(i, lot, ASSETS.get((i + lot) % 3), 1 + (i * 31 + lot * 17) % 97, i % 10))
                .collect(Collectors.joining(","));
        node.storeNew(ACCOUNT.formatted(id(i), i, lots, 100 + i * 137));
        for (int time = 0; time < TIMES; time++) {
            node.clock.move(Duration.ofMillis(137));
            node.decide(WITHDRAW.formatted(id(i), ASSETS.get(i % 3), i, 1 + (i + time) % 7, time));
        }
    }

    private static int id(int i) {
        return i * 7919 + 123_456;
    }

    private long stored() {
        return number("SELECT (SELECT COALESCE(SUM(OCTET_LENGTH(entry_bytes)), 0) FROM audit_entry)"
                + " + (SELECT COALESCE(SUM(OCTET_LENGTH(bytes)), 0) FROM payload)"
                + " + (SELECT COALESCE(SUM(OCTET_LENGTH(root) + OCTET_LENGTH(signature)), 0) FROM audit_checkpoint)");
    }

    private long number(String sql) {
        return node.database.queryOne(sql, row -> row.getLong(1)).orElseThrow();
    }
}

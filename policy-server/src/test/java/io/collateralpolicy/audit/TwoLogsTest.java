package io.collateralpolicy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two nodes that write to one database. */
@Tag(TestDatabase.TAG)
class TwoLogsTest {

    private static final List<Payload> CONTENTS = IntStream.range(0, 200)
            .mapToObj(i -> Payload.of(("content " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final Database database = TestDatabase.empty();

    /** The same contents in other orders: whoever comes second finds them, and nobody waits for the other for ever. */
    @Test
    void nodesThatStoreTheSameContentsAtOnceBothSucceed() {
        try (AuditLog first = log("node-0"); AuditLog second = log("node-1")) {
            List<CompletableFuture<Receipt>> receipts = Stream.of(first, second)
                    .flatMap(log -> IntStream.range(0, 40).mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> log.append(append(shuffled(i))))))
                    .toList();

            assertThat(receipts.stream().map(CompletableFuture::join)).hasSize(80);
        }
        assertThat(AuditChain.firstBroken(database, "node-0")).isEmpty();
        assertThat(AuditChain.firstBroken(database, "node-1")).isEmpty();
        assertThat(database.query("SELECT COUNT(*) FROM payload", row -> row.getInt(1))).containsExactly(CONTENTS.size());
    }

    private AuditLog log(String name) {
        return TestLog.open(database, name, 100, Clock.systemUTC());
    }

    private static List<Payload> shuffled(int seed) {
        List<Payload> contents = new ArrayList<>(CONTENTS);
        Collections.shuffle(contents, new Random(seed));
        return contents;
    }

    private static Append append(List<Payload> contents) {
        return new Append(AuditType.SIGN_IN, "backend", Map.of("roles", "auditor"), contents, Append.Rows.NONE);
    }
}

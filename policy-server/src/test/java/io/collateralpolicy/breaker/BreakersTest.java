package io.collateralpolicy.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class BreakersTest {

    private static final BreakerUsed ARMED =
            new BreakerUsed("price-move-WETH", "ASSET", "WETH", BreakerUsed.State.ARMED, "0");

    private final Database database = TestDatabase.empty();
    private final AuditLog firstLog = log("node-0");
    private final AuditLog secondLog = log("node-1");
    private final Breakers first = new Breakers(database, firstLog, Clock.systemUTC());
    private final Breakers second = new Breakers(database, secondLog, Clock.systemUTC());

    @AfterEach
    void close() {
        firstLog.close();
        secondLog.close();
    }

    @Test
    void whatOneNodeTripsBlocksOnTheOtherAndAfterARestart() {
        first.trip(ARMED, "the price fell");

        second.follow();

        assertThat(second.all()).isEqualTo(first.all()).singleElement()
                .satisfies(breaker -> assertThat(breaker.state()).isEqualTo(BreakerUsed.State.TRIPPED));
        assertThat(new Breakers(database, firstLog, Clock.systemUTC()).used()).isEqualTo(first.used());
    }

    @Test
    void nodesThatTripAtOnceMakeOneTransitionAndOneEntry() {
        List<CompletableFuture<Void>> trips = IntStream.range(0, 8)
                .mapToObj(i -> i % 2 == 0 ? first : second)
                .map(node -> CompletableFuture.runAsync(() -> node.trip(ARMED, "the price fell")))
                .toList();
        trips.forEach(CompletableFuture::join);

        assertThat(Stream.of(first, second)).allSatisfy(node -> assertThat(node.used()).singleElement()
                .satisfies(used -> assertThat(used.epoch()).isEqualTo("1")));
        assertThat(database.query("SELECT type FROM audit_entry", row -> row.getString(1)))
                .containsOnlyOnce("BREAKER_TRIPPED");
    }

    private AuditLog log(String name) {
        return TestLog.open(database, name, 100, Clock.systemUTC());
    }
}

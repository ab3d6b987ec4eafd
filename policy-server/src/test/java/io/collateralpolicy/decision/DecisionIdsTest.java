package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DecisionIdsTest {

    private static final RandomGenerator ZEROES = () -> 0L;
    private static final RandomGenerator ONES = () -> -1L;

    /** 1469918176385 ms is 01ARYZ6S41 in the ULID specification's own example. */
    @Test
    void theFirstTenCharactersAreTheTime() {
        String id = new DecisionIds(ZEROES).next(Instant.ofEpochMilli(1469918176385L));

        assertThat(id).isEqualTo("dec_01ARYZ6S41" + "0".repeat(16));
    }

    @Test
    void aLaterIdSortsBehindWhateverItsRandomPart() {
        String before = new DecisionIds(ONES).next(Instant.ofEpochMilli(1000));
        String after = new DecisionIds(ZEROES).next(Instant.ofEpochMilli(1001));

        assertThat(after).isGreaterThan(before);
    }
}

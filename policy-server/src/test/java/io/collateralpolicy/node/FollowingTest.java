package io.collateralpolicy.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FollowingTest {

    /** Reached twice: the second turn begins when what the first noted is seen. */
    private final AtomicReference<CountDownLatch> turns = new AtomicReference<>(new CountDownLatch(2));
    private final AtomicBoolean fails = new AtomicBoolean();

    @Test
    void aDatabaseThatGoesAndComesBackIsSeenToDoSo() throws InterruptedException {
        try (Following following = Following.of(List.of(this::turn))) {
            awaitTurns();
            assertThat(following.isUpToDate()).isTrue();

            fails.set(true);
            awaitTurns();
            assertThat(following.isUpToDate()).isFalse();

            fails.set(false);
            awaitTurns();
            assertThat(following.isUpToDate()).isTrue();
        }
    }

    private void turn() {
        turns.get().countDown();
        if (fails.get()) {
            throw new IllegalStateException("no database");
        }
    }

    private void awaitTurns() throws InterruptedException {
        turns.set(new CountDownLatch(2));
        turns.get().await();
    }
}

package io.collateralpolicy.rest.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimedBodyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private long now;
    private Duration wait = Duration.ZERO;
    private boolean breaks;
    private final TimedBody body = new TimedBody(new Endless(), () -> now);

    /** Gives one byte after the time that a test says. */
    private final class Endless extends ServletInputStream {

        @Override
        public int read() throws IOException {
            now += wait.toNanos();
            if (breaks) {
                throw new IOException("broken off");
            }
            return ' ';
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}
    }

    @Test
    void aByteASecondIsCutAfterHalfAMinute() throws IOException {
        wait = SECOND;
        for (int i = 0; i < TimedBody.GRACE.toSeconds(); i++) {
            assertThat(body.read()).isEqualTo(' ');
        }

        assertThatThrownBy(body::read).isInstanceOfSatisfying(ProblemException.class, problem ->
                assertThat(problem.type()).isEqualTo(ProblemType.REQUEST_TIMEOUT));
    }

    /** 32 KiB a second for ten minutes: twice what must come. */
    @Test
    void aBodyThatComesFastEnoughMayTakeAsLongAsItIs() throws IOException {
        wait = SECOND.dividedBy(2L * TimedBody.BYTES_PER_SECOND);
        for (long i = 0; i < 2L * TimedBody.BYTES_PER_SECOND * 600; i++) {
            body.read();
        }

        assertThat(Duration.ofNanos(now)).isGreaterThan(Duration.ofMinutes(9));
    }

    @Test
    void workBetweenReadsCountsNothing() throws IOException {
        for (int i = 0; i < 100; i++) {
            body.read();
            now += Duration.ofMinutes(1).toNanos();
        }
    }

    @Test
    void aReadThatTheContainerGivesUpIsTooSlowAndOneThatBreaksIsBroken() {
        breaks = true;
        assertThatThrownBy(body::read).isInstanceOf(IOException.class);

        wait = Duration.ofSeconds(10);
        assertThatThrownBy(body::read).isInstanceOf(ProblemException.class);
    }
}

package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T14:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);

    private Instant now = START;
    private Instant expiry = START.plus(Duration.ofHours(8));
    private final List<String> checked = new ArrayList<>();
    private final VerifiedTokens tokens = new VerifiedTokens(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    private Caller caller(String token) {
        return tokens.caller(token, asked -> {
            checked.add(asked);
            return Caller.of("subject of " + asked, "name of " + asked, List.of("backend"), expiry);
        });
    }

    @Test
    void aTokenIsCheckedOnceWhileItIsTrustedAndThenAgain() {
        caller("one");
        now = START.plus(VerifiedTokens.TRUSTED_FOR).minus(MOMENT);
        assertThat(caller("one").subject()).isEqualTo("subject of one");
        assertThat(checked).containsExactly("one");

        now = START.plus(VerifiedTokens.TRUSTED_FOR);
        caller("one");
        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void anExpiredTokenIsCheckedHoweverLatelyItWasTrusted() {
        expiry = START.plusSeconds(10);
        caller("one");
        now = expiry;
        caller("one");
        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void anotherTokenIsAnotherCaller() {
        caller("one");
        assertThat(caller("one.").subject()).isEqualTo("subject of one.");
        assertThat(checked).containsExactly("one", "one.");
    }

    @Test
    void aRefusalIsNotKept() {
        assertThatThrownBy(() -> tokens.caller("one", token -> {
            throw new IllegalArgumentException("forged");
        })).hasMessage("forged");
        caller("one");
        assertThat(checked).containsExactly("one");
    }

    @Test
    void theTokenKeptFirstMakesRoom() {
        for (int i = 0; i <= VerifiedTokens.TOKENS_MAX; i++) {
            caller("token " + i);
        }
        checked.clear();
        caller("token " + VerifiedTokens.TOKENS_MAX);
        caller("token 1");
        caller("token 0");
        assertThat(checked).containsExactly("token 0");
    }
}

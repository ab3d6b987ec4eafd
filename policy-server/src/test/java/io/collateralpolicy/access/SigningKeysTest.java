package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.decision.MovedClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final TokenRules RULES = new TokenRules("us", "policy");

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-22T14:00:00Z"));

    @TempDir
    private Path folder;

    @Test
    void aKeyIsMadeOnceForItsOwnerOnly() throws IOException {
        SigningKeys made = keys();

        assertThat(keys().signing()).isEqualTo(made.signing());
        Path file = folder.resolve("token-signing-keys.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(made.accepted().toString()).doesNotContain("\"d\"");
    }

    @Test
    void afterThirtyDaysAnotherKeySignsAndTokensOfTheOldOneAreAcceptedUntilTheyExpire() {
        SigningKeys first = keys();
        clock.move(SigningKeys.SIGNS_FOR.plusSeconds(1));
        String token = new Tokens(first.signing(), RULES, LIFETIME, clock).issue("admin", List.of(Role.ADMIN)).accessToken();

        SigningKeys second = keys();

        assertThat(second.signing()).isNotEqualTo(first.signing());
        assertThat(verifier(second).verified(token).subject()).isEqualTo("admin");
    }

    @Test
    void aKeyOfWhichNoTokenCanLiveIsForgotten() {
        SigningKeys first = keys();
        clock.move(SigningKeys.SIGNS_FOR.plusSeconds(1));
        keys();
        clock.move(LIFETIME.plusSeconds(1));

        SigningKeys later = keys();

        assertThat(later.accepted().getKeys()).hasSize(1);
        String forged = new Tokens(first.signing(), RULES, LIFETIME, clock).issue("admin", List.of(Role.ADMIN)).accessToken();
        assertThatThrownBy(() -> verifier(later).verified(forged)).hasMessageContaining("sign in again");
    }

    @Test
    void aFileThatHoldsNoKeysIsSaid() throws IOException {
        Files.writeString(folder.resolve("token-signing-keys.json"), "nothing");

        assertThatThrownBy(this::keys).hasMessageContaining("delete it");
    }

    private SigningKeys keys() {
        return SigningKeys.in(folder, LIFETIME, clock);
    }

    private TokenVerifier verifier(SigningKeys keys) {
        return new TokenVerifier(List.of(Issuer.local(RULES, keys.accepted())), clock);
    }
}

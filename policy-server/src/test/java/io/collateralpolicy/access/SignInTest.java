package io.collateralpolicy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class SignInTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Duration LIFETIME = Duration.ofHours(8);
    private static final TokenRules RULES = new TokenRules("us", "policy");
    private static final LocalUsers USERS = new LocalUsers("open sesame");

    private final ECKey key = key();
    private final Database database = TestDatabase.empty();
    private final AuditLog log = TestLog.open(database, "node-0", 100, at(NOW));
    private final SignIn signIn =
            new SignIn(USERS, new Tokens(key, RULES, LIFETIME, at(NOW)), log, at(NOW));

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aUserGetsATokenOfItsRoles() {
        String token = signIn.signIn("guardian", "open sesame").accessToken();

        Caller caller = verifier(key, RULES, NOW).verified(token);
        assertThat(caller.subject()).isEqualTo("guardian");
        assertThat(caller.roleNames()).containsExactly("guardian");
        assertThat(caller.expiresAt()).isEqualTo(NOW.plus(LIFETIME));
    }

    @Test
    void bothEndsOfASignInAreRecorded() {
        assertThatThrownBy(() -> signIn.signIn("admin", "guess")).isInstanceOf(ProblemException.class);
        signIn.signIn("admin", "open sesame");

        assertThat(new AuditEntries(database).before(Optional.empty(), Optional.empty(), 10))
                .extracting(AuditEntries.Listed::type, AuditEntries.Listed::subject)
                .containsExactly(
                        tuple(AuditType.SIGN_IN, "admin"),
                        tuple(AuditType.SIGN_IN_REFUSED, "admin"),
                        tuple(AuditType.AUDIT_KEY_STARTED, "server"));
    }

    @Test
    void anUnknownUserIsRefusedAsAWrongPasswordIs() {
        assertThatThrownBy(() -> signIn.signIn("root", "open sesame"))
                .hasMessage("user name or password is wrong");
    }

    @Test
    void theSixthGuessWithinAMinuteMustWaitEvenWhenItIsRight() {
        for (int guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> signIn.signIn("admin", "guess")).hasMessageContaining("is wrong");
        }

        assertThatThrownBy(() -> signIn.signIn("admin", "open sesame"))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS));
        assertThat(signIn.signIn("auditor", "open sesame").caller().subject()).isEqualTo("auditor");
    }

    @Test
    void expiredForgedAndForeignTokensAreRefused() {
        String token = signIn.signIn("admin", "open sesame").accessToken();

        List<TokenVerifier> others = List.of(
                verifier(key, RULES, NOW.plus(LIFETIME).plusSeconds(120)),
                verifier(key(), RULES, NOW),
                verifier(key, new TokenRules("them", "policy"), NOW),
                verifier(key, new TokenRules("us", "ledger"), NOW));
        assertThat(others).allSatisfy(verifier ->
                assertThatThrownBy(() -> verifier.verified(token)).hasMessageContaining("sign in again"));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        String header = "eyJhbGciOiJub25lIn0";

        assertThatThrownBy(() -> verifier(key, RULES, NOW).verified(header + ".eyJzdWIiOiJhZG1pbiJ9."))
                .isInstanceOf(ProblemException.class);
    }

    private static TokenVerifier verifier(ECKey key, TokenRules rules, Instant now) {
        return new TokenVerifier(List.of(Issuer.local(rules, new JWKSet(key.toPublicJWK()))), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

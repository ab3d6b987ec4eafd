package io.collateralpolicy.decision.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.book.terms.Agreements.Between;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Decided at T with what was known at T′. Ada's 10 WETH at 3000 lend 0.833 of 30,000; at a price of 2000 that should have been
 * known, 16,660; under 5 % for swings instead of 2, 0.8075 of 30,000.
 */
@Tag(TestDatabase.TAG)
class ReconstructorTest {

    private static final PolicyPackage STANDARD = TestPolicies.source("standard");
    private static final PolicyPackage LATER = TestPolicies.changed(
            STANDARD, "tables/concentration-limits.csv", "LP_TOKEN,25", "LP_TOKEN,27");
    private static final String DECIDE = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"ada\"}}";

    private final TestNode node = new TestNode(STANDARD);
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final Agreements agreements = new Agreements(node.database, node.log, node.clock);
    private final Reconstructor reconstructor = new Reconstructor(
            new Reconstructor.Sources(decisions, node.shelf, node.market, node.breakers,
                    new Reconstructor.Accounts(new Snapshots(node.database), node.reservations, agreements)),
            new Replayer(decisions, node.shelf, node.clock), node.clock);
    private Instant decidedAt;
    private Decisions.Recorded decided;

    @BeforeEach
    void decide() {
        node.quote("WETH", "ETH", "3000");
        node.storeNew(account("1", "10"));
        node.clock.move(Duration.ofSeconds(10));
        decidedAt = node.clock.instant();
        decided = decisions.find(node.decide(DECIDE).decisionId()).orElseThrow();
        node.clock.move(Duration.ofSeconds(10));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void withWhatWasKnownThenItIsTheSameDecisionWhateverCameSince() {
        node.quote("WETH", "ETH", "2500");
        node.store(account("2", "4"));
        node.activate(LATER);
        node.clock.move(Duration.ofSeconds(10));

        Reconstruction same = reconstructor.reconstruct(decided, decidedAt, decidedAt);

        assertThat(same.figures()).isEmpty();
        assertThat(same.findings()).isEmpty();
        assertThat(same.otherwise()).isEqualTo(new Replayer(decisions, node.shelf, node.clock).assessed(decided));
    }

    /** A source says at 14:00:20 what the price had been at 14:00:05. */
    @Test
    void aCorrectionOfAQuoteThatCameLateIsKnownFromThenOnOnly() {
        node.market.observe(List.of(new PriceQuote("WETH", "chainlink:ETH-USD", new BigDecimal("2000"),
                decidedAt.minusSeconds(5), Optional.of(BigDecimal.ONE))));
        Instant corrected = node.clock.instant();
        node.clock.move(Duration.ofSeconds(10));

        assertThat(collateralValue(decidedAt, corrected.minusMillis(1))).isEqualByComparingTo("24990");
        Reconstruction late = reconstructor.reconstruct(decided, decidedAt, corrected);
        assertThat(late.otherwise().current().collateralValue()).isEqualByComparingTo("16660");
        assertThat(late.figures()).extracting(JsonDifference::path).contains("/current/collateralValue");
        assertThat(late.basis().quotes()).singleElement()
                .satisfies(quote -> assertThat(quote.price()).isEqualByComparingTo("2000"));
    }

    /** The package was in force from a second before the decision, and nobody knew until afterwards. */
    @Test
    void anActivationThatWasRecordedLateAnswersFromThenOnOnly() {
        Instant recordedAt = node.clock.instant();
        node.activate(LATER);
        node.shelf.activate(new Activation("standard", LATER.packageDigest(), Activation.Lane.STANDARD,
                decidedAt.minusSeconds(1), Optional.empty(), recordedAt, "recorded late"));
        node.clock.move(Duration.ofSeconds(10));

        assertThat(reconstructor.reconstruct(decided, decidedAt, recordedAt.minusMillis(1)).reconstructed().policy()
                .packageDigest()).isEqualTo(STANDARD.packageDigest());
        Reconstruction late = reconstructor.reconstruct(decided, decidedAt, recordedAt);
        assertThat(late.reconstructed().policy().packageDigest()).isEqualTo(LATER.packageDigest());
        assertThat(late.basis().activation().recordedAt()).isEqualTo(recordedAt);
        assertThat(late.decided().policy().packageDigest()).isEqualTo(STANDARD.packageDigest());
    }

    @Test
    void aPackageThatTheRequestNamedByAnInstantIsThatOfTheInstant() {
        node.activate(LATER);
        node.clock.move(Duration.ofSeconds(10));
        Instant now = node.clock.instant();
        String request = DECIDE.replace("\"standard\"}", "\"standard\",\"at\":\"" + decidedAt + "\"}");
        Decisions.Recorded named = decisions.find(node.decide(request).decisionId()).orElseThrow();

        assertThat(named.row().policy().packageDigest()).isEqualTo(STANDARD.packageDigest());
        assertThat(reconstructor.reconstruct(named, now, now).reconstructed().policy().packageDigest())
                .isEqualTo(STANDARD.packageDigest());
    }

    @Test
    void anAccountIsWhatWasStoredAtTheEarlierOfTheTwoInstants() {
        node.store(account("2", "4"));
        Instant stored = node.clock.instant();
        node.clock.move(Duration.ofSeconds(10));

        assertThat(reconstructor.reconstruct(decided, decidedAt, node.clock.instant()).basis().accountVersion())
                .isEqualTo("1");
        Reconstruction later = reconstructor.reconstruct(decided, stored, stored);
        assertThat(later.basis().accountVersion()).isEqualTo("2");
        assertThat(later.basis().accountRecordedAt()).contains(stored);
        assertThat(later.otherwise().current().marketValue()).isEqualByComparingTo("12000");
    }

    @Test
    void termsThatWereAgreedOnLaterForATimeBeforeHoldOnceTheyAreKnown() {
        agreements.agree(new Between(TestNode.BOOK, "ada", "standard"),
                new NegotiatedTerms("CSA of 2026-11-01", Map.of("volatilityHaircut", "5"), decidedAt.minusSeconds(5),
                        Optional.empty()),
                Optional.empty(), "approver");
        Instant agreed = node.clock.instant();
        node.clock.move(Duration.ofSeconds(10));

        assertThat(collateralValue(decidedAt, agreed.minusMillis(1))).isEqualByComparingTo("24990");
        assertThat(collateralValue(decidedAt, agreed)).isEqualByComparingTo("24225");
        assertThat(reconstructor.reconstruct(decided, decidedAt, agreed).basis().termsVersion()).contains("1");
    }

    @Test
    void aBreakerStandsAsItStoodThen() {
        node.breakers.trip(Breaker.armed("CB-010:WETH", "ASSET", "WETH"),
                new Breaker.Change("guardian", "the feed looks wrong", Duration.ofSeconds(30)));
        Instant tripped = node.clock.instant();
        node.clock.move(Duration.ofMinutes(2));

        assertThat(node.breakers.used(tripped)).isEmpty();
        assertThat(node.breakers.used(tripped.plusMillis(1))).singleElement()
                .satisfies(used -> assertThat(used.state().name()).isEqualTo("TRIPPED"));
        assertThat(node.breakers.used(tripped.plusSeconds(30))).singleElement()
                .satisfies(used -> assertThat(used.state().name()).isEqualTo("ARMED"));
        assertThat(node.breakers.used(tripped.plusSeconds(90))).isEqualTo(node.breakers.used(tripped.plusSeconds(30)));
    }

    @Test
    void whatLiesAheadOrBeforeEverythingIsNotAnswered() {
        Instant ahead = node.clock.instant().plusSeconds(1);
        refused(ProblemType.INVALID_PARAMETER, decidedAt, ahead);
        refused(ProblemType.INVALID_PARAMETER, ahead, decidedAt);
        refused(ProblemType.POLICY_NOT_FOUND, decidedAt.minusSeconds(60), decidedAt);
    }

    private void refused(ProblemType why, Instant asOf, Instant knownAt) {
        assertThatThrownBy(() -> reconstructor.reconstruct(decided, asOf, knownAt)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(why));
    }

    private BigDecimal collateralValue(Instant asOf, Instant knownAt) {
        return reconstructor.reconstruct(decided, asOf, knownAt).otherwise().current().collateralValue();
    }

    private static String account(String version, String quantity) {
        return "{\"accountId\":\"ada\",\"accountVersion\":\"" + version + "\",\"marginMode\":\"CROSS\","
                + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\","
                + "\"quantity\":\"" + quantity + "\",\"custody\":\"PROTOCOL_VAULT\"}]}";
    }
}

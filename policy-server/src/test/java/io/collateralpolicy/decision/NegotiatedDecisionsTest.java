package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.terms.AgreedTerms;
import io.collateralpolicy.book.terms.Agreements.Between;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.decision.replay.Replayer;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Decisions about an account that has terms of its own: 10 WETH at 3000 lend 0.833 of 30,000 under {@code standard}, and
 * 0.85 · 0.95 = 0.8075 where 5 % were negotiated for swings.
 */
@Tag(TestDatabase.TAG)
class NegotiatedDecisionsTest {

    private static final PolicyPackage STANDARD = TestPolicies.source("standard");
    private static final Between ADA = new Between(TestNode.BOOK, "ada", "standard");
    private static final String DECIDE = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"%s\"}}";

    private static final String VERSION_1 = "\"accountVersion\":\"1\"";
    private static final String VERSION_2 = "\"accountVersion\":\"2\"";
    private static final String VERSION_3 = "\"accountVersion\":\"3\"";
    private static final String SWINGS = "\"value\": \"2\",\n      \"minimum\": \"0\",\n      \"maximum\": \"%s\",\n"
            + "      \"protected\": \"false\",\n      \"source\": \"Collateral policy memo 2026-10, section 3.2\"";

    private final TestNode node = new TestNode(STANDARD);
    private final Agreements agreements = new Agreements(node.database, node.log, node.clock);

    @BeforeEach
    void store() {
        node.quote("WETH", "ETH", "3000");
        node.storeNew(account("ada"));
        node.storeNew(account("bob"));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theTermsOfAnAccountHoldForItAloneAndAreEvidence() {
        AgreedTerms agreed = agree("5", Optional.empty(), Optional.empty());

        JsonNode ada = decide("ada");
        assertThat(ada.at("/current/collateralValue").asText()).isEqualTo("24225.000000");
        assertThat(ada.at("/evidence/negotiatedTerms/digest").asText()).isEqualTo(agreed.digest());
        assertThat(ada.at("/evidence/negotiatedTerms/parameters/volatilityHaircut").asText()).isEqualTo("5");
        JsonNode bob = decide("bob");
        assertThat(bob.at("/current/collateralValue").asText()).isEqualTo("24990.000000");
        assertThat(bob.at("/evidence").has("negotiatedTerms")).isFalse();
    }

    @Test
    void theyHoldFromTheirBeginningUntilTheirEnd() {
        Instant from = node.clock.instant().plusSeconds(10);
        agreements.agree(ADA, terms("5", from, Optional.of(from.plusSeconds(10))), Optional.empty(), "approver");

        assertThat(collateralValue()).isEqualTo("24990.000000");
        node.clock.move(Duration.ofSeconds(10));
        assertThat(collateralValue()).isEqualTo("24225.000000");
        node.clock.move(Duration.ofSeconds(10));
        assertThat(collateralValue()).isEqualTo("24990.000000");
    }

    @Test
    void aVersionTakesThePlaceOfTheOneThatWasSeenAndTheSameAgainChangesNothing() {
        assertThat(agree("5", Optional.empty(), Optional.empty()).termsVersion()).isEqualTo("1");
        assertThat(agree("5", Optional.empty(), Optional.empty()).termsVersion()).isEqualTo("1");
        refused(ProblemType.PRECONDITION_REQUIRED, "6", Optional.empty());
        refused(ProblemType.PRECONDITION_FAILED, "6", Optional.of("7"));

        assertThat(agree("6", Optional.empty(), Optional.of("1")).termsVersion()).isEqualTo("2");
        assertThat(decide("ada").at("/evidence/negotiatedTerms/termsVersion").asText()).isEqualTo("2");
        assertThat(node.database.query("SELECT 1 FROM audit_entry WHERE type = 'TERMS_AGREED'", row -> true)).hasSize(2);
        assertThat(agreements.of(TestNode.BOOK, Long.MAX_VALUE, 10)).singleElement()
                .satisfies(row -> assertThat(row.agreed().termsVersion()).isEqualTo("2"));
    }

    @Test
    void nothingIsNegotiatedForAnAccountThatIsNotThere() {
        assertThatThrownBy(() -> agreements.agree(new Between(TestNode.BOOK, "nobody", "standard"),
                        terms("5", node.clock.instant(), Optional.empty()), Optional.empty(), "approver"))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    /** The later package allows 0 to 4 %: neither 5 nor 4 is taken, but its own 2. */
    @Test
    void aLaterPackageWithNarrowerBoundsLeavesThemAsideAndSaysSo() {
        agree("5", Optional.empty(), Optional.empty());
        node.clock.move(Duration.ofSeconds(1));
        node.activate(TestPolicies.changed(STANDARD, "parameters.json", SWINGS.formatted("50"), SWINGS.formatted("4")));

        JsonNode answer = decide("ada");
        assertThat(answer.at("/current/collateralValue").asText()).isEqualTo("24990.000000");
        assertThat(answer.at("/evidence/negotiatedTerms/applied").asText()).isEqualTo("false");
        assertThat(answer.at("/evidence/negotiatedTerms/reason").asText()).contains("from 0 to 4");
    }

    @Test
    void aReplayGoesByTheTermsThatHeldThoughOthersHoldNow() {
        agree("5", Optional.empty(), Optional.empty());
        String id = decide("ada").path("decisionId").asText();
        agree("6", Optional.empty(), Optional.of("1"));
        Decisions decisions = new Decisions(node.database, node.payloads);

        Replayer.Replay replay = new Replayer(decisions, node.shelf, node.clock)
                .replay(decisions.find(id).orElseThrow());

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.identical()).isTrue();
    }

    /** 0.85 · 0.96 = 0.816 for the group, 0.8075 for who has its own, 0.833 for everybody else. */
    @Test
    void theTermsOfAGroupHoldForEachOfItsAccountsThatHasNoneOfItsOwn() {
        group("4", Optional.empty());
        node.store(account("ada").replace("\"collateral\"", "\"group\":\"funds\",\"collateral\"").replace(VERSION_1, VERSION_2));

        assertThat(collateralValue()).isEqualTo("24480.000000");
        assertThat(decide("bob").at("/current/collateralValue").asText()).isEqualTo("24990.000000");
        agree("5", Optional.of(node.clock.instant().plusSeconds(10)), Optional.empty());
        assertThat(collateralValue()).isEqualTo("24225.000000");
        node.clock.move(Duration.ofSeconds(10));
        assertThat(collateralValue()).isEqualTo("24480.000000");
        node.store(account("ada").replace(VERSION_1, VERSION_3));
        assertThat(collateralValue()).isEqualTo("24990.000000");
    }

    @Test
    void theTermsOfAGroupHaveVersionsAndEntriesThatNameIt() {
        assertThat(group("4", Optional.empty()).termsVersion()).isEqualTo("1");
        assertThatThrownBy(() -> group("3", Optional.empty())).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
        AgreedTerms second = group("3", Optional.of("1"));

        assertThat(second.termsVersion()).isEqualTo("2");
        assertThat(second.group()).contains("funds");
        assertThat(second.accountId()).isEmpty();
        assertThat(node.database.query("SELECT entry_bytes FROM audit_entry WHERE type = 'TERMS_AGREED'",
                        row -> StrictJson.readTree(row.getBytes(1)).at("/content/group").asText()))
                .containsExactly("funds", "funds");
    }

    @Test
    void aReplayGoesByTheTermsThatTheGroupHad() {
        group("4", Optional.empty());
        node.store(account("ada").replace("\"collateral\"", "\"group\":\"funds\",\"collateral\"").replace(VERSION_1, VERSION_2));
        String id = decide("ada").path("decisionId").asText();
        group("3", Optional.of("1"));
        Decisions decisions = new Decisions(node.database, node.payloads);

        assertThat(new Replayer(decisions, node.shelf, node.clock).replay(decisions.find(id).orElseThrow()).identical()).isTrue();
    }

    private AgreedTerms group(String percent, Optional<String> seen) {
        return agreements.agree(Between.ofGroup(TestNode.BOOK, "funds", "standard"),
                terms(percent, node.clock.instant(), Optional.empty()), seen, "approver");
    }

    private AgreedTerms agree(String percent, Optional<Instant> until, Optional<String> seen) {
        return agreements.agree(ADA, terms(percent, node.clock.instant(), until), seen, "approver");
    }

    private void refused(ProblemType why, String percent, Optional<String> seen) {
        assertThatThrownBy(() -> agree(percent, Optional.empty(), seen)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(why));
    }

    private static NegotiatedTerms terms(String percent, Instant from, Optional<Instant> until) {
        return new NegotiatedTerms("CSA of 2026-11-01, paragraph 13", Map.of("volatilityHaircut", percent), from, until);
    }

    private String collateralValue() {
        return decide("ada").at("/current/collateralValue").asText();
    }

    private JsonNode decide(String account) {
        return node.decide(DECIDE.formatted(account)).document();
    }

    private static String account(String accountId) {
        return "{\"accountId\":\"" + accountId + "\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
                + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\","
                + "\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}]}";
    }
}

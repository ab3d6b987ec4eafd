package io.collateralpolicy.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signed log can still tell of a change of policy that was not allowed. */
class GovernedTest {

    private static final Instant PROPOSED = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant QUORUM = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant ETA = Instant.parse("2026-11-03T12:00:00Z");

    @TempDir
    Path folder;

    private final SyntheticBundle bundle = new SyntheticBundle();
    private final SyntheticLog log = new SyntheticLog("node-0");

    @BeforeEach
    void open() {
        bundle.logs.add(log.started());
        activated("server", "SHIPPED", digest("a"), Map.of());
        said("PROPOSAL_TRANSITION", "ada", PROPOSED, Map.of("state", "IN_REVIEW", "act", "proposals", "draftId", "drf_1",
                "baseDigest", digest("a"), "authors", "ada,bea", "quorum", "2", "delay", "PT48H", "grace", "PT336H"));
    }

    private static String digest(String letter) {
        return "sha256:" + letter.repeat(64);
    }

    private void said(String type, String subject, Instant at, Map<String, String> more) {
        Map<String, String> content = new TreeMap<>(Map.of("proposalId", "prp_1", "policy", "standard",
                "lane", "STANDARD", "packageDigest", digest("b"), "evidenceDigest", digest("e"), "at", at.toString()));
        content.putAll(more);
        log.append(type, log.sequences.next(), subject, content);
    }

    private void moved(String subject, String act, String state, Instant at) {
        said("PROPOSAL_TRANSITION", subject, at, Map.of("act", act, "state", state, "reason", ""));
    }

    private void approved(String subject) {
        said("PROPOSAL_ACT", subject, QUORUM, Map.of("act", "approvals", "text", ""));
    }

    private void quorum(String subject) {
        moved(subject, "approvals", "APPROVED", QUORUM);
        moved(subject, "approvals", "TIMELOCKED", QUORUM);
    }

    private void executed(Instant at) {
        moved("server", "clock", "READY", at);
        moved("exe", "executions", "ACTIVE", at);
        activated("exe", "STANDARD", digest("b"), Map.of());
    }

    private void activated(String subject, String lane, String packageDigest, Map<String, String> more) {
        Map<String, String> content = new TreeMap<>(Map.of("policy", "standard", "version", "1.1.0",
                "packageDigest", packageDigest, "logicDigest", digest("c"), "numbersDigest", digest("d"), "lane", lane,
                "effectiveFrom", "2026-11-03T13:00:00Z", "reason", "prp_1"));
        content.putAll(more);
        log.append("POLICY_ACTIVATED", log.sequences.next(), subject, content);
    }

    /** The packages themselves are not in these bundles. */
    private String governance() {
        log.commit();
        Verified verified = Verified.of(bundle.files(), folder);
        assertThat(verified.failures()).isSubsetOf("GOVERNANCE", "PACKAGE");
        StringBuilder messages = new StringBuilder();
        verified.report().path("findings").forEach(finding -> {
            if (finding.path("failure").asText().equals("GOVERNANCE")) {
                messages.append(finding.path("message").asText()).append('\n');
            }
        });
        return messages.toString();
    }

    @Test
    void aChangeThatWentTheWholeWayIsNotNamed() {
        approved("cyd");
        quorum("dan");
        executed(ETA);

        assertThat(governance()).isEmpty();
    }

    @Test
    void anAuthorWhoApprovesIsNamed() {
        approved("bea");
        quorum("dan");
        executed(ETA);

        assertThat(governance()).contains("`bea` approves what `bea` wrote or proposed", "has 1 approvals");
    }

    @Test
    void aPersonWhoApprovesTwiceCountsOnce() {
        approved("cyd");
        quorum("cyd");

        assertThat(governance()).contains("has 1 approvals of people who are no authors, needs 2");
    }

    @Test
    void anApprovalThatWasTakenBackDoesNotCount() {
        approved("cyd");
        said("PROPOSAL_ACT", "admin", QUORUM, Map.of("act", "revocations", "text", "", "approver", "cyd"));
        quorum("dan");

        assertThat(governance()).contains("has 1 approvals");
    }

    @Test
    void approvalsOfOtherEvidenceAreNamed() {
        said("PROPOSAL_ACT", "cyd", QUORUM, Map.of("act", "approvals", "text", "", "evidenceDigest", digest("f")));

        assertThat(governance()).contains("speaks of other evidence");
    }

    @Test
    void anExecutionBeforeTheTimelockEndsIsNamed() {
        approved("cyd");
        quorum("dan");
        executed(ETA.minusMillis(1));

        assertThat(governance()).contains("comes before the timelock ends at 2026-11-03T12:00:00Z");
    }

    @Test
    void anExecutionAfterTheGraceIsNamed() {
        approved("cyd");
        quorum("dan");
        executed(ETA.plusSeconds(14 * 86_400 + 1));

        assertThat(governance()).contains("comes after the grace ended at 2026-11-17T12:00:00Z");
    }

    @Test
    void aStateThatIsJumpedOverIsNamed() {
        moved("exe", "executions", "ACTIVE", ETA);

        assertThat(governance()).contains("leads from IN_REVIEW to ACTIVE");
    }

    @Test
    void anActivationThatNoProposalCameToIsNamed() {
        activated("eve", "STANDARD", digest("b"), Map.of());
        activated("eve", "SHIPPED", digest("b"), Map.of());

        assertThat(governance()).isEqualTo("puts a package in force that no proposal came to\n".repeat(2));
    }

    @Test
    void aProposalIsActivatedOnce() {
        approved("cyd");
        quorum("dan");
        executed(ETA);
        activated("exe", "STANDARD", digest("b"), Map.of());

        assertThat(governance()).isEqualTo("puts a package in force that no proposal came to\n");
    }

    @Test
    void whatIsTakenBackByTwoGoesToThePackageThatWasThere() {
        approved("cyd");
        quorum("dan");
        executed(ETA);
        said("PROPOSAL_ACT", "gus", ETA, Map.of("act", "rollbacks", "text", "worse"));
        moved("dan", "rollbacks", "ROLLED_BACK", ETA);
        activated("dan", "ROLLBACK", digest("a"), Map.of());

        assertThat(governance()).isEmpty();
    }

    @Test
    void whatIsTakenBackByOneOrToAnotherPackageIsNamed() {
        approved("cyd");
        quorum("dan");
        executed(ETA);
        moved("gus", "rollbacks", "ROLLED_BACK", ETA);
        activated("gus", "ROLLBACK", digest("f"), Map.of());

        assertThat(governance()).contains("is taken back by 1 person, needs two", "that no proposal came to");
    }

    @Test
    void anEmergencyThatNeverEndsOrBringsOtherRulesIsNamed() {
        activated("exe", "EMERGENCY", digest("b"), Map.of("logicDigest", digest("9")));

        assertThat(governance()).contains("is an emergency that never ends", "with other rules");
    }

    /** Edition 1 has no sequence; what it says of governance is judged in the order it was recorded. */
    @Test
    void anActivationOfEdition1ThatNoProposalCameToIsNamed() {
        SyntheticLog old = new SyntheticLog("node-1");
        bundle.logs.clear();
        bundle.logs.add(old);
        old.edition = "1";
        old.append("POLICY_ACTIVATED", "", "eve", Map.of("policy", "standard", "version", "1.1.0",
                "packageDigest", digest("b"), "logicDigest", digest("c"), "numbersDigest", digest("d"), "lane", "STANDARD",
                "effectiveFrom", "2026-11-03T13:00:00Z", "reason", ""));
        old.edition = "2";
        old.started();

        Verified verified = Verified.of(bundle.files(), folder);

        assertThat(verified.failures()).containsExactly("PACKAGE", "GOVERNANCE");
        assertThat(verified.messages()).contains("that no proposal came to");
    }
}

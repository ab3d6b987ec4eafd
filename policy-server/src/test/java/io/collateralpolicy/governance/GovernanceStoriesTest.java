package io.collateralpolicy.governance;

import static io.collateralpolicy.governance.GovernanceWorld.APPROVER_1;
import static io.collateralpolicy.governance.GovernanceWorld.APPROVER_2;
import static io.collateralpolicy.governance.GovernanceWorld.AUTHOR;
import static io.collateralpolicy.governance.GovernanceWorld.EXECUTOR;
import static io.collateralpolicy.governance.GovernanceWorld.GUARDIAN;
import static io.collateralpolicy.governance.GovernanceWorld.LDO;
import static io.collateralpolicy.governance.GovernanceWorld.TABLE;
import static io.collateralpolicy.governance.GovernanceWorld.TIMELOCK;
import static io.collateralpolicy.governance.GovernanceWorld.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.verify.JudgedEntries;
import io.collateralpolicy.evidence.SignedEvidence;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Remark;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.retention.Erasure;
import io.collateralpolicy.wire.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people with stolen keys, or with two hats, try; each attempt fails and leaves an entry. */
@Timeout(300)
@Tag(TestDatabase.TAG)
class GovernanceStoriesTest {

    /** Lends less against LDO and lets it protect as much as before. */
    private static final String TIGHTER = "ldo,LDO,true,3000,5000";
    /** Lets LDO protect less: {@code near} becomes liquidatable, 9,800 against 9,900. */
    private static final String DEADLY = "ldo,LDO,true,4000,4900";

    private final GovernanceWorld world = new GovernanceWorld();

    /** Whatever a story tried: an auditor who has the entries only finds nothing in them that is not allowed. */
    @AfterEach
    void close() {
        assertThat(JudgedEntries.objections(world.database)).isEmpty();
        world.close();
    }

    @Test
    void aChangeGoesAllTheWayAndIsTakenBack() {
        String base = world.inForce();
        Proposal proposal = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR);
        assertThat(world.approved(proposal, APPROVER_1).course().state()).isEqualTo(State.IN_REVIEW);
        assertThat(world.approved(proposal, APPROVER_2).course().state()).isEqualTo(State.TIMELOCKED);
        world.clock.move(TIMELOCK);
        world.ticking.tick();
        assertThat(world.find(proposal).course().state()).isEqualTo(State.READY);

        assertThat(world.execute(proposal).course().state()).isEqualTo(State.ACTIVE);
        assertThat(world.inForce()).as("it holds a moment later, on every node at once").isEqualTo(base);
        world.clock.move(Duration.ofSeconds(2));
        assertThat(world.inForce()).isEqualTo(proposal.proposed().packageDigest());

        assertThat(world.executing.rollBack(id(proposal), "too tight", GUARDIAN).course().state()).isEqualTo(State.ACTIVE);
        assertThat(world.executing.rollBack(id(proposal), "too tight", EXECUTOR).course().state()).isEqualTo(State.ROLLED_BACK);
        world.clock.move(Duration.ofSeconds(2));
        assertThat(world.inForce()).as("byte for byte what was there").isEqualTo(base);
        assertThat(states(proposal)).containsExactly(State.IN_REVIEW, State.APPROVED, State.TIMELOCKED, State.READY, State.ACTIVE,
                State.ROLLED_BACK);
        assertThat(world.entries(AuditType.PROPOSAL_TRANSITION)).as("one entry for each transition").hasSize(6);
    }

    /** Whoever has the bundle has no salt: the accounts in it have the digests that the signed list says. */
    @Test
    void theBundleOfAProposalHasTheAccountsByTheDigestsThatWereSigned() throws IOException {
        SignedEvidence evidence = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR).proposed().evidence();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.evidence.requireAccounts(evidence);
        world.evidence.writeBundle(evidence, out);

        Map<String, List<String>> lines = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                lines.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
            }
        }
        assertThat(lines.get("accounts.ndjson")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            assertThat(lines.get("accounts.ndjson").get(i)).contains(
                    Digest.sha256(lines.get("contents.ndjson").get(i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void anAccountThatIsErasedIsInNoBundleAnyMore() {
        SignedEvidence evidence = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR).proposed().evidence();
        new Erasure(world.database, world.log).erase("near", "asked for it", "auditor");

        assertRefused(ProblemType.CONTENTS_GONE, () -> world.evidence.requireAccounts(evidence));
    }

    @Test
    void aStolenAuthorApprovesNothingOfTheirOwn() {
        Person thief = person("author", Role.values());
        Proposal proposal = world.proposed(world.draft(DEADLY, AUTHOR), Lane.STANDARD, AUTHOR);

        assertRefused(ProblemType.SEPARATION_OF_DUTIES, () -> world.approved(proposal, thief));
        assertRefused(ProblemType.PROPOSAL_STATE, () -> world.executing.execute(id(proposal), digest(proposal), thief));
        assertThat(world.refusals()).containsExactly("author executions proposal-state", "author approvals separation-of-duties");
        assertThat(world.find(proposal).course().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void whoMayNotSpeakLeavesAnEntryTooAndIsNotHeard() {
        Proposal proposal = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR);

        assertRefused(ProblemType.FORBIDDEN, () -> world.say(proposal, Remark.Kind.REVIEW, EXECUTOR));
        assertRefused(ProblemType.FORBIDDEN, () -> world.say(proposal, Remark.Kind.COMMENT, GovernanceWorld.ADMIN));
        world.say(proposal, Remark.Kind.COMMENT, EXECUTOR);
        world.say(proposal, Remark.Kind.REVIEW, APPROVER_1);

        assertThat(world.refusals()).containsExactly("admin comments forbidden", "executor reviews forbidden");
        assertThat(world.find(proposal).remarks()).extracting(Remark::subject).containsExactly("executor", "approver1");
    }

    @Test
    void aStolenApproverIsOneOfTwoAndIsTakenOut() {
        Proposal proposal = world.proposed(world.draft(DEADLY, AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(proposal, APPROVER_1);
        world.approved(proposal, APPROVER_1);
        assertThat(world.find(proposal).course().state()).as("twice is once").isEqualTo(State.IN_REVIEW);

        world.approved(proposal, APPROVER_2);
        world.clock.move(TIMELOCK);
        Proposal back = world.act(proposal, new Act.Revoke("approver1"), GovernanceWorld.ADMIN);

        assertThat(back.course().state()).isEqualTo(State.IN_REVIEW);
        assertThat(world.entries(AuditType.PROPOSAL_TRANSITION).get(0).entry().at("/content/approver").asText())
                .isEqualTo("approver1");
        assertRefused(ProblemType.PROPOSAL_STATE, () -> world.execute(proposal));
        assertThat(world.refusals()).containsExactly("executor executions proposal-state");
    }

    /** The approver wrote one word of it: that makes an author of them too. */
    @Test
    void anAuthorAndAnApproverWhoCollude() {
        Draft draft = world.draft(TIGHTER, AUTHOR);
        world.write(draft, "policy.json", "\"description\": \"", "\"description\": \"With LDO. ", APPROVER_1);
        Proposal proposal = world.proposed(draft, Lane.STANDARD, AUTHOR);

        assertRefused(ProblemType.SEPARATION_OF_DUTIES, () -> world.approved(proposal, APPROVER_1));
        world.approved(proposal, APPROVER_2);
        assertThat(world.find(proposal).course().state()).isEqualTo(State.IN_REVIEW);
        assertThat(world.refusals()).containsExactly("approver1 approvals separation-of-duties");
    }

    @Test
    void anApprovalIsReplayedOnAnotherProposal() {
        Draft harmless = world.draft(TIGHTER, AUTHOR);
        Proposal first = world.proposed(harmless, Lane.STANDARD, AUTHOR);
        Proposal second = world.proposed(world.draft(DEADLY, AUTHOR), Lane.STANDARD, AUTHOR);

        assertThat(digest(first)).isNotEqualTo(digest(second));
        assertRefused(ProblemType.EVIDENCE_MISMATCH, () -> world.act(second, new Act.Approve(digest(first)), APPROVER_1));
        assertThat(world.refusals()).containsExactly("approver1 approvals evidence-mismatch");
    }

    @Test
    void theDraftIsChangedAfterItWasApproved() {
        Draft draft = world.draft(TIGHTER, AUTHOR);
        Proposal proposal = world.proposed(draft, Lane.STANDARD, AUTHOR);
        world.approved(proposal, APPROVER_1, APPROVER_2);

        world.write(draft, TABLE, TIGHTER, DEADLY, AUTHOR);
        world.clock.move(TIMELOCK);

        assertThat(world.find(proposal).course().state()).isEqualTo(State.WITHDRAWN);
        assertRefused(ProblemType.PROPOSAL_STATE, () -> world.execute(proposal));
        assertRefused(ProblemType.DRAFT_NOT_VALID, () -> world.submitting.submit(
                GovernanceWorld.submission(draft, Lane.STANDARD, proposal.proposed().impactId()), AUTHOR));
        assertThat(world.refusals()).containsExactly("author proposals draft-not-valid", "executor executions proposal-state");
    }

    @Test
    void theClockIsSetBack() {
        Proposal proposal = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(proposal, APPROVER_1, APPROVER_2);
        world.clock.move(TIMELOCK.plus(Duration.ofDays(14)).plusSeconds(1));
        world.ticking.tick();
        assertThat(world.find(proposal).course().state()).isEqualTo(State.EXPIRED);

        world.clock.move(Duration.ofDays(-10));

        assertRefused(ProblemType.CLOCK_WENT_BACK, () -> world.execute(proposal));
        assertRefused(ProblemType.CLOCK_WENT_BACK,
                () -> world.proposed(world.draft("ldo,LDO,true,3500,5000", AUTHOR), Lane.STANDARD, AUTHOR));
        assertThat(world.refusals()).containsExactly("author proposals clock-went-back", "executor executions clock-went-back");
    }

    /** Two nodes, each with its log, on one database: whoever is second is told so, whichever that is. */
    @Test
    void anExecutorRacesACancel() throws Exception {
        Proposal proposal = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(proposal, APPROVER_1, APPROVER_2);
        try (GovernanceWorld other = new GovernanceWorld(world.database, "node-1")) {
            world.clock.move(TIMELOCK);
            other.clock.move(TIMELOCK);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            CompletableFuture<String> executed = CompletableFuture.supplyAsync(() -> said(() -> world.execute(proposal)), threads);
            CompletableFuture<String> cancelled = CompletableFuture.supplyAsync(
                    () -> said(() -> other.act(proposal, new Act.Cancel(), GUARDIAN)), threads);
            List<String> outcomes = Stream.of(executed, cancelled).map(CompletableFuture::join).toList();
            threads.shutdown();

            State state = world.find(proposal).course().state();
            assertThat(outcomes).containsExactlyInAnyOrder("done", "proposal-state");
            assertThat(state).isEqualTo(outcomes.get(0).equals("done") ? State.ACTIVE : State.CANCELLED);
            assertThat(world.activations.all()).hasSize(state == State.ACTIVE ? 2 : 1);
            assertThat(world.refusals()).hasSize(1);
        }
    }

    @Test
    void twoExecutorsAreOne() throws Exception {
        Proposal proposal = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(proposal, APPROVER_1, APPROVER_2);
        try (GovernanceWorld other = new GovernanceWorld(world.database, "node-1")) {
            world.clock.move(TIMELOCK);
            other.clock.move(TIMELOCK);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<CompletableFuture<String>> asked = Stream.of(world, other)
                    .map(node -> CompletableFuture.supplyAsync(() -> said(() -> node.execute(proposal)), threads))
                    .toList();
            List<String> outcomes = asked.stream().map(CompletableFuture::join).toList();
            threads.shutdown();

            assertThat(outcomes).contains("done").containsAnyOf("proposal-state", "base-superseded");
            assertThat(world.activations.all()).hasSize(2);
        }
    }

    /** Everything a guardian can do alone, done: not one stored account may be liquidated that could not be before. */
    @Test
    void aStolenGuardianKeyMakesNobodyLiquidatable() {
        String base = world.inForce();
        Draft deadly = world.draft(DEADLY, GUARDIAN);
        world.desk.validate(deadly, PackageCheck.Depth.WHOLE, "guardian");
        String impact = world.impact(deadly).impactId();
        assertRefused(ProblemType.LANE_REFUSED,
                () -> world.submitting.submit(GovernanceWorld.submission(deadly, Lane.EMERGENCY, impact), GUARDIAN));
        assertRefused(ProblemType.FORBIDDEN,
                () -> world.submitting.submit(GovernanceWorld.submission(deadly, Lane.STANDARD, impact), GUARDIAN));

        Proposal own = world.proposed(world.draft(TIGHTER, GUARDIAN), Lane.EMERGENCY, GUARDIAN);
        assertRefused(ProblemType.SEPARATION_OF_DUTIES, () -> world.approved(own, GUARDIAN));
        assertRefused(ProblemType.FORBIDDEN, () -> world.executing.execute(id(own), digest(own), GUARDIAN));
        world.breakerActs.all().forEach(
                breaker -> world.breakerActs.trip(breaker.breakerId(), "theft", Duration.ofHours(72), GUARDIAN));

        assertThat(world.refusals()).containsExactly("guardian executions forbidden", "guardian approvals separation-of-duties",
                "guardian proposals forbidden", "guardian proposals lane-refused");
        assertThat(world.inForce()).isEqualTo(base);
        assertThat(world.world.onBooks(world.ready(base), world.ready(base)).levels().get(0).liquidatableAfter()).isZero();
    }

    /** The guardian agrees to take back alone; the second person's yes is weighed against the book. */
    @Test
    void takingBackMakesNobodyLiquidatable() {
        world.store("between", "10200");
        Proposal kinder = world.proposed(world.draft("ldo,LDO,true,4000,5200", AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(kinder, APPROVER_1, APPROVER_2);
        world.clock.move(TIMELOCK);
        world.execute(kinder);
        world.clock.move(Duration.ofSeconds(2));
        world.executing.rollBack(id(kinder), "theft", GUARDIAN);
        assertThat(world.find(kinder).course().state()).as("one alone takes nothing back").isEqualTo(State.ACTIVE);

        assertRefused(ProblemType.WOULD_LIQUIDATE, () -> world.executing.rollBack(id(kinder), "theft", EXECUTOR));
        assertThat(world.find(kinder).course().state()).isEqualTo(State.ACTIVE);
        assertThat(world.refusals()).containsExactly("executor rollbacks would-liquidate");
    }

    @Test
    void theEmergencyLaneTightensAtOnceAndEnds() {
        String base = world.inForce();
        Proposal proposal = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.EMERGENCY, AUTHOR);
        assertThat(world.approved(proposal, GUARDIAN).course().state()).as("without a delay").isEqualTo(State.READY);
        world.execute(proposal);
        world.clock.move(Duration.ofSeconds(2));
        assertThat(world.inForce()).isEqualTo(proposal.proposed().packageDigest());

        world.clock.move(Duration.ofHours(24));
        world.ticking.tick();

        assertThat(world.inForce()).as("what was there before answers again").isEqualTo(base);
        assertThat(world.find(proposal).course().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatBeganFromAnotherBaseIsNotExecuted() {
        Proposal late = world.proposed(world.draft("ldo,LDO,true,3500,5000", AUTHOR), Lane.STANDARD, AUTHOR);
        Proposal first = world.proposed(world.draft(TIGHTER, AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(late, APPROVER_1, APPROVER_2);
        world.approved(first, APPROVER_1, APPROVER_2);
        world.clock.move(TIMELOCK);
        world.execute(first);
        world.clock.move(Duration.ofSeconds(3));

        assertRefused(ProblemType.BASE_SUPERSEDED, () -> world.execute(late));
        assertThat(world.inForce()).isEqualTo(first.proposed().packageDigest());
    }

    private static String said(ThrowingCallable doing) {
        try {
            doing.call();
            return "done";
        } catch (ProblemException e) {
            return e.type().slug();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(ProblemType type, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.type()).as(e.getMessage()).isEqualTo(type));
    }

    private List<State> states(Proposal proposal) {
        return world.find(proposal).history().stream().map(transition -> transition.state()).toList();
    }

    private static String id(Proposal proposal) {
        return proposal.proposed().proposalId();
    }

    private static String digest(Proposal proposal) {
        return proposal.course().evidenceDigest();
    }
}

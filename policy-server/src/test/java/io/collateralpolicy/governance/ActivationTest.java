package io.collateralpolicy.governance;

import static io.collateralpolicy.governance.GovernanceWorld.APPROVER_1;
import static io.collateralpolicy.governance.GovernanceWorld.APPROVER_2;
import static io.collateralpolicy.governance.GovernanceWorld.AUTHOR;
import static io.collateralpolicy.governance.GovernanceWorld.POLICY;
import static io.collateralpolicy.governance.GovernanceWorld.TIMELOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.ErringLogic;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.governance.activation.Executing;
import io.collateralpolicy.governance.activation.Lead;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Submission;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How what was agreed comes into force on nodes that can follow and on nodes that cannot. */
@Timeout(120)
@Tag(TestDatabase.TAG)
class ActivationTest {

    private final GovernanceWorld world = new GovernanceWorld();

    @AfterEach
    void close() {
        world.close();
    }

    /** A package that nobody can load any more: its text is gone from this node's reach. */
    private static final class Broken implements PackageStore {

        @Override
        public PolicyPackage source(String packageDigest) {
            return TestPolicies.source(POLICY);
        }

        @Override
        public LoadedPolicy load(String packageDigest) {
            if (!packageDigest.equals(TestPolicies.source(POLICY).packageDigest())) {
                throw new IllegalStateException("no rule compiles here");
            }
            return TestPolicies.loaded(POLICY);
        }
    }

    @Test
    void aPackageThatCannotAnswerFailsAndWhatIsInForceStays() {
        String base = world.inForce();
        Proposal proposal = ready("ldo,LDO,true,3000,5000");
        Executing broken = new Executing(new Executing.Sources(
                world.proposals, world.activations, world.shelf, new Broken(), world.world), Lead.OF_NODES, world.clock);

        Proposal failed = broken.execute(
                proposal.proposed().proposalId(), proposal.course().evidenceDigest(), GovernanceWorld.EXECUTOR);

        assertThat(failed.course().state()).isEqualTo(State.FAILED_ACTIVATION);
        assertThat(failed.history().get(failed.history().size() - 1).reason()).contains("no rule compiles here");
        world.clock.move(Duration.ofMinutes(1));
        assertThat(world.inForce()).isEqualTo(base);
        assertThat(world.activations.all()).hasSize(1);
    }

    /** The hot path has the healthy liquidated and spares the others; a session reads the rules as they are written. */
    @Test
    void aPackageWhoseHotPathDiffersFromItsSessionFailsAndTheLastGoodOneGoesOn() {
        String base = world.inForce();
        Proposal proposal = ready("ldo,LDO,true,3000,5000");
        RuleSet inverted = TestPolicies.changed(TestPolicies.source(POLICY), "account.drl", "owes == true", "owes == false").rules();
        StoredPackages erring = new StoredPackages(
                world.activations::files, new LogicCache(rules -> ErringLogic.of(rules, inverted), 1), loaded -> {});
        Executing executing = new Executing(new Executing.Sources(
                world.proposals, world.activations, world.shelf, erring, world.world), Lead.OF_NODES, world.clock);

        Proposal failed = executing.execute(
                proposal.proposed().proposalId(), proposal.course().evidenceDigest(), GovernanceWorld.EXECUTOR);

        assertThat(failed.course().state()).isEqualTo(State.FAILED_ACTIVATION);
        assertThat(failed.history().get(failed.history().size() - 1).reason())
                .contains("evaluations-differ", "stage ACCOUNT, rule `LQ-010`");
        world.clock.move(Duration.ofMinutes(1));
        assertThat(world.inForce()).isEqualTo(base);
        assertThat(find(world.shelf).policy().packageDigest()).isEqualTo(base);
        assertThat(world.activations.all()).hasSize(1);
    }

    @Test
    void anotherNodeHasLoadedItBeforeItHolds() {
        try (GovernanceWorld other = new GovernanceWorld(world.database, "node-1")) {
            other.clock.move(TIMELOCK);
            Proposal proposal = ready("ldo,LDO,true,3000,5000");
            world.execute(proposal);

            other.ticking.tick();
            assertThat(other.inForce()).isEqualTo(proposal.proposed().baseDigest());
            other.clock.move(Duration.ofSeconds(2));

            assertThat(other.inForce()).isEqualTo(proposal.proposed().packageDigest());
            assertThat(other.shelf.isBehind(other.clock.instant())).isFalse();
        }
    }

    /** A day after it was executed: until the last millisecond both answer by the old package, then both by the new one. */
    @Test
    void anActivationOfALaterInstantHoldsOnBothNodesFromThatInstant() {
        try (GovernanceWorld other = new GovernanceWorld(world.database, "node-1")) {
            Instant later = world.clock.instant().plus(TIMELOCK).plus(Duration.ofDays(1));
            Proposal proposal = proposedFrom(later);
            world.approved(proposal, APPROVER_1, APPROVER_2);
            List.of(world, other).forEach(node -> node.clock.move(TIMELOCK));
            world.execute(world.find(proposal));
            List.of(world, other).forEach(node -> {
                node.ticking.tick();
                node.clock.move(Duration.ofDays(1).minusMillis(1));
            });

            assertThat(world.activations.all()).last().extracting(Activation::effectiveFrom).isEqualTo(later);
            assertThat(List.of(world.inForce(), other.inForce())).containsOnly(proposal.proposed().baseDigest());
            List.of(world, other).forEach(node -> node.clock.move(Duration.ofMillis(1)));

            assertThat(List.of(world.inForce(), other.inForce())).containsOnly(proposal.proposed().packageDigest());
        }
    }

    private Proposal proposedFrom(Instant later) {
        Draft draft = world.draft("ldo,LDO,true,3000,5000", AUTHOR);
        assertThat(world.desk.validate(world.drafts.find(draft.draftId()), PackageCheck.Depth.WHOLE, "author").isPassed())
                .isTrue();
        Submission soon = GovernanceWorld.submission(draft, Lane.STANDARD, world.impact(draft).impactId());
        return world.submitting.submit(new Submission(soon.draftId(), soon.lane(), soon.impactId(), soon.rationale(),
                Optional.of(later), soon.holdFor()), AUTHOR);
    }

    @Test
    void aNodeThatCannotFollowDoesNotAnswerByAnOldPackage() {
        Proposal proposal = ready("ldo,LDO,true,3000,5000");
        PolicyShelf shelf = new PolicyShelf(new Broken(), world.clock, 4);
        shelf.open(world.activations.all());
        world.execute(proposal);

        shelf.follow(world.activations.all());
        assertThat(shelf.isBehind(world.clock.instant())).as("it does not hold yet").isFalse();
        assertThat(find(shelf).activation().packageDigest()).isEqualTo(proposal.proposed().baseDigest());
        world.clock.move(Duration.ofSeconds(2));

        assertThat(shelf.isBehind(world.clock.instant())).isTrue();
        assertThatThrownBy(() -> find(shelf)).isInstanceOfSatisfying(
                ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.NOT_READY));
    }

    @Test
    void whatIsReplacedIsSupersededOnceTheOtherHolds() {
        Proposal first = ready("ldo,LDO,true,3000,5000");
        world.execute(first);
        world.clock.move(Duration.ofSeconds(2));
        Proposal second = world.proposed(world.draft("ldo,LDO,true,3000,5000", "ldo,LDO,true,2500,5000", AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(second, APPROVER_1, APPROVER_2);
        world.clock.move(TIMELOCK);
        world.execute(second);
        world.ticking.tick();
        assertThat(world.find(first).course().state()).isEqualTo(State.ACTIVE);

        world.clock.move(Duration.ofSeconds(2));
        world.ticking.tick();

        assertThat(world.find(first).course().state()).isEqualTo(State.SUPERSEDED);
        assertThat(world.find(second).course().state()).isEqualTo(State.ACTIVE);
        assertThat(world.activations.all()).extracting(Activation::lane).containsExactly(
                Activation.Lane.SHIPPED, Activation.Lane.STANDARD, Activation.Lane.STANDARD);
    }

    private Proposal ready(String ldo) {
        Proposal proposal = world.proposed(world.draft(ldo, AUTHOR), Lane.STANDARD, AUTHOR);
        world.approved(proposal, APPROVER_1, APPROVER_2);
        world.clock.move(TIMELOCK);
        return world.find(proposal);
    }

    private PolicyShelf.InForce find(PolicyShelf shelf) {
        return shelf.find(new PolicyReference(POLICY, Optional.empty()), world.clock.instant());
    }
}

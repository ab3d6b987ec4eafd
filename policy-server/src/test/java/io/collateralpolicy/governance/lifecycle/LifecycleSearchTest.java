package io.collateralpolicy.governance.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way that six people and a clock can go, from the proposal on: whoever does whatever at whichever hour, with the right
 * digest and with a wrong one. What a state claims is held against a history that the search keeps for itself.
 */
class LifecycleSearchTest {

    private static final Instant BEGIN = Instant.parse("2026-11-27T10:00:00Z");
    private static final int HOURS = 9;
    private static final String RIGHT = "sha256:right";
    private static final String WRONG = "sha256:wrong";

    /** Wrote it, and holds every role there is: what a thief of all her keys could do. */
    private static final Person AUTHOR = new Person("author", Set.of(Role.values()));
    private static final Person BOB = new Person("bob", Set.of(Role.POLICY_APPROVER));
    private static final Person CAROL = new Person("carol", Set.of(Role.POLICY_APPROVER, Role.GUARDIAN));
    private static final Person GUARDIAN = new Person("guardian", Set.of(Role.GUARDIAN));
    private static final Person EXECUTOR = new Person("executor", Set.of(Role.EXECUTOR));
    private static final Person ADMIN = new Person("admin", Set.of(Role.ADMIN));
    private static final List<Person> PEOPLE = List.of(AUTHOR, BOB, CAROL, GUARDIAN, EXECUTOR, ADMIN);

    /** What really happened, as the search saw it and not as the course says. */
    private record History(Set<String> approvals, Optional<Instant> quorumAt, boolean executed, Set<String> rollBack) {

        static final History NONE = new History(Set.of(), Optional.empty(), false, Set.of());

        History approvals(Set<String> now, Optional<Instant> quorum) {
            return new History(Set.copyOf(now), quorum, executed, rollBack);
        }
    }

    private record Node(Course course, Instant now, History history) {}

    private final Set<Node> seen = new HashSet<>();
    private final Set<State> reached = new HashSet<>();
    private Terms terms;

    @ParameterizedTest
    @EnumSource(Lane.class)
    void noWayLeadsPastAGuard(Lane lane) {
        terms = terms(lane);
        Course proposed = Course.proposed(terms, new TreeSet<>(Set.of("author")), RIGHT, BEGIN);
        Deque<Node> open = new ArrayDeque<>(List.of(new Node(proposed, BEGIN, History.NONE)));
        while (!open.isEmpty()) {
            Node node = open.poll();
            if (seen.add(node)) {
                reached.add(node.course.state());
                open.addAll(next(node));
            }
        }

        assertThat(seen).hasSizeGreaterThan(500);
        assertThat(reached).contains(State.IN_REVIEW, State.READY, State.ACTIVE, State.ROLLED_BACK, State.SUPERSEDED, State.EXPIRED,
                State.REJECTED, State.WITHDRAWN, State.CANCELLED, State.FAILED_ACTIVATION);
    }

    private static Terms terms(Lane lane) {
        return lane == Lane.STANDARD
                ? new Terms(lane, 2, hours(3), hours(2), hours(1), Optional.empty(), hours(2))
                : new Terms(lane, 1, hours(3), Duration.ZERO, hours(1), Optional.of(hours(3)), hours(2));
    }

    private List<Node> next(Node node) {
        List<Node> next = new ArrayList<>();
        if (node.now.isBefore(BEGIN.plus(hours(HOURS)))) {
            next.add(ticked(node));
        }
        for (Person person : PEOPLE) {
            for (Act act : acts(node.now)) {
                next.add(acted(node, act, person));
            }
        }
        return next;
    }

    private static List<Act> acts(Instant now) {
        return List.of(new Act.Approve(RIGHT), new Act.Approve(WRONG), new Act.Revoke("bob"), new Act.Revoke("carol"),
                new Act.Revoke("guardian"), new Act.Reject(RIGHT), new Act.Reject(WRONG), new Act.Withdraw(), new Act.Cancel(),
                new Act.Execute(RIGHT, now), new Act.Execute(WRONG, now), new Act.Execute(RIGHT, now.minus(hours(5))),
                new Act.FailActivation(RIGHT), new Act.DraftEdited(), new Act.Supersede(), new Act.RollBack());
    }

    private Node ticked(Node node) {
        Instant now = node.now.plus(hours(1));
        Ruling ruling = Lifecycle.clock(node.course, now);
        return checked(node, new Node(ruling.course(), now, node.history), ruling);
    }

    private Node acted(Node node, Act act, Person person) {
        Instant before = node.course.changedAt().minusMillis(1);
        assertThat(Lifecycle.act(node.course, act, person, before).refusal()).as("a clock set back").isPresent();
        Ruling ruling = Lifecycle.act(node.course, act, person, node.now);
        if (ruling.refusal().isPresent() || ruling.repeat()) {
            assertThat(ruling.course()).isEqualTo(node.course);
            assertThat(ruling.passed()).isEmpty();
        }
        return checked(node, new Node(ruling.course(), node.now, history(node, act, person, ruling)), ruling);
    }

    private History history(Node node, Act act, Person person, Ruling ruling) {
        History was = node.history;
        Set<String> approvals = new HashSet<>(was.approvals);
        if (ruling.refusal().isPresent() || ruling.repeat()) {
            return was;
        } else if (act instanceof Act.Approve) {
            assertThat(approvals.add(person.subject())).as("nobody counts twice").isTrue();
            assertThat(person.is(terms.lane().approver())).as("only approvers of the lane count").isTrue();
            assertThat(((Act.Approve) act).evidenceDigest()).isEqualTo(RIGHT);
            return was.approvals(approvals, quorum(approvals, Optional.empty(), node.now));
        } else if (act instanceof Act.Revoke revoke) {
            approvals.remove(revoke.approver());
            return was.approvals(approvals, quorum(approvals, was.quorumAt, node.now));
        } else if (act instanceof Act.Execute) {
            return new History(was.approvals, was.quorumAt, true, was.rollBack);
        } else if (act instanceof Act.RollBack) {
            Set<String> agreed = new HashSet<>(was.rollBack);
            agreed.add(person.subject());
            return new History(was.approvals, was.quorumAt, was.executed, Set.copyOf(agreed));
        }
        return was;
    }

    private Optional<Instant> quorum(Set<String> approvals, Optional<Instant> reached, Instant now) {
        return approvals.size() < terms.quorum() ? Optional.empty() : reached.or(() -> Optional.of(now));
    }

    private Node checked(Node before, Node after, Ruling ruling) {
        State from = before.course.state();
        State to = after.course.state();
        if (from == to) {
            assertThat(ruling.passed()).isEmpty();
            return after;
        }
        assertThat(ruling.passed()).as("every transition is told, the last one last").endsWith(to);
        assertThat(from.isPending() || from == State.ACTIVE).as("what has ended stays so").isTrue();
        History history = after.history;
        if (to == State.ACTIVE) {
            assertThat(from).isEqualTo(State.READY);
            assertThat(history.approvals).hasSizeGreaterThanOrEqualTo(terms.quorum()).doesNotContain("author");
            assertThat(after.now).isAfterOrEqualTo(history.quorumAt.orElseThrow().plus(terms.delay()));
            assertThat(after.now).isBeforeOrEqualTo(history.quorumAt.orElseThrow().plus(terms.delay()).plus(terms.grace()));
            assertThat(after.course.timers().effectiveFrom().orElseThrow()).isAfterOrEqualTo(after.now);
            assertThat(after.course.timers().effectiveUntil().isPresent()).isEqualTo(terms.lane() == Lane.EMERGENCY);
        } else if (from == State.ACTIVE) {
            assertThat(history.executed).isTrue();
            assertThat(to).isIn(State.SUPERSEDED, State.ROLLED_BACK, State.EXPIRED);
        }
        if (to == State.ROLLED_BACK) {
            assertThat(history.rollBack).hasSizeGreaterThanOrEqualTo(2)
                    .containsAnyOf("guardian", "carol", "author");
            assertThat(after.now).isBeforeOrEqualTo(after.course.timers().rollbackUntil().orElseThrow());
        }
        return after;
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}

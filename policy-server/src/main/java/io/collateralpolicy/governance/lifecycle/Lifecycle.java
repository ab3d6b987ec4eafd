package io.collateralpolicy.governance.lifecycle;

import static io.collateralpolicy.governance.lifecycle.Ruling.moved;
import static io.collateralpolicy.governance.lifecycle.Ruling.refused;
import static io.collateralpolicy.governance.lifecycle.Ruling.repeated;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.governance.lifecycle.Course.Agreed;
import io.collateralpolicy.problem.ProblemType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Which act of whom leads from which state to which; the table in {@code docs/governance.md} is this class. */
public final class Lifecycle {

    private static final Set<Role> TAKE_BACK = Set.of(Role.GUARDIAN, Role.POLICY_APPROVER, Role.EXECUTOR);

    private Lifecycle() {}

    /** What the clock alone makes of it; the same where nothing is due. */
    public static Ruling clock(Course course, Instant now) {
        return switch (course.state()) {
            case IN_REVIEW -> after(now, Optional.of(course.timers().decideBy()))
                    ? moved(course.to(State.EXPIRED, now), State.EXPIRED) : unmoved(course);
            case TIMELOCKED -> unlocked(course, now);
            case READY -> after(now, course.timers().graceEnds())
                    ? moved(course.to(State.EXPIRED, now), State.EXPIRED) : unmoved(course);
            case ACTIVE -> course.timers().effectiveUntil().filter(until -> !now.isBefore(until)).isPresent()
                    ? moved(course.to(State.EXPIRED, now), State.EXPIRED) : unmoved(course);
            default -> unmoved(course);
        };
    }

    private static Ruling unlocked(Course course, Instant now) {
        if (now.isBefore(course.timers().eta().orElseThrow())) {
            return unmoved(course);
        }
        return after(now, course.timers().graceEnds())
                ? moved(course.to(State.EXPIRED, now), State.READY, State.EXPIRED)
                : moved(course.to(State.READY, now), State.READY);
    }

    /** @param course as the clock left it */
    public static Ruling act(Course course, Act act, Person person, Instant now) {
        if (now.isBefore(course.changedAt())) {
            return refused(course, ProblemType.CLOCK_WENT_BACK, "this node's clock says `" + now + "`, but the proposal changed at `"
                    + course.changedAt() + "`: set the clock");
        }
        if (act instanceof Act.Approve approve) {
            return approve(course, approve.evidenceDigest(), person, now);
        } else if (act instanceof Act.Revoke revoke) {
            return revoke(course, revoke.approver(), person, now);
        } else if (act instanceof Act.Reject reject) {
            return reject(course, reject.evidenceDigest(), person, now);
        } else if (act instanceof Act.Withdraw) {
            return withdraw(course, person, now);
        } else if (act instanceof Act.Cancel) {
            return cancel(course, person, now);
        } else if (act instanceof Act.Execute execute) {
            return execute(course, execute, person, now);
        } else if (act instanceof Act.FailActivation failed) {
            return failActivation(course, failed.evidenceDigest(), person, now);
        } else if (act instanceof Act.RollBack) {
            return rollBack(course, person, now);
        }
        return act instanceof Act.DraftEdited
                ? end(course, course.state().isPending(), State.WITHDRAWN, now)
                : end(course, course.state() == State.ACTIVE, State.SUPERSEDED, now);
    }

    private static Ruling approve(Course course, String digest, Person person, Instant now) {
        if (course.approvedBy().contains(person.subject()) && digest.equals(course.evidenceDigest())
                && course.state().isPending()) {
            return repeated(course);
        }
        Optional<Ruling> refusal = judging(course, digest, person);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Course approved = course.approvedAlsoBy(person.subject());
        if (!approved.hasQuorum()) {
            return moved(approved.to(State.IN_REVIEW, now));
        }
        Course locked = approved.with(approved.timers().locked(now, approved.terms())).to(State.TIMELOCKED, now);
        return moved(locked, State.APPROVED, State.TIMELOCKED);
    }

    /** What an approval and a rejection have in common. */
    private static Optional<Ruling> judging(Course course, String digest, Person person) {
        Role role = course.terms().lane().approver();
        if (course.state() != State.IN_REVIEW) {
            return Optional.of(wrongState(course, "only what is in review is judged"));
        } else if (!person.is(role)) {
            return Optional.of(forbidden(course, role));
        } else if (course.authors().contains(person.subject())) {
            return Optional.of(refused(course, ProblemType.SEPARATION_OF_DUTIES,
                    "`" + person.subject() + "` wrote or proposed a part of it, and nobody judges their own work"));
        }
        return digest.equals(course.evidenceDigest()) ? Optional.empty() : Optional.of(otherEvidence(course, digest));
    }

    private static Ruling revoke(Course course, String approver, Person person, Instant now) {
        if (!course.state().isPending()) {
            return wrongState(course, "what is no longer pending needs no approval");
        } else if (!person.subject().equals(approver) && !person.is(Role.ADMIN)) {
            return refused(course, ProblemType.FORBIDDEN, "an approval is taken back by who gave it, or by an admin");
        } else if (!course.approvedBy().contains(approver)) {
            return repeated(course);
        }
        Course fewer = course.withoutApprovalOf(approver);
        boolean back = course.state() != State.IN_REVIEW && !fewer.hasQuorum();
        return back
                ? moved(fewer.with(Timers.inReview(now.plus(course.terms().review()))).to(State.IN_REVIEW, now), State.IN_REVIEW)
                : moved(fewer.to(course.state(), now));
    }

    private static Ruling reject(Course course, String digest, Person person, Instant now) {
        return judging(course, digest, person).orElseGet(() -> moved(course.to(State.REJECTED, now), State.REJECTED));
    }

    private static Ruling withdraw(Course course, Person person, Instant now) {
        if (course.state() == State.WITHDRAWN) {
            return repeated(course);
        } else if (!course.authors().contains(person.subject())) {
            return refused(course, ProblemType.FORBIDDEN, "a proposal is withdrawn by one of its authors");
        }
        return course.state() == State.IN_REVIEW
                ? moved(course.to(State.WITHDRAWN, now), State.WITHDRAWN)
                : wrongState(course, "only what is in review is withdrawn; cancel it");
    }

    private static Ruling cancel(Course course, Person person, Instant now) {
        if (course.state() == State.CANCELLED) {
            return repeated(course);
        } else if (!person.is(Role.GUARDIAN) && !course.authors().contains(person.subject())) {
            return refused(course, ProblemType.FORBIDDEN, "a proposal is cancelled by a guardian or by one of its authors");
        }
        return course.state().isPending()
                ? moved(course.to(State.CANCELLED, now), State.CANCELLED)
                : wrongState(course, "only what is pending is cancelled");
    }

    private static Ruling execute(Course course, Act.Execute execute, Person person, Instant now) {
        Optional<Ruling> refusal = executing(course, execute.evidenceDigest(), person);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant from = execute.effectiveFrom().isBefore(now) ? now : execute.effectiveFrom();
        return moved(course.with(course.timers().active(from, course.terms())).to(State.ACTIVE, now), State.ACTIVE);
    }

    private static Ruling failActivation(Course course, String digest, Person person, Instant now) {
        return executing(course, digest, person)
                .orElseGet(() -> moved(course.to(State.FAILED_ACTIVATION, now), State.FAILED_ACTIVATION));
    }

    private static Optional<Ruling> executing(Course course, String digest, Person person) {
        if (!person.is(Role.EXECUTOR)) {
            return Optional.of(forbidden(course, Role.EXECUTOR));
        } else if (course.state() != State.READY) {
            return Optional.of(wrongState(course, "only what is ready is executed"));
        }
        return digest.equals(course.evidenceDigest()) ? Optional.empty() : Optional.of(otherEvidence(course, digest));
    }

    private static Ruling rollBack(Course course, Person person, Instant now) {
        if (person.roles().stream().noneMatch(TAKE_BACK::contains)) {
            return refused(course, ProblemType.FORBIDDEN, "this needs the role `guardian`, `policy-approver` or `executor`");
        } else if (course.state() == State.ROLLED_BACK
                || course.agreedToRollBack().stream().anyMatch(agreed -> agreed.subject().equals(person.subject()))) {
            return repeated(course);
        } else if (course.state() != State.ACTIVE) {
            return wrongState(course, "only what is active is taken back");
        } else if (after(now, course.timers().rollbackUntil())) {
            return wrongState(course, "it could be taken back until `" + course.timers().rollbackUntil().get()
                    + "`: propose what was there before");
        }
        Course agreed = course.agreedAlsoBy(new Agreed(person.subject(), person.is(Role.GUARDIAN)));
        boolean done = agreed.agreedToRollBack().size() > 1
                && agreed.agreedToRollBack().stream().anyMatch(Agreed::guardian);
        return done
                ? moved(agreed.to(State.ROLLED_BACK, now), State.ROLLED_BACK)
                : moved(agreed.to(State.ACTIVE, now));
    }

    private static Ruling end(Course course, boolean allowed, State last, Instant now) {
        return allowed ? moved(course.to(last, now), last) : unmoved(course);
    }

    private static Ruling wrongState(Course course, String why) {
        return refused(course, ProblemType.PROPOSAL_STATE, "the proposal is `" + course.state() + "`: " + why);
    }

    private static Ruling forbidden(Course course, Role role) {
        return refused(course, ProblemType.FORBIDDEN, "this needs the role `" + role.text() + "` for the policy");
    }

    private static Ruling otherEvidence(Course course, String digest) {
        return refused(course, ProblemType.EVIDENCE_MISMATCH, "`" + digest + "` was signed, but the proposal's evidence is `"
                + course.evidenceDigest() + "`: read it again");
    }

    private static boolean after(Instant now, Optional<Instant> bound) {
        return bound.filter(now::isAfter).isPresent();
    }

    private static Ruling unmoved(Course course) {
        return moved(course);
    }
}

package io.collateralpolicy.governance.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A proposal as far as its states depend on it.
 *
 * @param state          where it stands
 * @param terms          what it is held to
 * @param authors        who wrote any part of it or proposed it
 * @param evidenceDigest what approvals sign
 * @param approvedBy     whose approvals count, in their order
 * @param timers         when the clock acts on it
 * @param agreedToRollBack who wants it taken back, in their order
 * @param changedAt      of the last transition; no later act is dated before it
 */
public record Course(
        State state,
        Terms terms,
        SortedSet<String> authors,
        String evidenceDigest,
        List<String> approvedBy,
        Timers timers,
        List<Agreed> agreedToRollBack,
        Instant changedAt) {

    /** One of the two who take it back, and whether as guardian. */
    public record Agreed(String subject, boolean guardian) {}

    public Course {
        authors = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(authors));
        approvedBy = List.copyOf(approvedBy);
        agreedToRollBack = List.copyOf(agreedToRollBack);
    }

    /** A proposal that was just made. */
    public static Course proposed(Terms terms, SortedSet<String> authors, String evidenceDigest, Instant now) {
        return new Course(State.IN_REVIEW, terms, authors, evidenceDigest, List.of(),
                Timers.inReview(now.plus(terms.review())), List.of(), now);
    }

    Course to(State next, Instant now) {
        return new Course(next, terms, authors, evidenceDigest, approvedBy, timers, agreedToRollBack, now);
    }

    Course with(Timers changed) {
        return new Course(state, terms, authors, evidenceDigest, approvedBy, changed, agreedToRollBack, changedAt);
    }

    Course approvedAlsoBy(String subject) {
        List<String> more = new ArrayList<>(approvedBy);
        more.add(subject);
        return approvedBy(more);
    }

    Course withoutApprovalOf(String subject) {
        return approvedBy(approvedBy.stream().filter(one -> !one.equals(subject)).toList());
    }

    private Course approvedBy(List<String> subjects) {
        return new Course(state, terms, authors, evidenceDigest, subjects, timers, agreedToRollBack, changedAt);
    }

    Course agreedAlsoBy(Agreed one) {
        List<Agreed> more = new ArrayList<>(agreedToRollBack);
        more.add(one);
        return new Course(state, terms, authors, evidenceDigest, approvedBy, timers, more, changedAt);
    }

    boolean hasQuorum() {
        return approvedBy.size() >= terms.quorum();
    }
}

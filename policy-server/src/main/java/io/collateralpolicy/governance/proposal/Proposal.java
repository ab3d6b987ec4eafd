package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.governance.lifecycle.Course;
import java.util.List;

/**
 * A proposal as it stands.
 *
 * @param proposed what it is
 * @param course   where it stands
 * @param version  counts its changes
 * @param remarks  oldest first
 * @param history  the states it came to, oldest first
 */
public record Proposal(
        Proposed proposed, Course course, long version, List<Remark> remarks, List<Transition> history) {

    public Proposal {
        remarks = List.copyOf(remarks);
        history = List.copyOf(history);
    }

    Proposal with(Course now) {
        return new Proposal(proposed, now, version, remarks, history);
    }
}

package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.governance.lifecycle.Act;
import io.collateralpolicy.governance.lifecycle.Lifecycle;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.Ruling;
import io.collateralpolicy.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may do something now.
 *
 * @param act     name of its resource
 * @param allowed whether it would be done
 * @param reason  why not; empty where it would
 */
public record May(String act, boolean allowed, String reason) {

    /** Of what may be said, and of every act, as the lifecycle itself rules on it. */
    public static List<May> of(Proposal proposal, Person person, Instant now) {
        String digest = proposal.course().evidenceDigest();
        List<May> all = new ArrayList<>(
                Arrays.stream(Saying.values()).map(saying -> of(saying, proposal, person)).toList());
        for (Act act : List.of(new Act.Approve(digest), new Act.Revoke(person.subject()), new Act.Reject(digest),
                new Act.Withdraw(), new Act.Cancel(), new Act.Execute(digest, now), new Act.RollBack())) {
            all.add(of(act, Lifecycle.act(proposal.course(), act, person, now)));
        }
        return List.copyOf(all);
    }

    private static May of(Act act, Ruling ruling) {
        return ruling.repeat()
                ? new May(act.resource(), false, "it is done already")
                : new May(act.resource(), ruling.refusal().isEmpty(),
                        ruling.refusal().map(Ruling.Refusal::reason).orElse(""));
    }

    private static May of(Saying saying, Proposal proposal, Person person) {
        Optional<ProblemException> refusal = saying.refusal(person, proposal.course().state());
        return new May(saying.resource(), refusal.isEmpty(), refusal.map(ProblemException::getMessage).orElse(""));
    }
}

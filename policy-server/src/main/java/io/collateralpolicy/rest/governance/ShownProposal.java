package io.collateralpolicy.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.governance.lifecycle.Course;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.lifecycle.Timers;
import io.collateralpolicy.governance.proposal.May;
import io.collateralpolicy.governance.proposal.Proposal;
import io.collateralpolicy.governance.proposal.Proposed;
import io.collateralpolicy.governance.proposal.Remark;
import io.collateralpolicy.governance.proposal.Remark.Kind;
import io.collateralpolicy.governance.proposal.Remark.Verdict;
import io.collateralpolicy.governance.proposal.Transition;
import io.collateralpolicy.validation.ValidationReport.Identity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A proposal as its reader may act on it.
 *
 * @param before         the package in force when it was proposed
 * @param after          the package proposed
 * @param authors        who wrote or proposed any part of it
 * @param evidenceDigest what an approval signs
 * @param quorum         how many approvals it takes
 * @param approvals      that count
 * @param timers         when the clock acts on it
 * @param rollbackAgreed who wants it taken back
 * @param may            what its reader may do now, and why not
 * @param history        the states it came to
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ShownProposal(
        String proposalId,
        String policy,
        Lane lane,
        State state,
        String version,
        String title,
        String rationale,
        String draftId,
        String impactId,
        Identity before,
        Identity after,
        Collection<String> authors,
        String proposedBy,
        Instant proposedAt,
        String evidenceDigest,
        String quorum,
        List<Said> approvals,
        List<Reviewed> reviews,
        List<Said> comments,
        Timers timers,
        List<String> rollbackAgreed,
        List<May> may,
        List<Transition> history) {

    /** Words of somebody. */
    public record Said(String subject, Instant at, String text) {}

    /** What a reviewer thinks of it. */
    public record Reviewed(String subject, Instant at, Verdict verdict, String text) {}

    static ShownProposal of(Proposal proposal, Person reader, Instant now) {
        Proposed p = proposal.proposed();
        Course c = proposal.course();
        return new ShownProposal(
                p.proposalId(),
                p.policy(),
                c.terms().lane(),
                c.state(),
                Long.toString(proposal.version()),
                p.title(),
                p.rationale(),
                p.draftId(),
                p.impactId(),
                p.evidence().before(),
                p.evidence().after(),
                c.authors(),
                p.proposedBy(),
                p.proposedAt(),
                c.evidenceDigest(),
                Integer.toString(c.terms().quorum()),
                c.approvedBy().stream().flatMap(subject -> last(proposal, subject).stream()).toList(),
                proposal.remarks().stream().filter(r -> r.kind() == Kind.REVIEW).map(ShownProposal::reviewed).toList(),
                proposal.remarks().stream().filter(r -> r.kind() == Kind.COMMENT && !r.text().isEmpty())
                        .map(ShownProposal::said).toList(),
                c.timers(),
                c.agreedToRollBack().stream().map(Course.Agreed::subject).toList(),
                May.of(proposal, reader, now),
                proposal.history());
    }

    private static Optional<Said> last(Proposal proposal, String subject) {
        return proposal.remarks().stream()
                .filter(r -> r.kind() == Kind.APPROVAL && r.subject().equals(subject))
                .reduce((earlier, later) -> later)
                .map(ShownProposal::said);
    }

    private static Said said(Remark remark) {
        return new Said(remark.subject(), remark.at(), remark.text());
    }

    private static Reviewed reviewed(Remark remark) {
        return new Reviewed(remark.subject(), remark.at(), remark.verdict().orElseThrow(), remark.text());
    }
}

package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.evidence.SignedEvidence;
import io.collateralpolicy.evidence.Part;
import io.collateralpolicy.governance.Activations;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Draft.Validated;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.impact.ComputedImpact;
import io.collateralpolicy.governance.impact.Impacts;
import io.collateralpolicy.governance.lifecycle.Course;
import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.lifecycle.Person;
import io.collateralpolicy.governance.lifecycle.State;
import io.collateralpolicy.governance.lifecycle.Terms;
import io.collateralpolicy.impact.ImpactReport;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.policy.risk.EmergencyProof;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.problem.Violation;
import io.collateralpolicy.validation.ValidationReport.Identity;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a proposal of a draft: its guards, its evidence, and what it is held to from then on. */
public final class Submitting {

    private static final Duration IMPACT_AGE_MAX = Duration.ofHours(24);

    private final Sources sources;
    private final LaneTerms terms;
    private final DecisionIds ids;
    private final Clock clock;

    /** What a proposal is made from. */
    public record Sources(
            Drafts drafts, Impacts impacts, Proposals proposals, PolicyShelf shelf, EvidenceParts parts) {}

    public Submitting(Sources sources, LaneTerms terms, DecisionIds ids, Clock clock) {
        this.sources = sources;
        this.terms = terms;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ProblemException why not; the attempt is in the log then */
    public Proposal submit(Submission submission, Person person) {
        Draft draft = sources.drafts.find(submission.draftId());
        try {
            return proposed(draft, submission, person);
        } catch (ProblemException e) {
            throw sources.proposals.recorder().refused(person.subject(), "proposals", Map.of(
                    "draftId", draft.draftId(), "policy", draft.policy(), "lane", submission.lane().name()), e);
        }
    }

    private Proposal proposed(Draft draft, Submission submission, Person person) {
        requireRole(submission.lane(), person);
        PolicyPackage before = base(draft);
        Validated validated = validated(draft);
        PolicyPackage after = PolicyPackage.read(Seal.seal(sources.drafts.texts(draft)));
        ComputedImpact impact = impact(submission, before, after);
        if (submission.lane() == Lane.EMERGENCY) {
            requireTightening(before, after, impact);
        }
        return record(draft, submission, person, new Behind(before, after, validated, impact));
    }

    /** What stands behind a proposal. */
    private record Behind(PolicyPackage before, PolicyPackage after, Validated validated, ComputedImpact impact) {}

    private Proposal record(Draft draft, Submission submission, Person person, Behind behind) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Payload diff = Payload.of(CanonicalJson.bytes(PolicyDiff.between(behind.before, behind.after)));
        SignedEvidence evidence = evidence(submission, behind, diff.digest());
        Proposed proposed = new Proposed(ids.next("prp_", now), draft.draftId(), behind.impact.impactId(), draft.title(),
                submission.rationale(), person.subject(), now, submission.effectiveFrom(), evidence);
        SortedSet<String> authors = new TreeSet<>(draft.authors());
        authors.add(person.subject());
        Course course = Course.proposed(terms(submission), authors, evidence.digest(), now);
        List<Payload> contents = new ArrayList<>(List.of(diff, Payload.of(evidence.bytes())));
        behind.after.files().paths().forEach(path ->
                contents.add(Payload.of(behind.after.files().content(path).orElseThrow())));
        sources.proposals.recorder().record(List.of(new Append(
                AuditType.PROPOSAL_TRANSITION, person.subject(), said(proposed, course), contents, (connection, receipt) -> {
                    GovernanceClock.advance(connection, now);
                    ProposalTable table = sources.proposals.table();
                    sources.drafts.proposed(connection, draft, proposed.proposalId());
                    table.insert(connection, proposed, course);
                    table.insert(connection, proposed.proposalId(), 0, new Transition(State.IN_REVIEW, now,
                            person.subject(), submission.rationale(), receipt.log(), receipt.index()));
                    Activations.store(connection, proposed.packageDigest(), behind.after.files());
                })));
        return sources.proposals.find(proposed.proposalId());
    }

    private Terms terms(Submission submission) {
        try {
            return terms.of(submission.lane(), submission.holdFor());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.VALIDATION_FAILED, e.getMessage(),
                    List.of(Violation.at("/holdFor", e.getMessage())));
        }
    }

    private static SignedEvidence evidence(Submission submission, Behind behind, String diff) {
        ComputedImpact.Parts parts = behind.impact.parts().orElseThrow();
        SortedMap<String, String> digests = new TreeMap<>(Map.of(
                Part.VALIDATION.file(), behind.validated.reportDigest(),
                Part.DIFF.file(), diff,
                Part.IMPACT.file(), parts.report(),
                Part.CIRCUMSTANCES.file(), parts.circumstances(),
                Part.ACCOUNTS.file(), parts.accounts(),
                Part.DECISIONS.file(), parts.decisions()));
        return new SignedEvidence("1", behind.after.manifest().name(), submission.lane().name(), Identity.of(behind.before),
                Identity.of(behind.after), digests);
    }

    private static void requireRole(Lane lane, Person person) {
        boolean may = person.roles().contains(Role.POLICY_AUTHOR)
                || lane == Lane.EMERGENCY && person.roles().contains(Role.GUARDIAN);
        if (!may) {
            throw new ProblemException(ProblemType.FORBIDDEN, lane == Lane.STANDARD
                    ? "this needs the role `policy-author` for the policy"
                    : "this needs the role `policy-author` or `guardian` for the policy");
        }
    }

    private PolicyPackage base(Draft draft) {
        Optional<String> inForce = sources.shelf.inForce(draft.policy(), clock.instant())
                .map(found -> found.activation().packageDigest());
        if (!inForce.equals(Optional.of(draft.baseDigest()))) {
            throw new ProblemException(ProblemType.BASE_SUPERSEDED, "the draft began from `" + draft.baseDigest()
                    + "`, in force is `" + inForce.orElse("nothing") + "`: begin a draft from that");
        }
        return sources.shelf.source(draft.baseDigest());
    }

    private static Validated validated(Draft draft) {
        return draft.validation().filter(found -> draft.state() == Draft.State.VALIDATED && found.passed())
                .orElseThrow(() -> new ProblemException(ProblemType.DRAFT_NOT_VALID,
                        "the draft is `" + draft.state() + "`: validate it as it is now, and mend what is said"));
    }

    private ComputedImpact impact(Submission submission, PolicyPackage before, PolicyPackage after) {
        ComputedImpact impact = sources.impacts.find(submission.impactId());
        boolean ofThis = impact.state() == ComputedImpact.State.DONE
                && impact.before().equals(before.packageDigest())
                && impact.after().equals(after.packageDigest());
        boolean recent = impact.endedAt()
                .filter(at -> !at.isBefore(clock.instant().minus(IMPACT_AGE_MAX))).isPresent();
        if (!ofThis || !recent) {
            throw new ProblemException(ProblemType.IMPACT_REQUIRED, "impact `" + impact.impactId() + "` is "
                    + (ofThis ? "older than " + IMPACT_AGE_MAX : "not done, or of another draft or base")
                    + ": compute one of the draft as it is");
        }
        return impact;
    }

    private void requireTightening(PolicyPackage before, PolicyPackage after, ComputedImpact impact) {
        List<EmergencyProof.Objection> objections = EmergencyProof.objections(before, after);
        if (!objections.isEmpty()) {
            throw new ProblemException(ProblemType.LANE_REFUSED,
                    "the emergency lane only tightens new risk; `" + objections.get(0).place() + "`: " + objections.get(0).why(),
                    objections.stream().map(o -> Violation.at("/" + o.place(), o.why())).toList());
        }
        byte[] content = sources.parts.content(impact.parts().orElseThrow().report());
        long newly = StrictJson.read(content, ImpactReport.class).newlyLiquidatable();
        if (newly > 0) {
            throw new ProblemException(ProblemType.WOULD_LIQUIDATE,
                    newly + " stored accounts would become liquidatable, over all levels of prices: take the standard lane");
        }
    }

    private static Map<String, String> said(Proposed proposed, Course course) {
        Map<String, String> said = new TreeMap<>(Map.of(
                "proposalId", proposed.proposalId(),
                "policy", proposed.policy(),
                "draftId", proposed.draftId(),
                "lane", course.terms().lane().name(),
                "baseDigest", proposed.baseDigest(),
                "packageDigest", proposed.packageDigest(),
                "evidenceDigest", course.evidenceDigest(),
                "state", course.state().name(),
                "act", "proposals",
                "at", proposed.proposedAt().toString()));
        said.put("authors", String.join(",", course.authors()));
        said.put("quorum", Integer.toString(course.terms().quorum()));
        said.put("delay", course.terms().delay().toString());
        said.put("grace", course.terms().grace().toString());
        return said;
    }
}

package io.collateralpolicy.governance;

import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.governance.PackageCheck.Depth;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Draft.Validated;
import io.collateralpolicy.governance.draft.Drafts;
import io.collateralpolicy.governance.draft.Edit;
import io.collateralpolicy.governance.draft.FileChange;
import io.collateralpolicy.governance.impact.ComputedImpact;
import io.collateralpolicy.governance.impact.Impacts;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.policy.diff.PolicyDiff;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.scenario.Adoption;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.validation.ValidationReport;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.InvalidJson;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an author does with drafts: begin, write, ask what is wrong with them and what they would do. */
public final class DraftDesk {

    private final Sources sources;
    private final Drafts.Voiding voiding;
    private final Function<PolicyPackage, CompiledLogic> compiled;
    private final Clock clock;

    /** What drafts begin from and are checked by. */
    public record Sources(Drafts drafts, PolicyShelf shelf, PackageCheck check, Impacts impacts) {}

    /**
     * @param voiding  what a change of a draft does to the proposal made of it
     * @param compiled compiled rules of a draft, kept apart from those that decide
     */
    public DraftDesk(
            Sources sources, Drafts.Voiding voiding, Function<PolicyPackage, CompiledLogic> compiled, Clock clock) {
        this.sources = sources;
        this.voiding = voiding;
        this.compiled = compiled;
        this.clock = clock;
    }

    /** What a draft says of itself. */
    public record Words(String title, String reason) {}

    /** @throws ProblemException {@code policy-not-found} */
    public Draft begin(String policy, Optional<String> from, Words words, String subject) {
        Optional<String> base = from.isPresent()
                ? from.filter(digest -> sources.shelf.manifests(policy).containsKey(digest))
                : inForce(policy);
        PolicyPackage source = sources.shelf.source(base.orElseThrow(() -> new ProblemException(
                ProblemType.POLICY_NOT_FOUND, "`" + from.orElse(policy) + "` is no package of `" + policy
                        + "` that is or was in force: see `GET /api/v1/policies`")));
        return sources.drafts.begin(new Drafts.Begun(source, words.title, words.reason), subject);
    }

    public PolicyPackage base(Draft draft) {
        return sources.shelf.source(draft.baseDigest());
    }

    public boolean isBaseInForce(Draft draft) {
        return inForce(draft.policy()).filter(draft.baseDigest()::equals).isPresent();
    }

    public FileChange write(Draft draft, Edit edit) {
        return sources.drafts.write(draft, edit, voiding);
    }

    public void discard(Draft draft, String subject) {
        sources.drafts.discard(draft, subject, voiding);
    }

    /** Everything that is known of it; the whole report is kept, for it may be signed. */
    public ValidationReport validate(Draft draft, Depth depth, String subject) {
        PackageFiles texts = sources.drafts.texts(draft);
        ValidationReport report = sources.check.against(base(draft), texts, depth);
        if (depth == Depth.WHOLE && report.identity().isPresent()) {
            byte[] bytes = CanonicalJson.bytes(report);
            Validated found = new Validated(report.identity().get().packageDigest(), Digest.sha256(bytes), report.isPassed(),
                    subject, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            sources.drafts.validated(draft, found, bytes);
        }
        return report;
    }

    /** @throws ProblemException {@code draft-not-valid} while it cannot be read */
    public PolicyDiff diff(Draft draft) {
        return PolicyDiff.between(base(draft), read(draft));
    }

    /**
     * Begins to compute what it would do. It must have been looked at whole as it is; that it passed is asked of a proposal.
     *
     * @throws ProblemException {@code draft-not-valid} when it was not looked at, or cannot be read
     */
    public ComputedImpact impact(Draft draft, int decisions, String subject) {
        requireValidation(draft);
        return sources.impacts.start(new Impacts.Question(
                draft.draftId(), ready(base(draft)), ready(read(draft)), decisions, subject));
    }

    /**
     * Lets scenarios expect the figures that the draft answers; each is an edit of its author, and stands in the diff.
     *
     * @param paths of scenarios of the draft
     * @return what became of each file
     * @throws ProblemException {@code draft-not-valid}, {@code not-found} for what is no scenario of the draft
     */
    public List<FileChange> adopt(Draft draft, List<String> paths, String subject) {
        requireValidation(draft);
        PolicyPackage source = read(draft);
        ScenarioRunner runner = new ScenarioRunner(ready(source));
        return paths.stream().map(path -> adopt(draft, source, path, runner, subject)).toList();
    }

    private FileChange adopt(Draft draft, PolicyPackage source, String path, ScenarioRunner runner, String subject) {
        byte[] file = source.files().content(path).filter(found -> path.startsWith("scenarios/")).orElseThrow(() ->
                new ProblemException(ProblemType.NOT_FOUND, "`" + path + "` is no scenario of the draft"));
        byte[] adopted = Adoption.adopted(file, runner.answer(Scenario.read(file)));
        return write(sources.drafts.find(draft.draftId()), new Edit(path, Optional.of(Digest.sha256(file)), Optional.of(adopted), subject));
    }

    private static void requireValidation(Draft draft) {
        if (draft.validation().isEmpty() || draft.state() == Draft.State.DISCARDED) {
            throw new ProblemException(ProblemType.DRAFT_NOT_VALID,
                    "nobody has looked at the draft as it is now: ask `POST …/validations?depth=WHOLE`, and mend what is said");
        }
    }

    private ReadyPolicy ready(PolicyPackage source) {
        return ReadyPolicy.of(source, compiled.apply(source));
    }

    private PolicyPackage read(Draft draft) {
        try {
            return PolicyPackage.read(Seal.seal(sources.drafts.texts(draft)));
        } catch (InvalidPackage | InvalidJson | IllegalArgumentException e) {
            throw new ProblemException(ProblemType.DRAFT_NOT_VALID, "the draft cannot be read: validate it, and mend what is said");
        }
    }

    private Optional<String> inForce(String policy) {
        return sources.shelf.inForce(policy, clock.instant()).map(found -> found.activation().packageDigest());
    }
}

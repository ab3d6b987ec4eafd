package io.collateralpolicy.rest.governance;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.governance.draft.Draft;
import io.collateralpolicy.governance.draft.Draft.State;
import io.collateralpolicy.governance.draft.DraftFile;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.validation.ValidationReport.Identity;
import io.collateralpolicy.wire.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A draft with its files.
 *
 * @param base        what it began from
 * @param baseInForce whether that still answers
 * @param authors     nobody of them approves any of it
 * @param files       by path
 * @param validation  of exactly these texts
 * @param proposalId  the last proposal made of it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ShownDraft(
        String draftId,
        String policy,
        String title,
        String reason,
        State state,
        String version,
        Identity base,
        boolean baseInForce,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        List<String> authors,
        List<File> files,
        Optional<Found> validation,
        Optional<String> proposalId) {

    /**
     * A file of it.
     *
     * @param baseDigest of the base's; absent for a file that it has not
     * @param changedBy  who wrote it last; absent where it is the base's own
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record File(
            String path, String digest, Optional<String> baseDigest, Optional<String> changedBy, Optional<Instant> changedAt) {}

    /** Whether anything speaks against it. */
    public record Found(String packageDigest, boolean passed, Instant at, String by) {}

    static ShownDraft of(Draft draft, List<DraftFile> files, PolicyPackage base, boolean baseInForce) {
        return new ShownDraft(
                draft.draftId(),
                draft.policy(),
                draft.title(),
                draft.reason(),
                draft.state(),
                Long.toString(draft.version()),
                Identity.of(base),
                baseInForce,
                draft.createdBy(),
                draft.createdAt(),
                draft.changedAt(),
                draft.authors(),
                files.stream().map(file -> file(file, base)).toList(),
                draft.validation().map(found -> new Found(found.packageDigest(), found.passed(), found.at(), found.by())),
                draft.proposalId());
    }

    private static File file(DraftFile file, PolicyPackage base) {
        return new File(file.path(), file.digest(), base.files().content(file.path()).map(Digest::sha256), file.changedBy(),
                file.changedAt());
    }
}

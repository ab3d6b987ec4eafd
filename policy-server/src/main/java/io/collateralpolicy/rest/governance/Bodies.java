package io.collateralpolicy.rest.governance;

import io.collateralpolicy.governance.lifecycle.Lane;
import io.collateralpolicy.governance.proposal.Remark.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is sent to act on a proposal. */
public final class Bodies {

    private static final String DIGEST = "sha256:[0-9a-f]{64}";
    private static final String DIGEST_MESSAGE = "must be `sha256:` and 64 hex digits";
    private static final int WORDS_MAX = 2000;

    private Bodies() {}

    /** A draft is proposed. */
    public record NewProposal(
            @NotBlank @Size(max = 40) String draft,
            @NotNull Lane lane,
            @NotBlank @Size(max = 40) String impact,
            @NotBlank @Size(max = WORDS_MAX) String rationale,
            Optional<Instant> effectiveFrom,
            Optional<Duration> holdFor) {}

    /** What a reviewer thinks of it. */
    public record Review(@NotNull Verdict verdict, @NotNull @Size(max = WORDS_MAX) String text) {}

    /** What somebody says. */
    public record Comment(@NotBlank @Size(max = WORDS_MAX) String text) {}

    /** A signature under its evidence. */
    public record Approval(
            @NotNull @Pattern(regexp = DIGEST, message = DIGEST_MESSAGE) String evidenceDigest,
            Optional<@Size(max = WORDS_MAX) String> text) {}

    /** A no to its evidence. */
    public record Rejection(
            @NotNull @Pattern(regexp = DIGEST, message = DIGEST_MESSAGE) String evidenceDigest,
            @NotBlank @Size(max = WORDS_MAX) String reason) {}

    /** An approval is taken back, one's own or that of a stolen account. */
    public record Revocation(@NotBlank @Size(max = WORDS_MAX) String reason, Optional<@Size(max = 200) String> subject) {}

    /** Why. */
    public record Because(@NotBlank @Size(max = WORDS_MAX) String reason) {}

    /** It comes into force. */
    public record Execution(@NotNull @Pattern(regexp = DIGEST, message = DIGEST_MESSAGE) String evidenceDigest) {}
}

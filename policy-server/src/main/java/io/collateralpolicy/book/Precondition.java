package io.collateralpolicy.book;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Optional;

/**
 * What a writer knows of the account it writes: {@code If-Match} and {@code If-None-Match} of RFC 9110, section 13.1.
 *
 * @param version the version it has seen; {@code *} for any
 * @param absent  that there is none
 */
public record Precondition(Optional<String> version, boolean absent) {

    private static final String ANY = "*";

    /** The writer says nothing: fit for a new account only. */
    public static final Precondition NONE = new Precondition(Optional.empty(), false);

    /**
     * Lets through who knows what it replaces.
     *
     * @param stored the current version, where there is one
     * @throws ProblemException {@code precondition-required} when an account would be replaced unseen,
     *     {@code precondition-failed} when another than the one seen
     */
    void require(Optional<String> stored) {
        if (stored.isEmpty() ? version.isPresent() : absent) {
            throw failed(stored);
        }
        if (stored.isPresent() && version.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "the account exists: say `If-Match: \"" + stored.get() + "\"` to replace the version you have seen");
        }
        stored.filter(current -> version.filter(seen -> !seen.equals(ANY) && !seen.equals(current)).isPresent())
                .ifPresent(current -> {
                    throw failed(stored);
                });
    }

    private static ProblemException failed(Optional<String> stored) {
        String is = stored.map(version -> "the account has version `" + version + "`").orElse("there is no such account");
        return new ProblemException(ProblemType.PRECONDITION_FAILED, is + ": read it again, write again");
    }
}

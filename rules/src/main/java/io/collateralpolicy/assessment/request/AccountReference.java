package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * An account that the server keeps.
 *
 * @param book           the book it stands in
 * @param accountId      its id there
 * @param accountVersion the version the caller has seen; another one is refused. Absent: whatever is current
 */
public record AccountReference(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String book,
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String accountId,
        Optional<@Pattern(regexp = "\\d{1,18}", message = "must be 1 to 18 digits") String> accountVersion) {}

package io.collateralpolicy.assessment.request;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/**
 * Which policy is asked.
 *
 * @param name the policy
 * @param at   {@code active}, a package digest, or an instant; absent is {@code active}
 */
public record PolicyReference(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "must be a policy name such as standard")
                String name,
        Optional<@Pattern(
                        regexp = "active|sha256:[0-9a-f]{64}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z",
                        message = "must be active, a package digest sha256:…, or an instant in UTC")
                String>
                at) {}

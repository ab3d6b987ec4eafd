package io.collateralpolicy.governance.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What became of a file.
 *
 * @param path         inside the package
 * @param kind         what happened
 * @param digest       of its text now; absent where it is gone
 * @param draftVersion of the draft then
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FileChange(String path, Kind kind, Optional<String> digest, String draftVersion) {

    /** What happened to it. */
    public enum Kind {
        CREATED,
        REPLACED,
        REMOVED,
        UNCHANGED
    }
}

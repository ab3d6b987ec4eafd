package io.collateralpolicy.policy.diff;

import java.util.Optional;

/**
 * One member of a document.
 *
 * @param path   members from the outermost, joined by {@code /}
 * @param before empty when it was not there
 * @param after  empty when it is no longer there
 */
public record ValueChange(String path, Optional<String> before, Optional<String> after) {

    String text() {
        return path + ": " + before.map(b -> "`" + b + "`").orElse("nothing") + " → "
                + after.map(a -> "`" + a + "`").orElse("nothing");
    }
}

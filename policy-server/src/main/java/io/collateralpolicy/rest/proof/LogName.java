package io.collateralpolicy.rest.proof;

import io.collateralpolicy.rest.Parameters;

/** Which log a request speaks of. */
final class LogName {

    private static final String PATTERN = "[A-Za-z0-9._-]{1,64}";

    private LogName() {}

    /** @param own this node's, where none is named */
    static String of(String said, String own) {
        return said == null
                ? own
                : Parameters.matching("log", said, PATTERN, "must be 1 to 64 letters, digits, `.`, `_`, `-`");
    }
}

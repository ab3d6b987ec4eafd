package io.collateralpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.decision.Answer;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of the recorded explanation an answer carries: {@code Prefer: trace=none|compact|full}. */
enum Trace {
    NONE,
    COMPACT,
    FULL;

    private static final Pattern PREFERENCE = Pattern.compile("(?:^|[,;\\s])trace\\s*=\\s*\"?([A-Za-z]*)\"?");

    /** Other preferences of the header are not ours. */
    static Trace of(String prefer) {
        Matcher matcher = PREFERENCE.matcher(prefer == null ? "" : prefer);
        if (!matcher.find()) {
            return COMPACT;
        }
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "none" -> NONE;
            case "compact" -> COMPACT;
            case "full" -> FULL;
            default -> throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "`Prefer: trace=` must be none, compact or full, but is `" + matcher.group(1) + "`");
        };
    }

    JsonNode document(Answer answer) {
        return this == NONE ? answer.documentWithoutTrace() : answer.document();
    }
}

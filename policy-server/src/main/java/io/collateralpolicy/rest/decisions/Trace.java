package io.collateralpolicy.rest.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.decision.answer.Answer;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of the recorded explanation an answer carries: {@code Prefer: trace=none|compact|full}. All of it is recorded
 * whatever is asked for; who asks for nothing gets all of it.
 */
enum Trace {
    /** The figures, the outcome and what failed. */
    NONE,
    /** Also what the outcome rests on: see {@link CompactTrace}. */
    COMPACT,
    /** Everything that is recorded. */
    FULL;

    private static final Pattern PREFERENCE =
            Pattern.compile("(?:^|[,;])\\s*trace\\s*=\\s*\"?([A-Za-z]*)\"?", Pattern.CASE_INSENSITIVE);

    /** The first that says it well; a preference that nobody knows is ignored, as RFC 7240 wants it. */
    static Optional<Trace> of(List<String> prefer) {
        Matcher matcher = PREFERENCE.matcher(String.join(",", prefer));
        return matcher.results().map(Trace::named).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Trace> named(MatchResult preference) {
        String word = preference.group(1).toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(trace -> trace.name().equals(word)).findFirst();
    }

    /** Puts the document into the answer as it is preferred, and says so. */
    static Response.ResponseBuilder applied(List<String> prefer, Answer answer, Response.ResponseBuilder response) {
        Optional<Trace> asked = of(prefer);
        asked.ifPresent(trace ->
                response.header("Preference-Applied", "trace=" + trace.name().toLowerCase(Locale.ROOT)));
        return response.header(HttpHeaders.VARY, "Prefer").entity(asked.orElse(FULL).document(answer));
    }

    /** A whole answer goes out without a tree of it. */
    Object document(Answer answer) {
        return this == FULL ? answer : document(answer.document());
    }

    /** What was decided is shared and stays as it is. */
    JsonNode document(JsonNode whole) {
        return switch (this) {
            case FULL -> whole;
            case COMPACT -> CompactTrace.of(whole.deepCopy());
            case NONE -> withoutTrace(whole.deepCopy());
        };
    }

    private static JsonNode withoutTrace(ObjectNode document) {
        document.remove("nearestMisses");
        document.withArray("findings").removeIf(finding -> finding.path("passed").asBoolean());
        for (String state : List.of("current", "projected")) {
            document.path(state).path("lots").forEach(lot -> ((ObjectNode) lot).remove("haircuts"));
        }
        return document;
    }
}

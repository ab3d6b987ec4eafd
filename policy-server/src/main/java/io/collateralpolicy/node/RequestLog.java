package io.collateralpolicy.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.collateralpolicy.rest.front.Answered;
import io.collateralpolicy.rest.front.RequestObserver;
import io.collateralpolicy.wire.StrictJson;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A line of JSON for each request, with the ids that its answer carries. Nothing that a caller wrote is in it: no address
 * but the template, no account, no subject, no token.
 */
public final class RequestLog implements RequestObserver {

    private final Which which;
    private final Consumer<String> lines;

    /** @param lines takes one line each; the container passes it on as it is */
    public RequestLog(Which which, Consumer<String> lines) {
        this.which = which;
        this.lines = lines;
    }

    /** Which requests leave a line. */
    public enum Which {
        NONE,
        FAILED,
        ALL;

        public static Which named(String text) {
            return Arrays.stream(values())
                    .filter(which -> which.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "log.requests must be none, failed or all, but is `" + text + "`"));
        }
    }

    @Override
    public void answered(Answered answered) {
        if (which == Which.ALL || which == Which.FAILED && answered.status() >= 400) {
            lines.accept(line(answered));
        }
    }

    private static String line(Answered answered) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("type", "request");
        members.put("requestId", answered.request().id());
        members.put("traceId", answered.request().trace().traceId());
        members.put("spanId", answered.request().trace().spanId());
        members.put("method", answered.method());
        members.put("route", answered.route());
        members.put("status", Integer.toString(answered.status()));
        members.put("problem", answered.problem());
        members.put("microseconds", Long.toString(answered.nanoseconds() / 1_000));
        try {
            return StrictJson.mapper().writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts is always JSON", e);
        }
    }
}

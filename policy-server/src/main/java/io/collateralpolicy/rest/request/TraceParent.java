package io.collateralpolicy.rest.request;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request stands among others, W3C Trace Context.
 *
 * @param traceId what all that one call sets off has in common, 32 hexadecimal digits
 * @param spanId  this server's part of it, 16 hexadecimal digits
 * @param flags   of the caller
 */
public record TraceParent(String traceId, String spanId, String flags) {

    /** Of version 00, or of a later one that begins as it does. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(-.*)?");

    private static final int LENGTH_MAX = 200;

    /** Goes on with the caller's trace; a header that says none begins a new one. */
    static TraceParent after(Optional<String> header) {
        Optional<Matcher> said = header.filter(text -> text.length() <= LENGTH_MAX)
                .map(FORM::matcher)
                .filter(Matcher::matches);
        return said.map(caller -> new TraceParent(caller.group(1), newSpan(), caller.group(2)))
                .orElseGet(() -> new TraceParent(hex(), newSpan(), "00"));
    }

    /** As the header {@code traceparent} has it. */
    public String text() {
        return String.join("-", "00", traceId, spanId, flags);
    }

    private static String newSpan() {
        return hex().substring(16);
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}

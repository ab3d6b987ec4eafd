package io.collateralpolicy.it.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of {@code hostile-requests.json}. Without a body it sends the decision of {@code withdrawal.json}, with
 * texts of it replaced; {@code {{x*9}}} stands for nine x, and letters up to U+00FF for that byte.
 *
 * @param says     what is tried
 * @param as       a local user, {@code nobody}, or {@code token: } and a name of {@link HostileTokens}
 * @param send     method and address
 * @param headers  beside the token and {@code application/json}
 * @param body     as it is sent
 * @param expected status and type of problem; {@code -} where it is no failure
 * @param shows    a text of the answer
 * @param at       where the first violation is, empty where that does not matter
 */
record HostileRequest(
        String says,
        String as,
        String send,
        Map<String, String> headers,
        byte[] body,
        String expected,
        String at,
        String shows) {

    private static final Pattern REPEATED = Pattern.compile("\\{\\{(.+?)\\*(\\d+)}}", Pattern.DOTALL);

    static List<HostileRequest> all() {
        List<HostileRequest> requests = new ArrayList<>();
        StrictJson.readTree(resource("/hostile-requests.json")).forEach(entry -> requests.add(of(entry)));
        return requests;
    }

    private static HostileRequest of(JsonNode entry) {
        Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
        entry.path("headers").fields().forEachRemaining(header ->
                headers.put(header.getKey(), repeated(header.getValue().asText())));
        return new HostileRequest(
                entry.path("says").asText(),
                entry.path("as").asText(),
                entry.path("send").asText(),
                headers,
                body(entry),
                entry.path("expect").asText(),
                entry.path("at").asText(),
                entry.path("shows").asText());
    }

    private static byte[] body(JsonNode entry) {
        String text = entry.has("body") ? entry.path("body").asText() : decision(entry.path("replace"));
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String sent = repeated(text.replace("NOW", now.toString())
                .replace("TOMORROW", now.plus(Duration.ofDays(1)).toString()));
        Charset charset = sent.chars().allMatch(c -> c < 256) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return sent.getBytes(charset);
    }

    /** Each text of a pair replaced by the other; an edit that finds nothing would try nothing. */
    private static String decision(JsonNode edit) {
        String text = new String(resource("/withdrawal.json"), StandardCharsets.UTF_8);
        for (int i = 0; i < edit.size(); i += 2) {
            text = edited(text, edit.path(i).asText(), edit.path(i + 1).asText());
        }
        return text.replace("PURPOSE", "BINDING").replace("QUANTITY", "1");
    }

    /** The decision that others are made from, as it may be sent. */
    static String decision() {
        return decision(StrictJson.mapper().createArrayNode())
                .replace("NOW", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    }

    private static String edited(String text, String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("withdrawal.json has no `" + old + "`");
        }
        return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(replacement));
    }

    private static String repeated(String text) {
        return REPEATED.matcher(text).replaceAll(run ->
                Matcher.quoteReplacement(run.group(1).repeat(Integer.parseInt(run.group(2)))));
    }

    PolicyServerClient.Reply answer(HostileTokens tokens) {
        Map<String, String> sent = new TreeMap<>(headers);
        tokens.of(as).ifPresent(token -> sent.put("Authorization", "Bearer " + token));
        String[] target = send.split(" ", 2);
        return PolicyServerClient.sending(sent).send(target[0], target[1], body);
    }

    private static byte[] resource(String name) {
        try (var stream = HostileRequest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public String toString() {
        return says;
    }
}

package io.collateralpolicy.it;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Speaks to the server under test as a caller does: over HTTP, with a token. */
public final class PolicyServerClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final URI SERVER = URI.create("http://localhost:" + System.getProperty("it.http.port"));

    private final URI server;
    private final Map<String, String> headers;

    private PolicyServerClient(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    /** What came back; {@code json} is parsed only where it is asked for. */
    public record Reply(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Read leniently: a problem's {@code status} and the places of diagnostics are JSON numbers. */
        public JsonNode json() {
            String numberless = text().replaceAll(
                    "\"(status|line|character|severity)\":(\\d+)", "\"$1\":\"$2\"");
            return StrictJson.readTree(numberless.getBytes(StandardCharsets.UTF_8));
        }

        public String problem() {
            return status() + " " + json().path("type").asText().replace("/problems/", "");
        }
    }

    public static PolicyServerClient anonymous() {
        return at(SERVER);
    }

    /** The server of another address than that of the container under test, without a token. */
    public static PolicyServerClient at(URI server) {
        return new PolicyServerClient(server, Map.of("Content-Type", "application/json"));
    }

    /** With these headers and no other. */
    public static PolicyServerClient sending(Map<String, String> headers) {
        return new PolicyServerClient(SERVER, Map.copyOf(headers));
    }

    public static PolicyServerClient signedIn(String user) {
        return anonymous().as(user);
    }

    public static String token(String user) {
        return anonymous().tokenOf(user);
    }

    /** The same, signed in. */
    public PolicyServerClient as(String user) {
        return with("Authorization", "Bearer " + tokenOf(user));
    }

    private String tokenOf(String user) {
        String password = System.getProperty("it.password");
        Reply reply = post("/api/v1/tokens", "{\"username\":\"" + user + "\",\"password\":\"" + password + "\"}");
        return reply.json().path("accessToken").asText();
    }

    public PolicyServerClient with(String header, String value) {
        Map<String, String> changed = new TreeMap<>(headers);
        changed.put(header, value);
        return new PolicyServerClient(server, changed);
    }

    /** What goes with every request. */
    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    public Reply put(String path, String body) {
        return send("PUT", path, BodyPublishers.ofString(body));
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply send(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofByteArray(body));
    }

    /** What is no text. */
    public byte[] bytes(String path) {
        return sent("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray()).body();
    }

    /** What a POST without a body answers, as it comes. */
    public Path download(String path, Path file) {
        return sent("POST", path, BodyPublishers.noBody(), BodyHandlers.ofFile(file)).body();
    }

    private Reply send(String method, String path, HttpRequest.BodyPublisher body) {
        return new Reply(sent(method, path, body, BodyHandlers.ofString()));
    }

    private <T> HttpResponse<T> sent(
            String method, String path, HttpRequest.BodyPublisher body, HttpResponse.BodyHandler<T> reading) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).method(method, body).timeout(Duration.ofSeconds(60));
        headers.forEach(request::header);
        try {
            return HTTP.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + server.resolve(path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}

package io.collateralpolicy.it.node;

import io.collateralpolicy.it.PolicyServerClient;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A batch whose lines are sent one by one, with time between them. */
final class SlowBatch implements AutoCloseable {

    private final PipedOutputStream lines;
    private final CompletableFuture<HttpResponse<String>> response;

    private SlowBatch(PipedOutputStream lines, CompletableFuture<HttpResponse<String>> response) {
        this.lines = lines;
        this.response = response;
    }

    static SlowBatch begun(PolicyServerClient signedIn, URI server) throws IOException {
        PipedOutputStream lines = new PipedOutputStream();
        PipedInputStream body = new PipedInputStream(lines, 1 << 16);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/api/v1/decisions/batch"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body));
        signedIn.with("Content-Type", "application/x-ndjson").headers().forEach(request::header);
        return new SlowBatch(
                lines, HttpClient.newHttpClient().sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    void send(String request) throws IOException {
        lines.write((request.replace("\n", "") + "\n").getBytes(StandardCharsets.UTF_8));
        lines.flush();
    }

    /** Ends the body; the answers to its lines. */
    List<String> answers() throws IOException {
        lines.close();
        return response.join().body().lines().toList();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

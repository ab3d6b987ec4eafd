package io.collateralpolicy.audit.publish;

import io.collateralpolicy.audit.checkpoint.SignedNote;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Somebody else's address: the note is posted there as it is, and any 2xx says that it was taken. */
public final class UrlTarget implements Target {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int GOOD = 2;
    private static final int CLASS = 100;

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** @throws IllegalArgumentException when it is no address of HTTP; the address may carry a secret and is not said */
    public UrlTarget(URI address) {
        if (address.getHost() == null || !"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalArgumentException(
                    "audit.publish.url must be an address that begins with https:// or http:// and names a host");
        }
        this.address = address;
    }

    @Override
    public String name() {
        return "url";
    }

    @Override
    public void publish(SignedNote note) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(note.note()))
                .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / CLASS != GOOD) {
                throw new IOException("the address of audit.publish.url answered " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

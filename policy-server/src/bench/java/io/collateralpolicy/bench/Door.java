package io.collateralpolicy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A client that keeps its connections, signed in as the backend. */
final class Door implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("\"accessToken\"\\s*:\\s*\"([^\"]+)\"");

    private final CloseableHttpClient client;
    private final URI base;
    private final String authorization;
    private final AtomicLong bytes = new AtomicLong();

    private Door(CloseableHttpClient client, URI base, String authorization) {
        this.client = client;
        this.base = base;
        this.authorization = authorization;
    }

    static Door open(URI server, int connections) throws IOException {
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .disableCookieManagement()
                .disableContentCompression()
                .build();
        URI base = server.resolve("/api/v1/");
        String credentials = "{\"username\":\"backend\",\"password\":\"" + RunningServer.PASSWORD + "\"}";
        String answer = new Door(client, base, "").post("tokens", credentials.getBytes(StandardCharsets.UTF_8));
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IllegalStateException("the server gives no token but `" + answer + "`");
        }
        return new Door(client, base, "Bearer " + token.group(1));
    }

    /** @throws IllegalStateException when the answer is no success */
    String post(String path, byte[] body) throws IOException {
        return post(path, body, ContentType.APPLICATION_JSON);
    }

    /** The answers of a batch, a line each. */
    String batch(byte[] lines) throws IOException {
        return post("decisions/batch", lines, ContentType.create("application/x-ndjson"));
    }

    private String post(String path, byte[] body, ContentType type) throws IOException {
        HttpPost request = new HttpPost(base.resolve(path));
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        request.setEntity(new ByteArrayEntity(body, type));
        return client.execute(request, response -> {
            String answer = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            bytes.addAndGet(body.length + answer.length());
            if (response.getCode() / 100 != 2) {
                throw new IllegalStateException("`" + path + "` is answered with " + response.getCode() + ": " + answer);
            }
            return answer;
        });
    }

    /** Of bodies sent and received so far. */
    long bytes() {
        return bytes.get();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

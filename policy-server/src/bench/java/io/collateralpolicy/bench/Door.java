package io.collateralpolicy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A client that keeps its connections, signed in as somebody. */
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
        return open(server, connections, "backend");
    }

    static Door open(URI server, int connections, String user) throws IOException {
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(connections)
                        .setMaxConnTotal(connections)
                        .build())
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableContentCompression()
                .build();
        URI base = server.resolve("/api/v1/");
        String credentials = "{\"username\":\"" + user + "\",\"password\":\"" + RunningServer.PASSWORD + "\"}";
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
        request.setEntity(new ByteArrayEntity(body, type));
        return sent(request, body.length);
    }

    /** @param entity may be longer than memory */
    String put(String path, HttpEntity entity, String... headers) throws IOException {
        HttpPut request = new HttpPut(base.resolve(path));
        request.setEntity(entity);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return sent(request, Math.max(0, entity.getContentLength()));
    }

    String get(String path) throws IOException {
        return sent(new HttpGet(base.resolve(path)), 0);
    }

    /** Empty while the server says that it is not known yet. */
    Optional<String> find(String path) throws IOException {
        HttpGet request = new HttpGet(base.resolve(path));
        request.setHeader("Authorization", authorization);
        return client.execute(request, response -> {
            String answer = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            return Optional.of(answer).filter(any -> response.getCode() == 200);
        });
    }

    private String sent(HttpUriRequestBase request, long length) throws IOException {
        if (!authorization.isEmpty()) {
            request.setHeader("Authorization", authorization);
        }
        return client.execute(request, response -> {
            String answer = EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8);
            bytes.addAndGet(length + answer.length());
            if (response.getCode() / 100 != 2) {
                throw new IllegalStateException("`" + request.getPath() + "` is answered with " + response.getCode() + ": " + answer);
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

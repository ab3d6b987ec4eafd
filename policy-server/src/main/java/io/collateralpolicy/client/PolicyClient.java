package io.collateralpolicy.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Asks for decisions. What is sent again carries the same idempotency key, so that nothing is decided twice.
 *
 * @param api      {@code https://host/api/v1/}, with the slash
 * @param token    asked before every request, for tokens end
 * @param receipts is given each receipt before its answer is: keep them where the server's operator is not
 */
public record PolicyClient(URI api, Supplier<String> token, Consumer<Receipt> receipts) {

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLISECONDS = 200;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

    /** One decision; {@link PolicyProblem} why there is none. */
    public Json decide(String request) throws IOException, InterruptedException {
        return kept(call("POST", "decisions", request, "Idempotency-Key", UUID.randomUUID().toString()));
    }

    /**
     * Many decisions; a batch that breaks off is sent again and goes on where it broke off.
     *
     * @param requests one a line; iterated once for each attempt
     * @param answers  is given an answer or a problem for each, in their order
     */
    public void decideAll(Iterable<String> requests, Consumer<Json> answers) throws IOException, InterruptedException {
        String key = UUID.randomUUID().toString();
        AtomicLong told = new AtomicLong();
        patiently(() -> {
            HttpResponse<Stream<String>> response = HTTP.send(request("decisions/batch", "application/x-ndjson")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofByteArrays(() -> lines(requests)))
                    .build(), BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                if (response.statusCode() != 200) {
                    throw new PolicyProblem(response.statusCode(), lines.collect(Collectors.joining()));
                }
                lines.skip(told.get()).forEach(line -> {
                    answers.accept(kept(Json.of(line)));
                    told.incrementAndGet();
                });
                return told.get();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /** Any other resource that may be asked twice: a path below {@code /api/v1/}, headers as names and values. */
    public Json call(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        return Json.of(patiently(() -> {
            HttpRequest.Builder request = request(path, "application/json").method(method, BodyPublishers.ofString(body));
            HttpRequest whole = (headers.length == 0 ? request : request.headers(headers)).build();
            HttpResponse<String> response = HTTP.send(whole, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new PolicyProblem(response.statusCode(), response.body());
            }
            return response.body();
        }));
    }

    private interface Attempt<T> { T run() throws IOException, InterruptedException; }

    /** Again while nobody answers or the server says later, after a longer pause each time; then what came last. */
    private static <T> T patiently(Attempt<T> attempt) throws IOException, InterruptedException {
        for (int failed = 1; ; failed++) {
            try {
                return attempt.run();
            } catch (IOException | PolicyProblem e) {
                if (failed == ATTEMPTS || e instanceof PolicyProblem problem && !problem.passes) {
                    throw e;
                }
            }
            long longest = FIRST_PAUSE_MILLISECONDS << failed;
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
        }
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(api.resolve(path)).timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", type);
    }

    private Json kept(Json answer) {
        if (answer.at("/receipt/leafHash").isPresent()) {
            receipts.accept(new Receipt(answer));
        }
        return answer;
    }

    private static Iterator<byte[]> lines(Iterable<String> requests) {
        return StreamSupport.stream(requests.spliterator(), false)
                .map(line -> (line.replace("\n", " ") + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
    }
}

package io.collateralpolicy.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import io.collateralpolicy.it.hostile.Contract.Operation;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Thousands of requests made of the contract: bodies that are nearly right and bodies that are not, parameters, headers,
 * methods and callers; every operation of the contract at least once. Whatever comes, no answer is a failure of the server and none is a page.
 *
 * <p>A seed makes the same requests again: {@code -Dit.fuzz.seed=…}; it is printed first.
 */
public final class ContractFuzz {

    private static final int REQUESTS = Integer.getInteger("it.fuzz.requests", 3_000);
    private static final int SIZE = 100;
    private static final List<String> CALLERS =
            List.of("backend", "backend", "backend", "auditor", "author", "approver1", "guardian", "admin", "nobody");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW");
    private static final Set<String> HEADERS =
            Set.of("Idempotency-Key", "If-Match", "If-None-Match", "Prefer", "Accept", "traceparent", "Policy-Version");
    /** In an address: what climbs, what ends a segment, what is escaped twice. */
    private static final Pattern REFUSED_BEFORE = Pattern.compile("\\.\\.|[/\\\\;%]");
    /** Not a failure of the request and not of the server: what it needs is not there now. */
    private static final Set<ProblemType> NOT_NOW =
            Set.of(ProblemType.AUDIT_UNAVAILABLE, ProblemType.NOT_READY);

    private final long seed = Long.getLong("it.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Mutations mutations = new Mutations(random);
    private final Contract contract = Contract.served();
    private final Values values = new Values(contract);
    private final Map<JsonNode, RandomGenerator<JsonNode>> generators = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Integer, Integer> seen = new TreeMap<>();

    private record Sent(String who, String method, String path, Map<String, String> headers, byte[] body) {

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return who + ": " + method + " " + path + " " + headers + " "
                    + text.substring(0, Math.min(1_000, text.length()));
        }
    }

    /** How many answers had which status. */
    public Map<Integer, Integer> run() {
        System.out.println("fuzz of the contract: " + REQUESTS + " requests, -Dit.fuzz.seed=" + seed);
        CALLERS.stream().distinct().filter(who -> !who.equals("nobody"))
                .forEach(who -> tokens.put(who, PolicyServerClient.token(who)));
        List<Operation> operations = contract.operations();
        Operation decision = operations.stream()
                .filter(operation -> operation.method().equals("POST") && operation.path().equals("/decisions"))
                .findFirst()
                .orElseThrow();
        JqwikSession.run(() -> {
            for (int i = 0; i < REQUESTS; i++) {
                Operation any = chance(5) ? decision : operations.get(random.nextInt(operations.size()));
                Sent sent = request(i < operations.size() ? operations.get(i) : any);
                check(sent, answer(sent));
            }
        });
        System.out.println("answers by status: " + seen);
        return seen;
    }

    private Reply answer(Sent sent) {
        Map<String, String> headers = new TreeMap<>(sent.headers);
        Optional.ofNullable(tokens.get(sent.who)).ifPresent(token -> headers.put("Authorization", "Bearer " + token));
        return PolicyServerClient.sending(headers).send(sent.method, sent.path, sent.body);
    }

    private void check(Sent sent, Reply reply) {
        seen.merge(reply.status(), 1, Integer::sum);
        String what = "seed " + seed + ", " + sent + "\n" + reply.text();
        assertThat(reply.text()).as(what).doesNotContainPattern(HostileRun.INTERNALS);
        assertThat(reply.header("Content-Type")).as(what).doesNotContain("html");
        assertThat(reply.text().length()).as(what).isLessThan(1024 * 1024);
        if (reply.status() >= 400 && !sent.method.equals("HEAD")) {
            assertThat(reply.header("Content-Type")).as(what).startsWith("application/problem+json");
            ProblemType type = ProblemType.named(reply.problem().split(" ")[1]).orElseThrow(() -> new AssertionError(what));
            assertThat(reply.status()).as(what).isEqualTo(type.status());
            assertThat(reply.status() < 500 || NOT_NOW.contains(type)).as(what).isTrue();
        } else {
            assertThat(reply.status()).as(what).isLessThan(500);
        }
    }

    private Sent request(Operation operation) {
        String method = chance(20) ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        String who = CALLERS.get(random.nextInt(CALLERS.size()));
        return new Sent(who, method, path(operation), headers(operation), body(operation));
    }

    private String path(Operation operation) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = encoded(parameterValue(parameter));
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", value.isEmpty() ? "x" : value);
                case "query" -> query.append(random.nextBoolean() ? "&" + name + "=" + value : "");
                default -> { }
            }
        }
        String text = query.isEmpty() ? "" : "?" + query.substring(1);
        return "/api/v1" + path + text;
    }

    /** What the container refuses before the application sees it has a test of its own: these it never sees here. */
    private String parameterValue(JsonNode parameter) {
        String text = chance(4) ? mutations.text() : made(parameter.path("schema")).asText();
        boolean refusedBefore = text.chars().anyMatch(Character::isISOControl) || REFUSED_BEFORE.matcher(text).find();
        return refusedBefore || text.length() > 9_999 ? "fuzz" : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new TreeMap<>();
        String mediaType = operation.body().map(Operation.Body::mediaType).orElse("application/json");
        headers.put("Content-Type", chance(15) ? "text/plain" : mediaType);
        for (String header : HEADERS) {
            if (chance(8)) {
                headers.put(header, mutations.text().replaceAll("[^ -~]", "?").replaceAll("(.{200}).*", "$1"));
            }
        }
        return headers;
    }

    private byte[] body(Operation operation) {
        return operation.body()
                .map(body -> body.mediaType().contains("json") ? document(body) : mutations.text())
                .orElse("")
                .getBytes(chance(10) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String document(Operation.Body body) {
        String first = mutations.of(nearlyRight(body));
        return body.mediaType().contains("ndjson")
                ? first.replace('\n', ' ') + "\n" + nearlyRight(body) + "\n"
                : first;
    }

    /** Half of the decisions are one that is answered, so that what is changed in it is seen behind the first checks. */
    private JsonNode nearlyRight(Operation.Body body) {
        boolean decision = body.schema().path("$ref").asText().endsWith("/DecisionRequest");
        return decision && chance(2)
                ? StrictJson.readTree(HostileRequest.decision().getBytes(StandardCharsets.UTF_8))
                : made(body.schema());
    }

    private JsonNode made(JsonNode schema) {
        return generators.computeIfAbsent(schema, this::generator).next(random).value();
    }

    private RandomGenerator<JsonNode> generator(JsonNode schema) {
        Arbitrary<JsonNode> arbitrary = values.of(schema);
        return arbitrary.generator(SIZE);
    }

    /** One in so many. */
    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }
}

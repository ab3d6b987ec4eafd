package io.collateralpolicy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client beside a server that fails as a test tells it to. */
class PolicyClientTest {

    private static final String ANSWER = "{\"outcome\":\"ALLOWED\",\"receipt\":{\"index\":\"%s\",\"leafHash\":\"sha256:aa\"}}";

    private final Deque<Said> script = new ArrayDeque<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private HttpServer server;
    private PolicyClient client;

    /** One reply; a negative status breaks the connection, behind the body where there is one. */
    private record Said(int status, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = new PolicyClient(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v1/"), () -> "token", receipts::add);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatFailsForAWhileIsSentAgainWithTheSameKey() throws Exception {
        script.add(new Said(-1, ""));
        script.add(new Said(503, "{\"type\":\"/problems/audit-unavailable\"}"));
        script.add(new Said(409, "{\"type\":\"/problems/request-in-progress\"}"));
        script.add(new Said(201, ANSWER.formatted("7")));

        assertThat(client.decide("{}").at("/outcome")).contains("ALLOWED");
        assertThat(keys).hasSize(4).containsOnly(keys.get(0));
        assertThat(receipts).singleElement()
                .satisfies(receipt -> assertThat(receipt.decision().at("/receipt/index")).contains("7"));
    }

    @Test
    void anotherDecisionHasAnotherKey() throws Exception {
        script.add(new Said(201, ANSWER.formatted("1")));
        script.add(new Said(201, ANSWER.formatted("2")));
        client.decide("{}");
        client.decide("{}");

        assertThat(keys).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void whatStaysWrongIsNotSentAgain() {
        script.add(new Said(409, "{\"type\":\"/problems/account-version-conflict\",\"status\":409}"));

        assertThatThrownBy(() -> client.decide("{}")).isInstanceOfSatisfying(PolicyProblem.class,
                problem -> assertThat(problem.type).isEqualTo("account-version-conflict"));
        assertThat(keys).hasSize(1);
    }

    @Test
    void whatNeverEndsIsGivenUp() {
        for (int i = 0; i < 10; i++) {
            script.add(new Said(503, "not even JSON"));
        }

        assertThatThrownBy(() -> client.call("GET", "market", "")).isInstanceOf(PolicyProblem.class);
        assertThat(script).hasSize(4);
    }

    /** The first attempt breaks behind two of three lines: the second is given the same body, and only the third line is told. */
    @Test
    void aBatchThatBreaksOffGoesOnWhereItBrokeOff() throws Exception {
        String two = ANSWER.formatted("1") + "\n{\"type\":\"/problems/malformed-json\"}\n";
        script.add(new Said(-200, two));
        script.add(new Said(200, two + ANSWER.formatted("3") + "\n"));
        List<Json> answers = new ArrayList<>();

        client.decideAll(List.of("{\"a\":\n\"b\"}", "nonsense", "{}"), answers::add);

        assertThat(answers).extracting(answer -> answer.at("/receipt/index").orElse("problem")).containsExactly("1", "problem", "3");
        assertThat(bodies).hasSize(2).containsOnly("{\"a\": \"b\"}\nnonsense\n{}\n");
        assertThat(keys).containsOnly(keys.get(0));
        assertThat(receipts).hasSize(2);
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer token");
        Said said = script.remove();
        byte[] body = said.body.getBytes(StandardCharsets.UTF_8);
        if (said.status == -1) {
            exchange.close();
        } else {
            boolean broken = said.status < 0;
            exchange.sendResponseHeaders(Math.abs(said.status), body.length + (broken ? 100 : 0));
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            exchange.close();
        }
    }
}

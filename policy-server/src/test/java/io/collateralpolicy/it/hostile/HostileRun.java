package io.collateralpolicy.it.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** Sends every hostile request and looks at the answer, at what was recorded, at the server and at its log. */
public final class HostileRun {

    /** What an answer shows of the machine that gave it. */
    static final Pattern INTERNALS = Pattern.compile("\\b(?:java|javax|jakarta|com|org|io)\\.[a-z]+\\.[a-zA-Z.]+|\\.java:\\d+"
            + "|\\bat [\\w.$]+\\(|Exception\\b|\\bSELECT\\b|\\bINSERT\\b|SQLSTATE|/(?:tmp|opt|home|work|usr|wlp)/|CWW[A-Z]{2}\\d");

    private static final String DECISIONS = "/api/v1/decisions";

    private final HostileTokens tokens;
    private final PolicyServerClient auditor = PolicyServerClient.signedIn("auditor");

    public HostileRun(HostileTokens tokens) {
        this.tokens = tokens;
    }

    public void everyRequestGetsItsAnswerAndChangesNothing() {
        List<HostileRequest> requests = HostileRequest.all();
        assertThat(requests).hasSizeGreaterThan(80);
        SoftAssertions softly = new SoftAssertions();
        long log = ServerLog.length();
        String before = newestDecision();
        for (HostileRequest request : requests) {
            check(request, request.answer(tokens), softly);
            String after = newestDecision();
            softly.assertThat(after).as(request + " records no decision").isEqualTo(before);
            before = after;
        }
        softly.assertThat(PolicyServerClient.anonymous().get("/health").status()).as("healthy after").isEqualTo(200);
        ServerLog.since(log).check(softly, tokens.secrets());
        softly.assertAll();
    }

    /** The second body is another request under a name that is taken. */
    public void aKeyThatIsUsedAgainWithAnotherBodyDecidesNothing() {
        PolicyServerClient backend = PolicyServerClient.signedIn("backend").with("Idempotency-Key", UUID.randomUUID().toString());
        String body = HostileRequest.decision();
        Reply first = backend.post(DECISIONS, body);
        String before = newestDecision();

        Reply other = backend.post(DECISIONS, body.replace("\"quantity\": \"1\"", "\"quantity\": \"2\""));
        Reply again = backend.post(DECISIONS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(other.problem()).isEqualTo("422 idempotency-key-reuse");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(newestDecision()).isEqualTo(before);
    }

    private static void check(HostileRequest request, Reply reply, SoftAssertions softly) {
        boolean fails = !request.expected().endsWith(" -");
        softly.assertThat(fails ? said(reply) : reply.status() + " -").as(request.says()).isEqualTo(request.expected());
        softly.assertThat(reply.text()).as(request + " shows nothing inside").doesNotContainPattern(INTERNALS);
        softly.assertThat(reply.header("Content-Type")).as(request.says())
                .startsWith(fails ? "application/problem+json" : "application/");
        softly.assertThat(reply.header("Content-Security-Policy")).as(request.says()).contains("default-src 'none'");
        softly.assertThat(reply.text()).as(request.says()).contains(request.shows());
        if (!request.at().isEmpty()) {
            softly.assertThat(reply.json().at("/violations").findValuesAsText("path")).as(request + " " + reply.text())
                    .contains(request.at());
        }
    }

    /** What is no problem is shown as it is. */
    private static String said(Reply reply) {
        return reply.header("Content-Type").startsWith("application/problem+json")
                ? reply.problem()
                : reply.status() + " " + reply.text().substring(0, Math.min(200, reply.text().length()));
    }

    private String newestDecision() {
        JsonNode newest = auditor.get(DECISIONS + "?limit=1").json().path("items");
        return newest.findValuesAsText("decisionId").toString();
    }
}

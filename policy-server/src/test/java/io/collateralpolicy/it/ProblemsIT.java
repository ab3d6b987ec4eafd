package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.it.hostile.ContractFuzz;
import io.collateralpolicy.it.hostile.HostileRun;
import io.collateralpolicy.it.hostile.HostileTokens;
import io.collateralpolicy.it.hostile.SlowBodies;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every failure has one form, whichever layer it comes from. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProblemsIT {

    private static final String DECISIONS = "/api/v1/decisions";

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployed.war();
    }

    @BeforeEach
    void awaitReady() throws InterruptedException {
        Deployed.awaitReady();
    }

    @Test
    void aBodyThatIsNoJsonIsSaidWithItsPlace() {
        PolicyServerClient.Reply reply = backend().post(DECISIONS, "{\"purpose\":\"QUOTE\",\"purpose\":\"QUOTE\"}");

        assertThat(reply.problem()).isEqualTo("400 malformed-json");
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().at("/violations/0/path").asText()).isEqualTo("/purpose");
    }

    @Test
    void aJsonNumberIsRefusedWhereADecimalStringBelongs() {
        String body = DecisionsIT.request("QUOTE", "12").replace("\"20.000000000000000000\"", "20.0");

        assertThat(backend().post(DECISIONS, body).problem()).isEqualTo("400 malformed-json");
    }

    @Test
    void aMemberOutOfItsBoundIsSaidWithPathAndValue() {
        String body = DecisionsIT.request("QUOTE", "12").replace("\"20.000000000000000000\"", "\"-1\"");

        PolicyServerClient.Reply reply = backend().post(DECISIONS, body);
        assertThat(reply.problem()).isEqualTo("400 validation-failed");
        assertThat(reply.json().at("/violations/0/path").asText()).isEqualTo("/account/collateral/0/quantity");
        assertThat(reply.json().at("/violations/0/value").asText()).isEqualTo("-1");
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        PolicyServerClient.Reply reply = PolicyServerClient.anonymous().get("/api/v1/me");

        assertThat(reply.problem()).isEqualTo("401 unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aForgedTokenIsRefused() {
        assertThat(backend().with("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.").get("/api/v1/me").problem())
                .isEqualTo("401 unauthenticated");
    }

    @Test
    void aMissingRoleIsNamed() {
        PolicyServerClient.Reply reply = backend().get("/api/v1/audit/entries");

        assertThat(reply.problem()).isEqualTo("403 forbidden");
        assertThat(reply.json().path("detail").asText()).contains("`auditor`").contains("`admin`");
    }

    @Test
    void onlyABackendBinds() {
        PolicyServerClient auditor = PolicyServerClient.signedIn("auditor");

        assertThat(auditor.post(DECISIONS, DecisionsIT.request("BINDING", "12")).problem()).isEqualTo("403 forbidden");
    }

    @Test
    void unknownPathsAreProblemsInsideAndOutsideTheInterface() {
        assertThat(backend().get("/api/v1/nothing").problem()).isEqualTo("404 not-found");
        assertThat(backend().get("/nothing").problem()).isEqualTo("404 not-found");
        assertThat(backend().get("/problems/nothing").problem()).isEqualTo("404 not-found");
    }

    @Test
    void methodAndMediaTypesAreRefusedByTheirOwnTypes() {
        PolicyServerClient.Reply reply = backend().delete(DECISIONS);

        assertThat(reply.problem()).isEqualTo("405 method-not-allowed");
        assertThat(reply.header("Allow")).contains("POST");
        assertThat(backend().with("Content-Type", "text/csv").post(DECISIONS, "a,b").problem())
                .isEqualTo("415 unsupported-media-type");
        assertThat(backend().with("Accept", "text/csv").get("/api/v1/me").problem()).isEqualTo("406 not-acceptable");
    }

    @Test
    void aBodyOverItsBoundIsRefused() {
        assertThat(backend().post(DECISIONS, " ".repeat(1024 * 1024 + 1)).problem()).isEqualTo("413 payload-too-large");
    }

    @Test
    void aParameterOutOfItsBoundIsRefused() {
        assertThat(backend().get(DECISIONS + "?limit=0").problem()).isEqualTo("400 invalid-parameter");
        assertThat(backend().get(DECISIONS + "?outcome=MAYBE").problem()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void aPolicyThatDoesNotExistIsSaid() {
        String body = DecisionsIT.request("QUOTE", "12").replace("\"standard\"", "\"imaginary\"");

        assertThat(backend().post(DECISIONS, body).problem()).isEqualTo("422 policy-not-found");
    }

    @Test
    void aTypeOfProblemIsAPage() {
        assertThat(PolicyServerClient.anonymous().get("/problems/policy-gap").text()).contains("<h1>policy gap</h1>");
    }

    /** On every layer that sees a request; what the transport refuses before that is in the list too. */
    @Test
    void everyRefusalHasOneFormWhicheverLayerSpeaks() {
        Map<String, String> tokens = Stream.of("backend", "auditor")
                .collect(Collectors.toMap(user -> user, PolicyServerClient::token));
        SoftAssertions softly = new SoftAssertions();

        RawRequest.all().forEach(request ->
                softly.assertThat(request.answer(tokens)).as(request.lines().toString()).isEqualTo(request.expected()));

        softly.assertAll();
    }

    @Test
    void strangersGetTheAnswerTheyDeserveAndChangeNothing() throws Exception {
        try (HostileTokens tokens = new HostileTokens(List.of("backend", "auditor", "author", "guardian"))) {
            HostileRun run = new HostileRun(tokens);
            run.everyRequestGetsItsAnswerAndChangesNothing();
            run.aKeyThatIsUsedAgainWithAnotherBodyDecidesNothing();
        }
    }

    /** Issued by the provider of {@code jwt.issuer}, which runs in this test and is found by its discovery document. */
    @Test
    void whoComesFromTheIdentityProviderMayWhatItsGroupsSay() throws Exception {
        try (HostileTokens provider = new HostileTokens(List.of())) {
            PolicyServerClient backend = PolicyServerClient.anonymous()
                    .with("Authorization", "Bearer " + provider.issued("backend:standard"));

            assertThat(backend.get("/api/v1/me").json().path("grants").toString()).isEqualTo("[\"backend:standard\"]");
            assertThat(backend.post(DECISIONS, DecisionsIT.request("BINDING", "1")).status()).isEqualTo(201);
            assertThat(backend.get("/api/v1/policies").json().path("items").findValuesAsText("name"))
                    .containsExactly("standard");
            assertThat(backend.get("/api/v1/policies/standard/activations").status()).isEqualTo(200);
            assertThat(backend.get("/api/v1/policies/comet/activations").problem()).isEqualTo("403 forbidden");
            assertThat(backend.get(DECISIONS).json().path("items")).isNotEmpty().allSatisfy(row ->
                    assertThat(row.path("subject").asText()).endsWith("/risk#hostile-subject"));
        }
    }

    @Test
    void whateverIsMadeOfTheContractIsNoFailureOfTheServer() {
        assertThat(new ContractFuzz().run().keySet()).contains(201, 400, 401, 403, 404, 405);
    }

    @Test
    void aBodyThatTricklesIsCutAndTheThreadIsFree() {
        assertThat(SlowBodies.answers()).hasSize(2).allSatisfy(answer ->
                assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout"));
    }

    @Test
    void aRequestGoesOnWithItsCallersTrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        String answered = PolicyServerClient.anonymous()
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01").get("/health").header("traceparent");

        assertThat(answered).matches("00-" + trace + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
        assertThat(PolicyServerClient.anonymous().get("/health").header("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void measurementsAndTheContractAreReadWithAToken() {
        PolicyServerClient auditor = PolicyServerClient.signedIn("auditor");

        assertThat(auditor.get("/metrics").text())
                .contains("http_server_requests_seconds_count{method=\"GET\"", "audit_entries_total", "jvm_memory_used");
        assertThat(backend().get("/openapi").text()).contains("openapi: '3.1.0'", "/decisions:");
    }

    @Test
    void healthAndThePagesFilesNeedNoToken() {
        PolicyServerClient anonymous = PolicyServerClient.anonymous();

        assertThat(anonymous.get("/health/live").json().at("/checks/0/name").asText()).isEqualTo("audit-writer");
        assertThat(anonymous.get("/health").json().findValuesAsText("name"))
                .contains("graph", "audit-writer", "policies", "database", "accepts", "audit-log");
        assertThat(anonymous.get("/admin/policies/standard").text()).contains("<div id=\"root\">");
        assertThat(anonymous.get("/").header("Location")).isEqualTo("/admin/");
    }

    /** Everything of the corpus that is a text, in the place of a rule file of a package that is otherwise right. */
    @Test
    void whateverIsSentAsARuleIsRefusedWithItsPlaceAndTheServerGoesOn() {
        PolicyServerClient author = PolicyServerClient.signedIn("author");

        assertThat(Drafts.attacks()).hasSizeGreaterThan(300).allSatisfy(attack -> {
            PolicyServerClient.Reply reply = author.post(Drafts.VALIDATIONS, Drafts.standardWith("eligibility.drl", attack));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("passed").asBoolean()).isFalse();
            assertThat(reply.json().at("/diagnostics/0/file").asText()).isEqualTo("eligibility.drl");
            assertThat(reply.json().at("/diagnostics/0/message").asText()).isNotEmpty();
            assertThat(reply.json().has("analysis")).isFalse();
        });
        assertThat(PolicyServerClient.anonymous().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void aPackageThatIsRightIsTriedAndComparedWithTheOneInForce() {
        PolicyServerClient.Reply reply = PolicyServerClient.signedIn("reviewer")
                .post(Drafts.VALIDATIONS, Drafts.standardWith("memo.md", "why"));

        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("passed").asBoolean()).as(reply.text()).isTrue();
        assertThat(reply.json().at("/diff/files/0/path").asText()).isEqualTo("memo.md");
        assertThat(reply.json().path("publishCheck")).isEmpty();
        assertThat(reply.json().path("scenarios")).isNotEmpty();
        assertThat(reply.json().path("analysis").findValuesAsText("status")).doesNotContain("FAILED");
    }

    @Test
    void aPackageIsBoundedAndForThoseWhoWriteAndReviewIt() {
        PolicyServerClient author = PolicyServerClient.signedIn("author");
        String path = Drafts.standardWith("../../server.xml", "<server/>");

        assertThat(backend().post(Drafts.VALIDATIONS, Drafts.standardWith("memo.md", "")).problem()).isEqualTo("403 forbidden");
        assertThat(author.post(Drafts.VALIDATIONS, "{\"files\":{}}").problem()).isEqualTo("400 validation-failed");
        assertThat(author.post(Drafts.VALIDATIONS, "{\"files\":{\"policy.json\":1}}").problem())
                .isEqualTo("400 malformed-json");
        assertThat(author.post(Drafts.VALIDATIONS, Drafts.standardWith("memo.md", "x".repeat(4 * 1024 * 1024))).problem())
                .isEqualTo("413 payload-too-large");
        assertThat(author.post(Drafts.VALIDATIONS, Drafts.standardWith("memo.md", "x".repeat(2 * 1024 * 1024 + 1)))
                .json().at("/diagnostics/0/code").asText()).isEqualTo("file-too-large");
        assertThat(author.post(Drafts.VALIDATIONS, path).json().at("/diagnostics/0/code").asText()).isEqualTo("invalid-path");
    }

    @Test
    void rowsGoToASpreadsheetAndComeBackAsADifference() {
        String table = "/api/v1/policies/standard/versions/1.1.0/tables/base-haircuts";
        PolicyServerClient.Reply rows = backend().get(table + ".csv");
        PolicyServerClient author = PolicyServerClient.signedIn("author").with("Content-Type", "text/csv");

        assertThat(rows.header("Content-Type")).startsWith("text/csv");
        assertThat(rows.header("Content-Disposition")).contains("standard-1.1.0-base-haircuts.csv");
        PolicyServerClient.Reply same = author.post(table + "/validations", "\uFEFF" + rows.text().replace("\n", "\r\n"));
        assertThat(same.json().path("passed").asBoolean()).as(same.text()).isTrue();
        assertThat(same.json().at("/diff/tables")).isEmpty();
        String formula = rows.text() + "x,=1+1,1\n";
        assertThat(author.post(table + "/validations", formula).json().path("diagnostics")).isNotEmpty();
        assertThat(backend().get(table + "s.csv").problem()).isEqualTo("404 not-found");
        assertThat(author.with("Content-Type", "application/json").post(table + "/validations", "{}").problem())
                .isEqualTo("415 unsupported-media-type");
    }

    private static PolicyServerClient backend() {
        return PolicyServerClient.signedIn("backend");
    }
}

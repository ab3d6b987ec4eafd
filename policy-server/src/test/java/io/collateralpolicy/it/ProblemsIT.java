package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

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

    private static PolicyServerClient backend() {
        return PolicyServerClient.signedIn("backend");
    }
}

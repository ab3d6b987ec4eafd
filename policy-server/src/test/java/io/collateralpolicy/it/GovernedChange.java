package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** A change of {@code aave-v3} from the first edit until it holds, over the wire and by the people it takes. */
final class GovernedChange {

    static final String POLICY = "aave-v3";

    private static final String FILE = "tables/collateral-reserves.csv";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final PolicyServerClient author = PolicyServerClient.signedIn("author");
    private final String draft;
    private String proposal = "";
    private String evidence = "";

    GovernedChange() {
        JsonNode begun = author.post("/api/v1/drafts",
                "{\"policy\":\"" + POLICY + "\",\"title\":\"LDO\",\"reason\":\"its market is thin\"}").json();
        this.draft = begun.path("draftId").asText();
    }

    void write(String from, String to) {
        String path = "/api/v1/drafts/" + draft + "/files/" + FILE;
        PolicyServerClient.Reply text = author.get(path);
        assertThat(text.text()).contains(from);
        PolicyServerClient.Reply written = author.with("Content-Type", "text/plain").with("If-Match", text.header("ETag"))
                .put(path, text.text().replace(from, to));
        assertThat(written.json().path("kind").asText()).as(written.text()).isEqualTo("REPLACED");
    }

    void propose() throws InterruptedException {
        PolicyServerClient.Reply found = author.post("/api/v1/drafts/" + draft + "/validations", "");
        assertThat(found.json().path("passed").asBoolean()).as(found.text()).isTrue();
        String impact = "/api/v1/impacts/"
                + author.post("/api/v1/drafts/" + draft + "/impacts", "{}").json().path("impactId").asText();
        await(impact, "DONE");
        JsonNode proposed = author.post("/api/v1/proposals", "{\"draft\":\"" + draft + "\",\"lane\":\"STANDARD\",\"impact\":\""
                + impact.substring(impact.lastIndexOf('/') + 1) + "\",\"rationale\":\"its market is thin\"}").json();
        proposal = "/api/v1/proposals/" + proposed.path("proposalId").asText();
        evidence = "{\"evidenceDigest\":\"" + proposed.path("evidenceDigest").asText() + "\"}";
    }

    PolicyServerClient.Reply approve(String user) {
        return PolicyServerClient.signedIn(user).post(proposal + "/approvals", evidence);
    }

    PolicyServerClient.Reply execute() {
        return PolicyServerClient.signedIn("executor").post(proposal + "/executions", evidence);
    }

    PolicyServerClient.Reply rollBack(String user) {
        return PolicyServerClient.signedIn(user).post(proposal + "/rollbacks", "{\"reason\":\"it was a test\"}");
    }

    /** The package proposed. */
    String packageDigest() {
        return author.get(proposal).json().at("/after/packageDigest").asText();
    }

    PolicyServerClient.Reply bundle() {
        return author.get(proposal + "/evidence/bundle");
    }

    static String inForce() {
        return PolicyServerClient.signedIn("auditor").get("/api/v1/policies/" + POLICY + "/activations").json()
                .at("/inForce/packageDigest").asText();
    }

    private void await(String path, String state) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!author.get(path).json().path("state").asText().equals(state) && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        assertThat(author.get(path).json().path("state").asText()).isEqualTo(state);
    }
}

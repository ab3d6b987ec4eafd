package io.collateralpolicy.it.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.it.PolicyServerClient;
import io.collateralpolicy.it.PolicyServerClient.Reply;
import java.time.Duration;
import java.time.Instant;

/** Another haircut of {@code standard}, asked of one node by the people it takes, up to where it may be executed. */
final class NumericChange {

    private static final String POLICY = "/api/v1/policies/standard/activations";
    private static final String FILE = "/files/tables/base-haircuts.csv";
    private static final String BEFORE = "GOVERNANCE_TOKEN,55";

    private final Node node;
    private final String proposal;
    private final String evidence;

    private NumericChange(Node node, JsonNode proposed) {
        this.node = node;
        this.proposal = "/api/v1/proposals/" + proposed.path("proposalId").asText();
        this.evidence = "{\"evidenceDigest\":\"" + proposed.path("evidenceDigest").asText() + "\"}";
    }

    static NumericChange approved(Node node) {
        PolicyServerClient author = node.as("author");
        String draft = author.post("/api/v1/drafts",
                "{\"policy\":\"standard\",\"title\":\"deeper\",\"reason\":\"thin\"}").json().path("draftId").asText();
        written(author, "/api/v1/drafts/" + draft + FILE);
        assertThat(author.post("/api/v1/drafts/" + draft + "/validations", "").json().path("passed").asBoolean()).isTrue();
        String impact = author.post("/api/v1/drafts/" + draft + "/impacts", "{}").json().path("impactId").asText();
        node.await("the impact", () -> author.get("/api/v1/impacts/" + impact).json().path("state").asText().equals("DONE"));
        NumericChange change = new NumericChange(node, author.post("/api/v1/proposals", "{\"draft\":\"" + draft
                + "\",\"lane\":\"STANDARD\",\"impact\":\"" + impact + "\",\"rationale\":\"thin\"}").json());
        change.act("approver1", "/approvals");
        change.act("approver2", "/approvals");
        node.await("ready", () -> author.get(change.proposal).json().path("state").asText().equals("READY"));
        return change;
    }

    private static void written(PolicyServerClient author, String file) {
        Reply text = author.get(file);
        assertThat(text.text()).contains(BEFORE);
        assertThat(author.with("Content-Type", "text/plain").with("If-Match", text.header("ETag"))
                .put(file, text.text().replace(BEFORE, "GOVERNANCE_TOKEN,61")).status()).isEqualTo(200);
    }

    void execute() {
        act("executor", "/executions");
    }

    private void act(String user, String act) {
        Reply reply = node.as(user).post(proposal + act, evidence);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** What was executed. */
    private JsonNode activation() {
        return node.as("auditor").get(POLICY).json().at("/items/0");
    }

    Instant effectiveFrom() {
        return Instant.parse(activation().path("effectiveFrom").asText());
    }

    /** From the record until it holds. */
    Duration lead() {
        return Duration.between(Instant.parse(activation().path("recordedAt").asText()), effectiveFrom());
    }

    String packageDigest() {
        return activation().path("packageDigest").asText();
    }
}

package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** What is recorded of one decision about one account that no other test knows, as auditors look into it. */
final class RecordsOfAnAccount {

    private static final String AUDIT = "/api/v1/audit";

    private final PolicyServerClient backend;
    private final PolicyServerClient auditor;
    private final String account = "account-of-records-" + System.nanoTime();
    private final String decisionId;
    private final JsonNode decided;

    RecordsOfAnAccount(PolicyServerClient backend, PolicyServerClient auditor) {
        this.backend = backend;
        this.auditor = auditor;
        String request = Withdrawal.request("BINDING", "1").replaceFirst("\"accountId\": *\"[^\"]+\"", "\"accountId\": \"" + account + "\"");
        this.decided = backend.post("/api/v1/decisions", request).json();
        this.decisionId = decided.path("decisionId").asText();
    }

    void stagesTellHowItCameAboutAndNothingIsReconstructedOfAnInstantAhead() {
        JsonNode stages = auditor.get(decision("/stages")).json();
        assertThat(stages.path("stages").findValuesAsText("stage"))
                .containsExactly("MARKET", "TERMS", "ACCOUNT", "LIQUIDATION");
        assertThat(stages.at("/basis/account/accountId").asText()).isEqualTo(account);

        String at = decided.path("asOf").asText();
        assertThat(auditor.post(decision("/reconstructions"), "{\"asOf\":\"2999-01-01T00:00:00Z\",\"knownAt\":\"" + at + "\"}")
                .problem()).isEqualTo("400 invalid-parameter");
    }

    /** By its id and by its pseudonym; held, then erased, and every proof stands. */
    void itIsFoundHeldAndErased() {
        JsonNode found = auditor.get(AUDIT + "/entries?account=" + account).json().path("items");
        assertThat(found).isNotEmpty();
        String called = found.get(found.size() - 1).at("/entry/content/account").asText();
        assertThat(called).startsWith("acct_");
        assertThat(auditor.get(AUDIT + "/entries?account=" + account + "&asset=WETH").json().path("items")).hasSize(1);
        assertThat(auditor.get(AUDIT + "/pseudonyms/" + called).json().path("accountId").asText()).isEqualTo(account);

        JsonNode hold = auditor.post(AUDIT + "/legal-holds",
                "{\"decisionIds\":[\"" + decisionId + "\"],\"reason\":\"a claim\"}").json();
        assertThat(erase(auditor).problem()).isEqualTo("409 legal-hold");
        String lift = AUDIT + "/legal-holds/" + hold.path("holdId").asText() + "/lift";
        assertThat(auditor.post(lift, "{\"reason\":\"settled\"}").json().at("/lifted/by").asText()).isEqualTo("auditor");
        assertThat(auditor.get(AUDIT + "/legal-holds").json().path("items").findValuesAsText("holdId"))
                .contains(hold.path("holdId").asText());

        assertThat(erase(backend).problem()).isEqualTo("403 forbidden");
        JsonNode erased = erase(auditor).json();
        assertThat(erased.path("accounts").toString()).isEqualTo("[\"" + called + "\"]");
        assertThat(auditor.get(decision("")).problem()).isEqualTo("410 contents-gone");
        assertThat(auditor.get(decision("/stages")).problem()).isEqualTo("410 contents-gone");
        assertThat(auditor.get(AUDIT + "/pseudonyms/" + called).problem()).isEqualTo("410 contents-gone");
        assertThat(auditor.get(decision("/proof")).json().path("leafHash")).isEqualTo(decided.at("/receipt/leafHash"));
        assertThat(auditor.get("/api/v1/decisions?accountId=" + called).json().at("/items/0/contents").asText()).isEqualTo("ERASED");
        assertThat(erase(auditor).problem()).isEqualTo("404 not-found");
    }

    private PolicyServerClient.Reply erase(PolicyServerClient as) {
        return as.post(AUDIT + "/erasures", "{\"accountId\":\"" + account + "\",\"reason\":\"asked for it\"}");
    }

    private String decision(String below) {
        return "/api/v1/decisions/" + decisionId + below;
    }
}

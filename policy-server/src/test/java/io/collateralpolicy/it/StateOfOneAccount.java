package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What the server keeps of one account: its versions, terms that were negotiated for it, what is governed of its asset. */
final class StateOfOneAccount {

    private static final String ACCOUNT = "/api/v1/books/state/accounts/ada";
    private static final String TERMS = "/api/v1/terms/state/ada/standard";

    private final PolicyServerClient backend = PolicyServerClient.signedIn("backend");
    private final PolicyServerClient approver = PolicyServerClient.signedIn("approver1");

    void store() {
        assertThat(backend.put(ACCOUNT, account("1", "10")).status()).isEqualTo(201);
    }

    void isKeptInEveryVersion() {
        JsonNode first = backend.get(ACCOUNT).json();
        PolicyServerClient.Reply second = backend.with("If-Match", "\"1\"").put(ACCOUNT, account("2", "9"));
        String digest = first.path("digest").asText();

        assertThat(second.status()).isEqualTo(200);
        assertThat(backend.get(ACCOUNT + "?at=" + first.path("recordedAt").asText()).json()).isEqualTo(first);
        assertThat(backend.get("/api/v1/snapshots/" + digest).json()).isEqualTo(first);
        assertThat(backend.get("/api/v1/snapshots/" + digest).header("ETag")).isEqualTo("\"" + digest + "\"");
        assertThat(backend.get(ACCOUNT + "/versions").json().findValuesAsText("accountVersion")).containsExactly("2", "1");
        assertThat(backend.get(ACCOUNT + "?at=2100-01-01T00:00:00Z").problem()).isEqualTo("400 invalid-parameter");
    }

    void isJudgedUnderItsOwnTerms() {
        String terms = "{\"source\":\"CSA, paragraph 13\",\"parameters\":{\"volatilityHaircut\":\"%s\"},\"effectiveFrom\":\""
                + Instant.EPOCH + "\"}";
        PolicyServerClient.Reply agreed = approver.put(TERMS, terms.formatted("5"));
        JsonNode evidence = backend.post("/api/v1/decisions", "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
                + "\"accountReference\":{\"book\":\"state\",\"accountId\":\"ada\"}}").json().path("evidence");

        assertThat(agreed.status()).isEqualTo(200);
        assertThat(evidence.at("/negotiatedTerms/digest")).isEqualTo(agreed.json().path("digest"));
        assertThat(backend.get(TERMS).header("ETag")).isEqualTo("\"1\"");
        assertThat(backend.get("/api/v1/terms/state").json().at("/items/0/accountId").asText()).isEqualTo("ada");
        assertThat(approver.put(TERMS, terms.formatted("6")).problem()).isEqualTo("428 precondition-required");
        assertThat(approver.put(TERMS, terms.formatted("51")).problem()).isEqualTo("400 validation-failed");
        assertThat(backend.put(TERMS, terms.formatted("5")).problem()).isEqualTo("403 forbidden");
    }

    void restsOnWhatIsGoverned() {
        assertThat(backend.get("/api/v1/assets/WETH").json().path("rows").findValuesAsText("table")).contains("assets");
        assertThat(backend.get("/api/v1/assets/NOBODY").problem()).isEqualTo("404 not-found");
        assertThat(backend.get("/api/v1/assets?limit=2").json().path("items")).hasSize(2);
        assertThat(backend.get("/api/v1/instruments/ETH").json().path("rows")).isNotEmpty();
        assertThat(backend.get("/api/v1/pools/nowhere").problem()).isEqualTo("404 not-found");
        assertThat(backend.get("/api/v1/pools/demo").json().at("/pools/0/pool").asText()).isNotEmpty();
    }

    private static String account(String version, String weth) {
        return "{\"accountId\":\"ada\",\"accountVersion\":\"" + version + "\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\","
                + "\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"WETH\",\"chain\":\"eip155:1\",\"quantity\":\"" + weth
                + "\",\"custody\":\"PROTOCOL_VAULT\"}]}";
    }
}

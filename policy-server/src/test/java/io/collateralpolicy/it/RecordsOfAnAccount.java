package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What is recorded of one decision about one account that no other test knows, as auditors look into it. */
final class RecordsOfAnAccount {

    private static final String AUDIT = "/api/v1/audit";

    private final PolicyServerClient backend;
    private final PolicyServerClient auditor;
    private final String account = "account-of-records-" + System.nanoTime();
    private final Instant before = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
    private final String decisionId;
    private final JsonNode decided;

    RecordsOfAnAccount(PolicyServerClient backend, PolicyServerClient auditor) {
        this.backend = backend;
        this.auditor = auditor;
        String request = Withdrawal.request("BINDING", "1").replaceFirst("\"accountId\": *\"[^\"]+\"", "\"accountId\": \"" + account + "\"");
        this.decided = backend.post("/api/v1/decisions", request).json();
        this.decisionId = decided.path("decisionId").asText();
    }

    void stagesAndReconstructionTellHowItCameAbout() {
        JsonNode stages = auditor.get(decision("/stages")).json();
        assertThat(stages.path("stages").findValuesAsText("stage"))
                .containsExactly("MARKET", "TERMS", "ACCOUNT", "LIQUIDATION");
        assertThat(stages.at("/basis/account/accountId").asText()).isEqualTo(account);

        String at = decided.path("asOf").asText();
        JsonNode again = auditor.post(decision("/reconstructions"), "{\"asOf\":\"" + at + "\",\"knownAt\":\"" + at + "\"}").json();
        assertThat(again.at("/decided/outcome")).isEqualTo(again.at("/reconstructed/outcome"));
        assertThat(auditor.post(decision("/reconstructions"), "{\"asOf\":\"2999-01-01T00:00:00Z\",\"knownAt\":\"" + at + "\"}")
                .problem()).isEqualTo("400 invalid-parameter");
    }

    void itStandsInReportsAsJsonAndCsvAndWhoTookThemInTheLog() {
        String times = "?from=" + before + "&until=" + Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        List<String> reports = auditor.get("/api/v1/reports").json().findValuesAsText("report");
        assertThat(reports).contains("decisions", "margin-and-collateral", "exceptions");
        for (String report : List.of("decisions", "margin-and-collateral")) {
            assertThat(auditor.get("/api/v1/reports/" + report + times).json().findValuesAsText("accountId")).contains(account);
        }
        assertThat(auditor.with("Accept", "text/csv").get("/api/v1/reports/decisions" + times).text())
                .startsWith("decisionId,decidedAt,book,accountId,").contains(account);
        assertThat(backend.get("/api/v1/reports/decisions" + times).problem()).isEqualTo("403 forbidden");
        assertThat(auditor.get(AUDIT + "/entries?type=REPORT_GIVEN&limit=1").json().path("items")).hasSize(1);
        assertThat(auditor.get(decision("/statement")).problem()).isEqualTo("404 not-found");
    }

    void whatWasSettledIsTakenOnceAndReconciled() {
        String line = "{\"reference\":\"" + account + ":0\",\"action\":\"WITHDRAW\",\"accountId\":\"" + account
                + "\",\"asset\":\"WETH\",\"quantity\":\"1\",\"settledAt\":\"" + Instant.now().truncatedTo(ChronoUnit.MILLIS) + "\"}\n";
        String path = "/api/v1/books/settled-by-it/settled-actions";
        PolicyServerClient lines = backend.with("Content-Type", "application/x-ndjson");
        JsonNode taken = lines.post(path, line).json();
        assertThat(taken.path("taken").asText()).isEqualTo("1");
        assertThat(lines.post(path, line + "{\"reference\":\n").json().path("unchanged").asText()).isEqualTo("1");
        String times = "?book=settled-by-it&from=" + before + "&until="
                + Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        assertThat(auditor.get("/api/v1/reports/reconciliation" + times).json().path("rows").findValuesAsText("references"))
                .contains(account + ":0");
    }

    /** C2SP tiles: an entry behind its length in two bytes, hashes of 32 bytes. */
    void tilesHaveItsEntryAndOnlyWitnessesCosign() {
        String log = decided.at("/receipt/log").asText();
        long index = decided.at("/receipt/index").asLong();
        String note = auditor.get(AUDIT + "/logs/" + log + "/checkpoint").text();
        assertThat(note).startsWith(decided.at("/receipt/origin").asText() + "\n");
        long size = Long.parseLong(note.split("\n")[1]);
        assertThat(size).isGreaterThan(index);
        long tile = index / 256;
        String part = size / 256 > tile ? "" : ".p/" + size % 256;
        assertThat(auditor.get(AUDIT + "/logs/" + log + "/tile/entries/" + path(tile) + part).text()).contains(decisionId);
        assertThat(auditor.get(AUDIT + "/logs/" + log + "/tile/0/" + path(tile) + part).status()).isEqualTo(200);
        assertThat(auditor.get(AUDIT + "/logs/" + log + "/tile/0/999").problem()).isEqualTo("404 not-found");
        assertThat(auditor.with("Content-Type", "text/plain").post(AUDIT + "/checkpoint/cosignatures", note).problem())
                .isEqualTo("400 validation-failed");
        assertThat(backend.with("Content-Type", "text/plain").post(AUDIT + "/checkpoint/cosignatures", note).problem())
                .isEqualTo("403 forbidden");
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

    private static String path(long tile) {
        return tile < 1000 ? String.format("%03d", tile) : String.format("x%03d/%03d", tile / 1000, tile % 1000);
    }
}

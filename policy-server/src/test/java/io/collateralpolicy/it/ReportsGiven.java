package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Reports of the last minutes, as auditors take them and as a protocol feeds them. */
final class ReportsGiven {

    private static final String REPORTS = "/api/v1/reports";

    private final PolicyServerClient backend;
    private final PolicyServerClient auditor;
    private final String book = "book-of-reports-" + System.nanoTime();
    private final Instant start = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    ReportsGiven(PolicyServerClient backend, PolicyServerClient auditor) {
        this.backend = backend;
        this.auditor = auditor;
    }

    /** Who does not say what they take gets JSON; that each was given is in the log. */
    void eachIsJsonAndCsvOfTheSameColumns() {
        String decided = backend.post("/api/v1/decisions", Withdrawal.request("BINDING", "1")).json().path("decisionId").asText();
        JsonNode all = auditor.get(REPORTS).json().path("items");
        assertThat(all).hasSize(7);
        all.forEach(this::requireBothForms);

        assertThat(rows("decisions", "").findValuesAsText("decisionId")).contains(decided);
        assertThat(auditor.get("/api/v1/audit/entries?type=REPORT_GIVEN&subject=auditor").json().path("items").size())
                .isGreaterThanOrEqualTo(15);
    }

    private void requireBothForms(JsonNode report) {
        String name = report.path("report").asText();
        List<String> columns = new ArrayList<>();
        report.path("columns").forEach(column -> columns.add(column.path("name").asText()));
        PolicyServerClient.Reply csv = auditor.with("Accept", "text/csv").get(address(name, "&book=" + book));

        assertThat(csv.header("Content-Type")).as(name).startsWith("text/csv");
        assertThat(csv.text().lines().findFirst()).as(name).contains(String.join(",", columns));
        assertThat(auditor.get(address(name, "&book=" + book)).json().path("report").asText()).isEqualTo(name);
    }

    void whoMayNotAndWhatIsNoTimeIsRefused() {
        assertThat(backend.get(address("decisions", "")).problem()).isEqualTo("403 forbidden");
        assertThat(auditor.get(address("gossip", "")).problem()).isEqualTo("404 not-found");
        assertThat(auditor.get(REPORTS + "/decisions?from=" + Instant.now() + "&until=" + start).problem())
                .isEqualTo("400 invalid-parameter");
        assertThat(auditor.get(REPORTS + "/decisions").problem()).isEqualTo("400 invalid-parameter");
    }

    /** A line that is none takes no other with it, and the same again changes nothing. */
    void whatWasSettledAndNotDecidedStandsAlone() {
        PolicyServerClient sending = backend.with("Content-Type", "application/x-ndjson");
        String settled = "{\"reference\":\"0xabc#1\",\"action\":\"WITHDRAW\",\"accountId\":\"acct-1\",\"asset\":\"WETH\","
                + "\"quantity\":\"1.5\",\"settledAt\":\"" + Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS) + "\"}\n";
        String address = "/api/v1/books/" + book + "/settled-actions";

        JsonNode taken = sending.post(address, settled + "{\"reference\":1}\n").json();
        assertThat(List.of(taken.path("lines").asText(), taken.path("taken").asText(), taken.path("rejected").asText()))
                .containsExactly("2", "1", "1");
        assertThat(taken.at("/problems/0/line").asText()).isEqualTo("2");
        assertThat(sending.post(address, settled).json().path("unchanged").asText()).isEqualTo("1");

        JsonNode rows = rows("reconciliation", "&book=" + book);
        assertThat(rows).hasSize(1);
        assertThat(rows.at("/0/state").asText()).isEqualTo("UNDECIDED");
        assertThat(rows.at("/0/references").asText()).isEqualTo("0xabc#1");
        assertThat(rows.at("/0/settledQuantity").asText()).isEqualTo("1.5");
    }

    private JsonNode rows(String report, String more) {
        return auditor.get(address(report, more)).json().path("rows");
    }

    private String address(String report, String more) {
        return REPORTS + "/" + report + "?from=" + start + "&until=" + Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MILLIS) + more;
    }
}

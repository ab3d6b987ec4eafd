package io.collateralpolicy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.book.terms.Agreements;
import io.collateralpolicy.book.terms.Agreements.Between;
import io.collateralpolicy.book.terms.NegotiatedTerms;
import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.TestNode;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.reconciliation.Reconciliation;
import io.collateralpolicy.reconciliation.SettledActions;
import io.collateralpolicy.report.register.DataQualityLog;
import io.collateralpolicy.report.register.DecisionRegister;
import io.collateralpolicy.report.register.EntryRegister;
import io.collateralpolicy.report.register.ExceptionRegister;
import io.collateralpolicy.report.register.MarginReport;
import io.collateralpolicy.wire.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ada's 10 WETH at 3000 are worth 0.833 of 30,000 after haircuts (15 % and 2 %); Bob's 10 wstETH have no price. */
@Tag(TestDatabase.TAG)
class ReportsTest {

    private static final String STORED = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},"
            + "\"accountReference\":{\"book\":\"core\",\"accountId\":\"%s\"}}";

    private final TestNode node = new TestNode(TestPolicies.source("standard"));
    private final Decisions decisions = new Decisions(node.database, node.payloads);
    private final Agreements agreements = new Agreements(node.database, node.log, node.clock);
    private final Instant start = node.clock.instant();
    private final Reports reports = new Reports(List.of(
            new Report("margin-and-collateral", "", new MarginReport(decisions)),
            new Report("decisions", "", new DecisionRegister(decisions)),
            new Report("rule-changes", "", EntryRegister.ofRules(node.database)),
            new Report("exceptions", "", new ExceptionRegister(node.database, agreements)),
            new Report("breakers", "", EntryRegister.ofBreakers(node.database)),
            new Report("data-quality", "", new DataQualityLog(decisions)),
            new Report("reconciliation", "", new Reconciliation(
                    decisions, new SettledActions(node.database, node.log, node.clock)))), node.log, node.mentions());

    @BeforeEach
    void decide() {
        node.quote("WETH", "ETH", "3000");
        node.storeNew(account("ada", "WETH"));
        node.storeNew(account("bob", "wstETH"));
        decided("ada");
        node.clock.move(Duration.ofSeconds(1));
        decided("bob");
        node.clock.move(Duration.ofSeconds(1));
        decided("ada");
        node.clock.move(Duration.ofSeconds(1));
        node.mentions().catchUp();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aPortfolioHasTheFiguresOfItsLastDecisionBeforeAndAfterHaircuts() {
        List<JsonNode> rows = rows("margin-and-collateral");

        assertThat(rows).extracting(row -> row.path("accountId").asText()).containsExactly("ada", "bob");
        JsonNode ada = rows.get(0);
        assertThat(ada.path("decidedAt").asText()).isEqualTo(start.plusSeconds(2).toString());
        assertThat(ada.path("book").asText()).isEqualTo(TestNode.BOOK);
        assertThat(ada.path("baseCurrency").asText()).isEqualTo("USD");
        assertThat(ada.path("postedPreHaircut").asText()).isEqualTo("30000.000000");
        assertThat(ada.path("postedPostHaircut").asText()).isEqualTo("24990.000000");
        assertThat(ada.path("initialMargin").asText()).isEqualTo("0.000000");
        assertThat(ada.path("marginExcess").asText()).isEqualTo("24990.000000");
        assertThat(ada.path("marginCall").asText()).isEqualTo("0.000000");
    }

    @Test
    void theRegisterHasEveryDecisionOfTheTimeTheNewestFirst() {
        assertThat(rows("decisions")).extracting(row -> row.path("accountId").asText()).containsExactly("ada", "bob", "ada");
        assertThat(rows("decisions", new Wanted(start.plusSeconds(1), start.plusSeconds(2), Optional.empty(), Optional.empty())))
                .extracting(row -> row.path("accountId").asText())
                .containsExactly("bob");
        assertThat(rows("decisions", new Wanted(start, end(), Optional.of("another"), Optional.empty()))).isEmpty();
    }

    @Test
    void theDataQualityLogNamesTheAssetWhosePriceWasMissing() {
        assertThat(rows("data-quality")).singleElement().satisfies(row -> {
            assertThat(row.path("accountId").asText()).isEqualTo("bob");
            assertThat(row.path("asset").asText()).isEqualTo("wstETH");
            assertThat(row.path("ruleId").asText()).isEqualTo("HOST-010");
            assertThat(row.path("metric").asText()).isEqualTo("priced");
            assertThat(row.path("actual").asText()).isEqualTo("false");
        });
    }

    @Test
    void aStaleQuoteIsInTheDataQualityLogWithItsAgeAndItsLimit() {
        node.clock.move(Duration.ofHours(2));
        decided("ada");

        assertThat(rows("data-quality")).filteredOn(row -> row.path("metric").asText().equals("quoteAge"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path("asset").asText()).isEqualTo("WETH");
                    assertThat(row.path("effect").asText()).isEqualTo("EXCLUDED");
                    assertThat(row.path("subject").asText()).contains("chainlink:ETH-USD");
                });
    }

    @Test
    void termsAndActsByHandAreExceptionsAndWhatTheServerDidIsNone() {
        agreements.agree(new Between(TestNode.BOOK, "ada", "standard"),
                new NegotiatedTerms("CSA of 2026-11-01", Map.of("volatilityHaircut", "5"), start, Optional.empty()),
                Optional.empty(), "approver");
        node.breakers.trip(Breaker.armed("price-move-WETH", "ASSET", "WETH"),
                new Breaker.Change("guardian", "the feed looks wrong", Duration.ofHours(1)));
        node.breakers.trip(Breaker.armed("price-move-LINK", "ASSET", "LINK"),
                new Breaker.Change("server", "the price fell", Duration.ofHours(1)));

        assertThat(rows("exceptions")).extracting(row -> row.path("kind").asText())
                .containsExactly("NEGOTIATED_TERMS", "BREAKER_BY_HAND");
        assertThat(rows("exceptions").get(0).path("parameters").asText()).isEqualTo("volatilityHaircut=5");
        assertThat(rows("breakers")).extracting(row -> row.path("breakerId").asText())
                .containsExactlyInAnyOrder("price-move-WETH", "price-move-LINK");
    }

    @Test
    void packagesThatCameByAnEmergencyOrARollbackAreExceptionsAndOthersAreNone() {
        for (String lane : List.of("SHIPPED", "EMERGENCY", "STANDARD", "ROLLBACK")) {
            node.log.append(Append.of(AuditType.POLICY_ACTIVATED, "executor", Map.of(
                    "policy", "standard", "version", "1.1.0", "packageDigest", "sha256:" + "1".repeat(64),
                    "logicDigest", "sha256:" + "2".repeat(64), "numbersDigest", "sha256:" + "3".repeat(64), "lane", lane,
                    "effectiveFrom", start.toString(), "reason", "why")));
        }

        assertThat(rows("exceptions")).extracting(row -> row.path("kind").asText()).containsExactly("ROLLBACK", "EMERGENCY");
        assertThat(rows("exceptions", new Wanted(start, end(), Optional.empty(), Optional.of("aave-v3")))).isEmpty();
    }

    @Test
    void ruleChangesSayWhoDidWhatToWhichPackage() {
        node.log.append(Append.of(AuditType.PROPOSAL_TRANSITION, "approver", Map.of(
                "proposalId", "prp_1", "policy", "standard", "lane", "STANDARD", "act", "approvals", "state", "TIMELOCKED",
                "packageDigest", "sha256:" + "1".repeat(64), "evidenceDigest", "sha256:" + "2".repeat(64),
                "at", start.toString())));

        assertThat(rows("rule-changes")).singleElement().satisfies(row -> {
            assertThat(row.path("subject").asText()).isEqualTo("approver");
            assertThat(row.path("state").asText()).isEqualTo("TIMELOCKED");
        });
        assertThat(rows("rule-changes", new Wanted(start, end(), Optional.empty(), Optional.of("aave-v3")))).isEmpty();
    }

    @Test
    void csvHasAHeaderAndNoCellThatASpreadsheetWouldRun() {
        node.log.append(Append.of(AuditType.BREAKER_TRIPPED, "guardian", Map.of(
                "breakerId", "price-move-WETH", "epoch", "1", "state", "TRIPPED", "reason", "=HYPERLINK(\"x\"), \"now\"")));

        List<String> lines = text("breakers", Form.CSV).lines().toList();

        assertThat(lines.get(0)).isEqualTo("recordedAt,type,subject,log,auditIndex,breakerId,state,epoch,reason,expiresAt");
        assertThat(lines.get(1)).endsWith(",price-move-WETH,TRIPPED,1,\"'=HYPERLINK(\"\"x\"\"), \"\"now\"\"\",");
    }

    @Test
    void onlyWhatIsNoNumberIsTakenForAFormula() {
        assertThat(List.of("=1", "+1", "-1+1", "@x", "\tx", "-", "-x").stream().map(CsvRows::cell))
                .allSatisfy(cell -> assertThat(cell).startsWith("'"));
        assertThat(List.of("-1", "-0.5", "1", "", "x=1", "ada").stream().map(CsvRows::cell))
                .allSatisfy(cell -> assertThat(cell).doesNotStartWith("'"));
    }

    @Test
    void aReportIsInTheLogBeforeItsRowsAreRead() {
        Report report = reports.find("decisions");

        reports.record(report, new Wanted(start, end(), Optional.of("core"), Optional.empty()), Form.CSV, "auditor");

        assertThat(new AuditEntries(node.database).before(Optional.empty(), Optional.of(AuditType.REPORT_GIVEN), 10))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).isEqualTo("auditor");
                    assertThat(entry.entry().at("/content/report").asText()).isEqualTo("decisions");
                    assertThat(entry.entry().at("/content/form").asText()).isEqualTo("CSV");
                    assertThat(entry.entry().at("/content/from").asText()).isEqualTo(start.toString());
                });
    }

    @Test
    void aReportThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> reports.find("profits")).isInstanceOf(ProblemException.class);
    }

    @Test
    void countingEndsWhereItMay() {
        assertThat(reports.find("decisions").source().records(new Wanted(start, end(), Optional.empty(), Optional.empty()), 2))
                .isEqualTo(2);
    }

    @Test
    void everyColumnIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("..", "docs", "reports.md"));

        for (Report report : reports.all()) {
            String section = documented.substring(documented.indexOf("## `" + report.name() + "`"));
            String own = section.substring(0, Math.max(0, section.indexOf("\n## ", 3)));
            assertThat(report.source().columns()).allSatisfy(column ->
                    assertThat(own).contains("| `" + column.name() + "` | " + column.meaning() + " |"));
        }
    }

    private List<JsonNode> rows(String name) {
        return rows(name, new Wanted(start, end(), Optional.empty(), Optional.empty()));
    }

    private List<JsonNode> rows(String name, Wanted wanted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.record(reports.find(name), wanted, Form.JSON, "auditor");
        reports.write(reports.find(name), wanted, Form.JSON, out);
        List<JsonNode> rows = new ArrayList<>();
        StrictJson.readTree(out.toByteArray()).path("rows").forEach(rows::add);
        return rows;
    }

    private String text(String name, Form form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports.write(reports.find(name), new Wanted(start, end(), Optional.empty(), Optional.empty()), form, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Instant end() {
        return node.clock.instant().plusSeconds(1);
    }

    private void decided(String account) {
        node.decide(STORED.formatted(account));
    }

    private static String account(String accountId, String asset) {
        return "{\"accountId\":\"" + accountId + "\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\","
                + "\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\",\"asset\":\"" + asset
                + "\",\"chain\":\"eip155:1\",\"quantity\":\"10\",\"custody\":\"PROTOCOL_VAULT\"}]}";
    }
}

package io.collateralpolicy.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.EmptyFolder;
import io.collateralpolicy.audit.tree.Rfc9162;
import io.collateralpolicy.audit.verify.note.Checkpoint;
import io.collateralpolicy.audit.verify.note.NoteKey;
import io.collateralpolicy.audit.verify.tree.Hash;
import io.collateralpolicy.client.Json;
import io.collateralpolicy.client.Receipt;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a decision against the built WAR. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DecisionsIT {

    private static final String DECISIONS = "/api/v1/decisions";
    private static final String AUDIT = "/api/v1/audit";

    @Deployment(testable = false)
    static WebArchive war() {
        return Deployed.war();
    }

    @BeforeEach
    void awaitReady() throws InterruptedException {
        Deployed.awaitReady();
    }

    /** The documented example without its derivatives; 10.3810977 is derived in docs/decision.md. */
    @Test
    void aWithdrawalThatConcentratesTooMuchIsRefusedWithWhatWouldPass() {
        JsonNode answer = backend().post(DECISIONS, request("BINDING", "12")).json();

        assertThat(answer.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(answer.at("/intents/0/bindingRuleIds/0").asText()).isEqualTo("CL-030");
        assertThat(answer.at("/intents/0/maximumQuantity").asText()).isEqualTo("10.381097700000000000");
    }

    @Test
    void whatWouldPassPasses() {
        JsonNode answer = backend().post(DECISIONS, request("BINDING", "10.3810977")).json();

        assertThat(answer.path("outcome").asText()).isEqualTo("ALLOWED");
    }

    @Test
    void aBindingDecisionIsFetchedByteForByteAndReplaysIdentically() {
        String body = request("BINDING", "12");
        PolicyServerClient.Reply created = backend().post(DECISIONS, body);
        String path = DECISIONS + "/" + created.json().path("decisionId").asText();

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith(path).doesNotContain("v1/api");
        assertThat(auditor().get(path).text()).isEqualTo(created.text());
        assertThat(auditor().get(path + "/request").text()).isEqualTo(body);
        JsonNode replay = auditor().post(path + "/replays", "").json();
        assertThat(replay.path("identical").asBoolean()).isTrue();
        assertThat(replay.path("differences")).isEmpty();
    }

    /** The withdrawal trips no breaker: without a price window the fall is 0, and standard trips above 20 %. */
    @Test
    void whyARuleKeptSilentCanBeAsked() {
        String id = backend().post(DECISIONS, request("BINDING", "1")).json().path("decisionId").asText();

        JsonNode whyNot = auditor().get(DECISIONS + "/" + id + "/why-not?rule=CB-010").json();

        assertThat(whyNot.path("spoke").asBoolean()).isFalse();
        assertThat(whyNot.path("sentences").toString())
                .contains("WETH: priceDrop is 0.000000 and not > 0.20 (maximumPriceDrop)");
        assertThat(auditor().get(DECISIONS + "/" + id + "/why-not?rule=ZZ-999").problem()).isEqualTo("404 not-found");
        assertThat(auditor().get(DECISIONS + "/" + id + "/why-not").problem()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void theReceiptIsTheEntryInTheLogAndTheLogIsAChain() {
        JsonNode receipt = backend().post(DECISIONS, request("BINDING", "1")).json().path("receipt");

        List<JsonNode> entries = entries();
        assertThat(entries).anySatisfy(entry -> {
            assertThat(entry.path("index")).isEqualTo(receipt.path("index"));
            assertThat(entry.path("leafHash")).isEqualTo(receipt.path("leafHash"));
        });
        for (int i = 0; i + 1 < entries.size(); i++) {
            assertThat(entries.get(i).path("previousHash")).isEqualTo(entries.get(i + 1).path("leafHash"));
        }
    }

    /** The verifier's classes look at what was served, and know nothing else of the server. */
    @Test
    void theProofOfADecisionIsCheckedWithoutTheServer() throws Exception {
        JsonNode answer = backend().post(DECISIONS, request("BINDING", "1")).json();
        JsonNode proof = auditor().get(DECISIONS + "/" + answer.path("decisionId").asText() + "/proof").json();
        JsonNode key = proof.path("keys").path(proof.path("keys").size() - 1);
        NoteKey signer = NoteKey.ofLog(key.path("origin").asText(), key.path("publicKey").asText());
        Checkpoint checkpoint = Checkpoint.parse(proof.path("checkpoint").asText());

        assertThat(signer.signed(checkpoint.note())).isTrue();
        assertThat(checkpoint.root().toString()).isEqualTo(proof.path("rootHash").asText());
        byte[] entry = Base64.getDecoder().decode(proof.path("entry").asText());
        assertThat(Hash.leaf(entry).toString()).isEqualTo(answer.at("/receipt/leafHash").asText());
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains(answer.path("decisionId").asText());
        assertThat(Rfc9162.includes(Hash.leaf(entry).bytes(), proof.path("index").asLong(), checkpoint.size(),
                hashes(proof), checkpoint.root().bytes())).isTrue();
        JsonNode receipt = answer.path("receipt");
        assertThat(Rfc9162.includes(Hash.leaf(entry).bytes(), receipt.path("index").asLong(), receipt.path("treeSize").asLong(),
                hashes(receipt), Hash.parse(receipt.path("batchRoot").asText()).orElseThrow().bytes())).isTrue();
    }

    @Test
    void aLogGoesOnWhereItsLastCheckpointWas() throws Exception {
        Checkpoint before = Checkpoint.parse(auditor().get(AUDIT + "/checkpoint").text());
        backend().post(DECISIONS, request("BINDING", "1"));
        Checkpoint after = Checkpoint.parse(auditor().get(AUDIT + "/checkpoint").text());
        JsonNode proof = auditor().get(AUDIT + "/proofs/consistency?from=" + before.size() + "&to=" + after.size()).json();

        assertThat(after.size()).isGreaterThan(before.size());
        assertThat(Rfc9162.connects(before.size(), before.root().bytes(), after.size(), after.root().bytes(), hashes(proof)))
                .isTrue();
        JsonNode inclusion = auditor().get(AUDIT + "/proofs/inclusion?index=0&size=" + before.size()).json();
        assertThat(inclusion.path("rootHash").asText()).isEqualTo(before.root().toString());
    }

    @Test
    void whatALogDoesNotReachCannotBeProven() {
        List.of("/proofs/inclusion", "/proofs/inclusion?index=-1", "/proofs/inclusion?index=999999999",
                        "/proofs/inclusion?index=0&size=999999999", "/proofs/consistency?from=0",
                        "/proofs/consistency?from=2&to=1", "/checkpoint?log=a/b")
                .forEach(path -> assertThat(auditor().get(AUDIT + path).problem()).as(path).isEqualTo("400 invalid-parameter"));
        assertThat(auditor().get(AUDIT + "/checkpoint?log=node-77").problem()).isEqualTo("404 not-found");
        assertThat(backend().get(AUDIT + "/checkpoint").problem()).isEqualTo("403 forbidden");
    }

    /** Answers given before and after it lead to keys that the log itself names. */
    @Test
    void anotherKeySignsTheLogWhenAnAdminSaysSo() {
        PolicyServerClient admin = PolicyServerClient.signedIn("admin");
        JsonNode before = backend().post(DECISIONS, request("BINDING", "1")).json();
        String log = before.at("/receipt/log").asText();

        assertThat(auditor().post(AUDIT + "/rotations", "{\"log\":\"" + log + "\",\"reason\":\"a test\"}").problem())
                .isEqualTo("403 forbidden");
        assertThat(admin.post(AUDIT + "/rotations", "{\"log\":\"another\",\"reason\":\"a test\"}").problem())
                .isEqualTo("404 not-found");
        PolicyServerClient.Reply rotated =
                admin.post(AUDIT + "/rotations", "{\"log\":\"" + log + "\",\"reason\":\"a test\"}");
        JsonNode after = backend().post(DECISIONS, request("BINDING", "1")).json();

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(rotated.json().path("keyId")).isEqualTo(before.at("/receipt/keyId"));
        assertThat(after.at("/receipt/keyId")).isNotEqualTo(before.at("/receipt/keyId"));
        JsonNode keys = auditor().get(DECISIONS + "/" + before.path("decisionId").asText() + "/proof").json().path("keys");
        assertThat(keys.findValuesAsText("keyId"))
                .endsWith(before.at("/receipt/keyId").asText(), after.at("/receipt/keyId").asText());
    }

    /** The program in the export looks at the export, in a process that has nothing else. */
    @Test
    void anExportIsConsistentByTheVerifierThatIsInIt() throws Exception {
        backend().post(DECISIONS, request("BINDING", "1"));
        Path folder = EmptyFolder.at(Path.of("target", "exported").toAbsolutePath());
        Path bundle = auditor().download(AUDIT + "/exports", folder.resolve("audit.zip"));
        Path verifier = folder.resolve("audit-verifier.jar");
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            Files.copy(zip.getInputStream(zip.getEntry("audit-verifier.jar")), verifier);
        }
        Path report = folder.resolve("report.json");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar", verifier.toString(), bundle.toString(), "--report", "json")
                .redirectErrorStream(true).redirectOutput(report.toFile()).start();

        assertThat(process.waitFor()).as(Files.readString(report)).isZero();
        assertThat(Files.readString(report)).contains("CONSISTENT");
        assertThat(entries()).anySatisfy(entry -> assertThat(entry.path("type").asText()).isEqualTo("AUDIT_EXPORTED"));
        assertThat(backend().post(AUDIT + "/exports", "").problem()).isEqualTo("403 forbidden");
        assertThat(auditor().post(AUDIT + "/exports?payloads=some", "").problem()).isEqualTo("400 invalid-parameter");
    }

    @Test
    void aStartSaysWhichBuildAndSettingsItHas() {
        List<JsonNode> starts = entries().stream()
                .filter(entry -> entry.path("type").asText().equals("SERVER_STARTED")).toList();

        assertThat(starts).isNotEmpty().allSatisfy(start -> {
            assertThat(start.at("/entry/content/settingsDigest").asText()).matches("sha256:[0-9a-f]{64}");
            assertThat(start.at("/entry/content/engineBuild").asText()).isNotEmpty();
        });
    }

    private static List<byte[]> hashes(JsonNode proof) {
        List<byte[]> hashes = new ArrayList<>();
        proof.path("path").forEach(hash -> hashes.add(Hash.parse(hash.asText()).orElseThrow().bytes()));
        return hashes;
    }

    @Test
    void aBindingDecisionSpeaksOfNow() {
        String old = request("BINDING", "1").replace("\"account\"", "\"asOf\": \"2026-11-22T14:00:00.000Z\", \"account\"");

        PolicyServerClient.Reply refused = backend().post(DECISIONS, old);

        assertThat(refused.problem()).isEqualTo("400 validation-failed");
        assertThat(refused.json().at("/violations/0/path").asText()).isEqualTo("/asOf");
        assertThat(backend().post(DECISIONS, old.replace("BINDING", "QUOTE")).status()).isEqualTo(201);
    }

    /** Fourteen states of one Aave v2 borrower in March 2021, from the conformance data; skipped without it. */
    @Test
    void theStatesOfARealBorrowerHaveTheHealthFactorsOfTheChain() throws IOException {
        for (RealBorrower.BlockState state : RealBorrower.states()) {
            JsonNode current = backend().post(DECISIONS, state.request()).json().path("current");

            BigDecimal healthFactor = new BigDecimal(current.path("healthFactor").asText());
            assertThat(healthFactor).as(state.title()).isCloseTo(state.healthFactor(), within(new BigDecimal("0.01")));
            assertThat(current.path("liquidatable").asBoolean()).as(state.title()).isEqualTo(state.liquidatable());
        }
    }

    @Test
    void aQuoteHasNoReceiptAndCannotBeFound() {
        JsonNode answer = auditor().post(DECISIONS, request("QUOTE", "12")).json();

        assertThat(answer.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(answer.has("receipt")).isFalse();
        String path = DECISIONS + "/" + answer.path("decisionId").asText();
        assertThat(auditor().get(path).problem()).isEqualTo("404 not-found");
    }

    @Test
    void theSameKeyAndBodyAreDecidedOnce() {
        PolicyServerClient once = backend().with("Idempotency-Key", "withdrawal-1");
        String body = request("BINDING", "2");

        PolicyServerClient.Reply first = once.post(DECISIONS, body);
        assertThat(once.post(DECISIONS, body).text()).isEqualTo(first.text());
        assertThat(once.post(DECISIONS, request("BINDING", "3")).problem()).isEqualTo("422 idempotency-key-reuse");
    }

    @Test
    void anotherVersionOfAStoredAccountIsAConflict() {
        String reference = "{\"purpose\":\"QUOTE\",\"policy\":{\"name\":\"standard\"},\"accountReference\":"
                + "{\"book\":\"demo\",\"accountId\":\"acct-anvil\",\"accountVersion\":\"%s\"}}";

        assertThat(backend().post(DECISIONS, reference.formatted("118")).status()).isEqualTo(201);
        assertThat(backend().post(DECISIONS, reference.formatted("117")).problem())
                .isEqualTo("409 account-version-conflict");
        assertThat(backend().post(DECISIONS, reference.formatted("118").replace("anvil", "nobody")).problem())
                .isEqualTo("422 unknown-reference");
    }

    @Test
    void whatManyTakeAtOnceIsGivenAsOftenAsItFits() {
        ConcurrentWithdrawals withdrawals = new ConcurrentWithdrawals(backend());
        withdrawals.store();
        int fitting = withdrawals.fitting();
        List<String> outcomes = withdrawals.outcomes(64);

        assertThat(fitting).isBetween(1, 49);
        assertThat(outcomes).filteredOn("ALLOWED"::equals).hasSize(fitting);
        assertThat(outcomes).filteredOn("REFUSED"::equals).hasSize(64 - fitting);
    }

    @Test
    void aBookIsSweptUnderItsPolicyAndSaysWhoMayBeLiquidated() throws InterruptedException {
        SweptBookOfOne book = new SweptBookOfOne(backend());
        book.store();
        JsonNode summary = book.summaryOnceSwept();

        assertThat(summary.at("/sweep/policy").asText()).isEqualTo("standard");
        assertThat(summary.at("/bands/0/band").asText()).isEqualTo("LIQUIDATABLE");
        assertThat(summary.at("/bands/0/totals/accounts").asText()).isEqualTo("1");
        assertThat(summary.path("collateralAtRisk").asText()).isEqualTo("10000.000000");
        assertThat(book.liquidatable().at("/items/0/accountId").asText()).isEqualTo("sunk");
        assertThat(backend().get("/api/v1/books/nowhere/summary").problem()).isEqualTo("404 not-found");
        assertThat(backend().get("/api/v1/books/swept/accounts?liquidatable=no").problem())
                .isEqualTo("400 invalid-parameter");
        assertThat(backend().put("/api/v1/books/swept/policy", "{\"policy\":\"imaginary\"}").problem())
                .isEqualTo("422 policy-not-found");
    }

    @Test
    void whatIsKeptOfAnAccountIsFoundAgainAndDecidedWith() {
        StateOfOneAccount ada = new StateOfOneAccount();
        ada.store();
        ada.isKeptInEveryVersion();
        ada.isJudgedUnderItsOwnTerms();
        ada.restsOnWhatIsGoverned();
    }

    @Test
    void accountsAreLoadedAndDecidedALineEach() throws Exception {
        PolicyServerClient lines = backend().with("Content-Type", "application/x-ndjson");
        String account = "{\"accountId\":\"line-%s\",\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\"}\n";
        String load = "/api/v1/books/it/loads/lines";
        JsonNode loaded = lines.put(load, account.formatted("a") + "{\"no\":\"account\"}\n" + account.formatted("b")).json();
        String decide = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"standard\"},\"accountReference\":"
                + "{\"book\":\"it\",\"accountId\":\"line-%s\"}}";
        List<Json> answers = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        ClientUnderTest.of("backend", receipts::add)
                .decideAll(List.of(decide.formatted("a"), "nonsense", decide.formatted("b")), answers::add);

        assertThat(loaded.path("rejected").asText() + " " + loaded.at("/problems/0/line").asText()).isEqualTo("1 2");
        assertThat(auditor().get(load).json()).isEqualTo(loaded);
        assertThat(answers).extracting(answer -> answer.at("/outcome").or(() -> answer.at("/type")).orElse(""))
                .containsExactly("ASSESSED", "/problems/malformed-json", "ASSESSED");
        assertThat(receipts).hasSize(2);
        for (Receipt receipt : receipts) {
            assertThat(receipt.check(Optional.empty())).isEqualTo(Receipt.Standing.INCLUDED);
        }
    }

    /** 20 to 15 is a fall of a quarter; standard trips above a fifth. LINK, so that no other test meets the breaker. */
    @Test
    void theServersOwnMarketTripsTheBreakerForAllAndTheLogSaysSo() {
        PolicyServerClient backend = backend();
        backend.post("/api/v1/market/quotes", linkQuote("20", Duration.ofMinutes(10)));
        backend.post("/api/v1/market/quotes", linkQuote("15", Duration.ZERO));
        String body = """
                {"purpose": "BINDING", "policy": {"name": "standard"}, "account": {"accountId": "acct-link",
                 "accountVersion": "1", "marginMode": "CROSS", "baseCurrency": "USD", "collateral": [{"lotId": "lot-1",
                 "asset": "LINK", "chain": "eip155:1", "quantity": "1000", "custody": "PROTOCOL_VAULT"}]},
                 "intents": [{"action": "WITHDRAW", "lotId": "lot-1", "quantity": "1"}]}""";

        JsonNode answer = backend.post(DECISIONS, body).json();

        assertThat(answer.path("marketData").asText()).isEqualTo("SERVER");
        assertThat(answer.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(answer.at("/intents/0/bindingRuleIds").toString()).contains("CB-030");
        assertThat(backend.get("/api/v1/breakers").json().path("items")).anySatisfy(breaker -> {
            assertThat(breaker.path("breakerId").asText()).isEqualTo("price-move-LINK");
            assertThat(breaker.path("state").asText()).isEqualTo("TRIPPED");
        });
        assertThat(entries()).anySatisfy(
                entry -> assertThat(entry.path("type").asText()).isEqualTo("BREAKER_TRIPPED"));
        String replays = DECISIONS + "/" + answer.path("decisionId").asText() + "/replays";
        assertThat(auditor().post(replays, "").json().path("identical").asBoolean()).isTrue();
    }

    private static String linkQuote(String price, Duration age) {
        Instant at = Instant.now().minus(age).truncatedTo(ChronoUnit.MILLIS);
        return "{\"quotes\":[{\"asset\":\"LINK\",\"source\":\"chainlink:LINK-USD\",\"price\":\"" + price
                + "\",\"publishedAt\":\"" + at + "\"}]}";
    }

    @Test
    void howMuchIsExplainedIsPreferredAndAllOfItIsRecorded() {
        PolicyServerClient.Reply none = backend().with("Prefer", "trace=none").post(DECISIONS, request("BINDING", "12"));
        String recorded = DECISIONS + "/" + none.json().path("decisionId").asText();
        JsonNode compact = backend().with("Prefer", "trace=compact").get(recorded).json();
        JsonNode full = backend().get(recorded).json();

        assertThat(none.header("Preference-Applied")).isEqualTo("trace=none");
        assertThat(none.json().path("findings")).isNotEmpty().allSatisfy(
                finding -> assertThat(finding.path("passed").asBoolean()).isFalse());
        assertThat(none.json().at("/current/lots/0").has("haircuts")).isFalse();
        assertThat(compact.path("findings").size())
                .isBetween(none.json().path("findings").size() + 1, full.path("findings").size() - 1);
        assertThat(compact.at("/current/lots/0/haircuts/0").has("row")).isFalse();
        assertThat(full.at("/current/lots/0/haircuts/0/row").asText()).isNotEmpty();
        assertThat(backend().with("Prefer", "trace=full").get(recorded).json()).isEqualTo(full);
    }

    @Test
    void whichPackageAnswersIsAskedInBothTimes() {
        String activations = "/api/v1/policies/supervisory-haircuts/activations";
        JsonNode now = backend().get(activations).json();
        String recordedAt = now.at("/inForce/recordedAt").asText();
        String before = Instant.parse(recordedAt).minusMillis(1).toString();

        assertThat(now.at("/inForce/packageDigest").asText())
                .isEqualTo(backend().get("/api/v1/policies").json().findValuesAsText("packageDigest").stream()
                        .filter(digest -> digest.equals(now.at("/items/0/packageDigest").asText()))
                        .findFirst().orElseThrow());
        assertThat(backend().get(activations + "?asRecordedAt=" + before).json().path("items")).isEmpty();
        assertThat(backend().get(activations + "?effectiveAt=" + before).json().path("inForce").isNull()).isTrue();
        assertThat(backend().get(activations + "?effectiveAt=2100-01-01T00:00:00Z").json().path("inForce"))
                .isEqualTo(now.path("inForce"));
        assertThat(backend().get(activations + "?asRecordedAt=2100-01-01T00:00:00Z").problem())
                .isEqualTo("400 invalid-parameter");
        assertThat(backend().get("/api/v1/policies/imaginary/activations").problem()).isEqualTo("404 not-found");
    }

    /** From the first edit until it holds, and back, while a backend asks all the time: not one request of it fails. */
    @Test
    void aChangeComesIntoForceUnderLoadAndNoRequestFails() throws InterruptedException {
        String base = GovernedChange.inForce();
        GovernedChange change = new GovernedChange();
        change.write("ldo,*,LDO,true,4000,5000", "ldo,*,LDO,true,3000,5000");
        change.propose();
        assertThat(change.approve("author").problem()).isEqualTo("403 forbidden");
        change.approve("approver1");
        assertThat(change.approve("approver2").json().path("state").asText()).isIn("TIMELOCKED", "READY");
        assertThat(change.bundle().header("Content-Type")).isEqualTo("application/zip");

        try (UnderLoad load = UnderLoad.of(backend(), GovernedChange.POLICY)) {
            load.awaitAnswers(20);
            assertThat(change.execute().json().path("state").asText()).isEqualTo("ACTIVE");
            load.awaitPackage(change.packageDigest());
            change.rollBack("guardian");
            assertThat(change.rollBack("executor").json().path("state").asText()).isEqualTo("ROLLED_BACK");
            load.awaitPackage(base);

            assertThat(load.failures()).isEmpty();
            assertThat(load.packages()).containsExactly(base, change.packageDigest(), base);
        }
    }

    @Test
    void reportsAreGivenInBothForms() {
        ReportsGiven reports = new ReportsGiven(backend(), auditor());
        reports.eachIsJsonAndCsvOfTheSameColumns();
        reports.whoMayNotAndWhatIsNoTimeIsRefused();
        reports.whatWasSettledAndNotDecidedStandsAlone();
    }

    @Test
    void aLogIsMirroredInTilesAndSignedByItsWitness() throws Exception {
        String log = backend().post(DECISIONS, request("BINDING", "1")).json().at("/receipt/log").asText();
        LogInTiles tiles = new LogInTiles(auditor(), log);
        tiles.itsFirstHashesAreThoseOfItsFirstEntries();
        tiles.whatTheWitnessSignedStandsUnderItsCheckpoint();
    }

    @Test
    void stagesTellHowADecisionCameAbout() {
        new RecordsOfAnAccount(backend(), auditor()).stagesTellHowItCameAboutAndNothingIsReconstructedOfAnInstantAhead();
    }

    @Test
    void anAccountIsHeldAndThenErasedAndItsProofStands() {
        new RecordsOfAnAccount(backend(), auditor()).itIsFoundHeldAndErased();
    }

    private static List<JsonNode> entries() {
        List<JsonNode> entries = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = auditor().get("/api/v1/audit/entries?limit=200" + cursor).json();
            page.path("items").forEach(entries::add);
            cursor = page.path("nextCursor").isTextual() ? "&cursor=" + page.path("nextCursor").asText() : "";
        } while (!cursor.isEmpty());
        return entries;
    }

    private static PolicyServerClient backend() {
        return PolicyServerClient.signedIn("backend");
    }

    private static PolicyServerClient auditor() {
        return PolicyServerClient.signedIn("auditor");
    }

    static String request(String purpose, String quantity) {
        return Withdrawal.request(purpose, quantity);
    }
}

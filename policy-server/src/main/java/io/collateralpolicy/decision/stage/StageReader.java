package io.collateralpolicy.decision.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.replay.RecordedFacts;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a decision's stages out of what is recorded of it; nothing is decided again. */
public final class StageReader {

    private static final Map<Stage, String> ASKS = Map.of(
            Stage.MARKET, "which quotes are valid, which is the price, which breakers trip",
            Stage.TERMS, "what each lot, debt and position is worth to the policy",
            Stage.ACCOUNT, "what the account's sums and the intended actions must satisfy",
            Stage.LIQUIDATION, "how the account may be liquidated, and how much of what was intended would pass");
    /** Where in the answer stands what a stage chose or summed. */
    private static final Map<Stage, List<String>> CHOSEN = Map.of(
            Stage.MARKET, List.of("/evidence/quotesUsed", "/breakers", "/valuation"),
            Stage.TERMS, List.of("/current/lots", "/current/nettingSets", "/projected/lots", "/projected/nettingSets"),
            Stage.ACCOUNT, List.of("/current", "/projected", "/intents"),
            Stage.LIQUIDATION, List.of("/liquidationPlan", "/quantities", "/nearestMisses"));
    /** What the server itself finds, told by the number of its id: prices and terms, the account, liquidations. */
    private static final int HOST_ACCOUNT = 50;
    private static final int HOST_LIQUIDATION = 60;

    private final Decisions decisions;
    private final RecordedFacts facts;
    private final PolicyShelf shelf;

    public StageReader(Decisions decisions, PolicyShelf shelf) {
        this.decisions = decisions;
        this.facts = new RecordedFacts(decisions);
        this.shelf = shelf;
    }

    public Stages read(Decisions.Recorded recorded) {
        JsonNode answer = StrictJson.readTree(decisions.decided(recorded));
        PolicyPackage source = shelf.source(recorded.row().policy().packageDigest());
        Map<String, Stage> byRule = new HashMap<>();
        source.rules().rules().forEach(rule -> byRule.put(rule.header().ruleId(), rule.header().stage()));
        return new Stages(
                recorded.row().decisionId(),
                recorded.row().decidedAt(),
                basis(recorded, answer),
                Arrays.stream(Stage.values()).map(stage -> said(stage, answer, byRule, source)).toList(),
                recorded.row().outcome());
    }

    private Stages.Basis basis(Decisions.Recorded recorded, JsonNode answer) {
        AssessmentInput input = facts.of(recorded);
        return new Stages.Basis(
                StrictJson.readTree(decisions.request(recorded)),
                facts.accountDigest(recorded).orElseGet(() -> Digest.sha256(CanonicalJson.bytes(input.account()))),
                input.account(),
                input.market(),
                input.asOf(),
                input.breakers(),
                facts.terms(recorded),
                answer.path("policy"));
    }

    private static Stages.Said said(Stage stage, JsonNode answer, Map<String, Stage> byRule, PolicyPackage source) {
        Map<String, JsonNode> chosen = new LinkedHashMap<>();
        CHOSEN.get(stage).stream().filter(place -> isSaid(answer.at(place))).forEach(place ->
                chosen.put(place.substring(1).replace('/', '.'), withoutParts(stage, answer.at(place))));
        List<JsonNode> findings = new ArrayList<>();
        answer.path("findings").forEach(finding -> {
            if (stage == stage(finding.path("ruleId").asText(), byRule)) {
                findings.add(finding);
            }
        });
        Set<List<String>> named = new LinkedHashSet<>();
        chosen.values().forEach(part -> rows(part, named));
        findings.forEach(finding -> rows(finding, named));
        return new Stages.Said(stage.name(), ASKS.get(stage), chosen, findings, rows(named, source));
    }

    private static boolean isSaid(JsonNode part) {
        return !part.isMissingNode() && !part.isNull();
    }

    /** The account's sums stand without its lots and positions, which the stage before said. */
    private static JsonNode withoutParts(Stage stage, JsonNode part) {
        return stage == Stage.ACCOUNT && part.isObject()
                ? part.<ObjectNode>deepCopy().without(List.of("lots", "nettingSets"))
                : part;
    }

    private static Stage stage(String ruleId, Map<String, Stage> byRule) {
        if (!ruleId.startsWith("HOST-")) {
            return byRule.getOrDefault(ruleId, Stage.ACCOUNT);
        }
        int number = Integer.parseInt(ruleId.substring("HOST-".length()));
        return number < HOST_ACCOUNT ? Stage.TERMS : number < HOST_LIQUIDATION ? Stage.ACCOUNT : Stage.LIQUIDATION;
    }

    /** Whatever names a table and a row. */
    private static void rows(JsonNode part, Set<List<String>> named) {
        if (part.path("table").isTextual() && part.path("row").isTextual()) {
            named.add(List.of(part.path("table").asText(), part.path("row").asText()));
        }
        part.forEach(inner -> rows(inner, named));
    }

    /** Terms negotiated for the account name no table of the package. */
    private static List<Stages.TableRow> rows(Set<List<String>> named, PolicyPackage source) {
        return named.stream().flatMap(name -> row(name.get(0), name.get(1), source).stream()).toList();
    }

    private static Optional<Stages.TableRow> row(String table, String row, PolicyPackage source) {
        return source.numbers().table(table).flatMap(known -> known.rows().stream()
                .filter(cells -> row.equals(cells.get("row")))
                .findFirst()
                .map(cells -> new Stages.TableRow(table, row, cells)));
    }
}

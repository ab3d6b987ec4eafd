package io.collateralpolicy.scenario.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.reference.Interpreter;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The order in which a request lists what it has decides nothing: lots, loans, balances, positions, quotes, marks, pools,
 * windows, metrics and series of returns in a hundred orders, under every margin model of {@code standard}. Intents are a sequence, and
 * so are the returns of one series.
 */
class ShuffledRequestsTest {

    private static final int SHUFFLES = 100;
    private static final int ACCOUNTS = 60;
    /** By contract in the order of the request: what an answer says of each lot, position and pair, and ties of findings. */
    private static final Set<String> ECHOED = Set.of(
            "lots", "lotsUnchanged", "findings", "positionIds", "contributions", "quotesUsed");
    private static final Path SCENARIOS = Path.of("policies/standard/1.1.0/scenarios");

    @ParameterizedTest
    @ValueSource(strings = {"whole-example-is-refused-with-its-maximum", "one-account-portfolio-margin",
        "one-account-static-ratio", "one-account-parametric-value-at-risk", "one-account-parametric-expected-shortfall",
        "one-account-historical-value-at-risk", "one-account-historical-expected-shortfall", "short-put-backed-by-ether",
        "pool-token-at-its-fair-price", "health-of-095-closes-all"})
    void listsInAnyOrderGiveTheSameDecision(String name) throws IOException {
        ReadyPolicy policy = ShippedPolicies.newest("standard");
        ScenarioRunner runner = new ScenarioRunner(policy);
        ObjectNode scenario = (ObjectNode) StrictJson.readTree(Files.readAllBytes(SCENARIOS.resolve(name + ".json")));
        String expected = said(answered(runner, scenario));
        Random random = new Random(name.hashCode());
        for (int i = 0; i < SHUFFLES; i++) {
            shuffle(scenario.path("given"), random);

            Assessment answer = answered(runner, scenario);
            assertThat(said(answer).equals(expected)).as(name + ", order " + i + differing(said(answer), expected)).isTrue();
            requireOrderOfTheRequest(answer, scenario.path("given"));
        }
    }

    /** Directly, by a session and by the interpreter, with options, returns and every segment. */
    @Test
    void generatedAccountsAreAnsweredWithTheSameBytesWhicheverWayRulesAreAsked() {
        ReadyPolicy policy = ShippedPolicies.newest("standard");
        ScenarioRunner runner = new ScenarioRunner(policy);
        List<Function<ReadyPolicy, RuleEvaluation>> ways = List.of(
                p -> p.logic()::evaluateBySession, p -> new Interpreter(p.source().rules(), p.numbers())::evaluate);
        for (Scenario account : GeneratedAccounts.scenarios(ACCOUNTS)) {
            byte[] expected = DecisionDigests.said(() -> runner.answer(account, p -> p.logic()::evaluate));

            ways.forEach(way -> assertThat(DecisionDigests.said(() -> runner.answer(account, way)))
                    .as(account.title())
                    .isEqualTo(expected));
        }
    }

    private static String differing(String said, String expected) {
        int at = 0;
        while (at < Math.min(said.length(), expected.length()) && said.charAt(at) == expected.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 120);
        return at == said.length() ? "" : ": `" + said.substring(from, Math.min(said.length(), at + 80)) + "` where it was `"
                + expected.substring(from, Math.min(expected.length(), at + 80)) + "`";
    }

    private static Assessment answered(ScenarioRunner runner, ObjectNode scenario) {
        return runner.answer(Scenario.read(scenario.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The answer without the digests of what was sent, which name its bytes, and with the lists that stand in the request's order
     * put into that of their text; every other list is as it came.
     */
    private static String said(Assessment answered) {
        JsonNode answer = StrictJson.mapper().valueToTree(answered);
        ((ObjectNode) answer.path("evidence")).remove(List.of("inputDigest", "marketDigest"));
        echoed(answer).forEach(list -> reorder(list, l -> l.sort(Comparator.comparing(JsonNode::toString))));
        return new String(CanonicalJson.bytes(answer), StandardCharsets.UTF_8);
    }

    /** Lists that echo the request, the innermost first. */
    private static List<ArrayNode> echoed(JsonNode tree) {
        List<ArrayNode> found = new ArrayList<>();
        tree.fields().forEachRemaining(member -> {
            found.addAll(echoed(member.getValue()));
            if (ECHOED.contains(member.getKey())) {
                found.add((ArrayNode) member.getValue());
            }
        });
        tree.elements().forEachRemaining(element -> {
            if (tree.isArray()) {
                found.addAll(echoed(element));
            }
        });
        return found;
    }

    /** Where an answer echoes the request it does so in its order: lots, and of one rule the findings of lots. */
    private static void requireOrderOfTheRequest(Assessment answered, JsonNode given) {
        List<String> asked = new ArrayList<>();
        given.path("account").path("collateral").forEach(lot -> asked.add(lot.path("lotId").asText()));

        assertThat(answered.current().lots()).extracting(LotFigures::lotId).isEqualTo(asked);
        assertThat(answered.findings()).isSortedAccordingTo(Comparator.comparing(Finding::passed)
                .thenComparing(Finding::ruleId)
                .thenComparing(finding -> finding.state().name())
                .thenComparing(finding -> asked.indexOf(finding.subject().getOrDefault("lotId", ""))));
    }

    private static void shuffle(JsonNode given, Random random) {
        Stream.of(given.path("account"), given.path("market"))
                .flatMap(part -> lists(part, l -> l.path(0).isObject()).stream())
                .forEach(list -> reorder(list, l -> Collections.shuffle(l, random)));
    }

    private static void reorder(ArrayNode list, Consumer<List<JsonNode>> order) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        order.accept(elements);
        list.removeAll();
        list.addAll(elements);
    }

    /** Lists of a kind, the innermost first. */
    private static List<ArrayNode> lists(JsonNode tree, Predicate<ArrayNode> kind) {
        List<ArrayNode> found = new ArrayList<>();
        tree.forEach(child -> found.addAll(lists(child, kind)));
        if (tree instanceof ArrayNode list && kind.test(list)) {
            found.add(list);
        }
        return found;
    }
}

package io.collateralpolicy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.shelf.TestPolicies;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered while the log cannot be written: the third column of the table in {@code docs/decision.md}. */
@Tag(TestDatabase.TAG)
class FailSafeTest {

    private static final String REPAY = "{\"action\":\"REPAY\",\"loanId\":\"loan-1\",\"quantity\":\"1\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestNode node = new TestNode(TestPolicies.source("standard"));
    private final FailSafe strict = new FailSafe(node.maker, Optional.empty());
    private final FailSafe lenient = new FailSafe(node.maker, Optional.of(new Gap(node.log)));

    @AfterEach
    void close() {
        node.close();
    }

    static List<String> whatLowersRisk() {
        return List.of(REPAY, "{\"action\":\"PLEDGE\",\"lotId\":\"lot-1\",\"quantity\":\"1\"}",
                "{\"action\":\"CLOSE\",\"positionId\":\"bet\",\"quantity\":\"1\"}");
    }

    @ParameterizedTest
    @MethodSource("whatLowersRisk")
    void whatLowersRiskIsAQuoteWhereAGapIsAllowedAndNoAnswerElsewhere(String intent) {
        takeTheLogAway();

        Answer answer = lenient.apply(asked(intent));

        assertThat(answer.outcome()).isEqualTo("ALLOWED");
        assertThat(answer.purpose()).isEqualTo(Purpose.QUOTE);
        assertThat(answer.receipt()).isEmpty();
        unavailable(strict, asked(intent));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"action\":\"WITHDRAW\",\"lotId\":\"lot-1\",\"quantity\":\"1\"}",
        "{\"action\":\"BORROW\",\"loanId\":\"loan-1\",\"quantity\":\"1\"}",
        "{\"action\":\"OPEN\",\"positionId\":\"new\",\"quantity\":\"1\",\"position\":{\"instrument\":\"ETH-PERP\","
            + "\"type\":\"PERPETUAL\",\"underlying\":\"ETH\",\"side\":\"LONG\",\"entryPrice\":\"3000\"}}",
        REPAY + ",{\"action\":\"BORROW\",\"loanId\":\"loan-1\",\"quantity\":\"1\"}"
    })
    void whatRaisesRiskIsNeverAnswered(String intents) {
        takeTheLogAway();

        unavailable(strict, asked(intents));
        unavailable(lenient, asked(intents));
    }

    /** Under Aave's rules, which say how: 1 WETH at 2000 against 1800 USDC. */
    @Test
    void aLiquidationIsNeverAnswered() {
        TestNode aave = new TestNode(TestPolicies.source("aave-v3", "1.1.0"));
        takeAway(aave.database);
        Asked liquidation = asked("aave-v3", "{\"action\":\"LIQUIDATE\",\"lotId\":\"lot-1\",\"loanId\":\"loan-1\","
                + "\"quantity\":\"1800\"}", "1");

        unavailable(new FailSafe(aave.maker, Optional.of(new Gap(aave.log))), liquidation);
        aave.close();
    }

    @Test
    void anAssessmentWithoutIntentsIsNotMadeAQuote() {
        takeTheLogAway();

        unavailable(lenient, asked(""));
    }

    /** The second answer may come while the first is being told: then it has an entry of its own. */
    @Test
    void onceTheLogIsBackEntriesTellWhatWasAnswered() throws InterruptedException {
        takeTheLogAway();
        Asked first = asked(REPAY);
        Answer answer = lenient.apply(first);
        node.clock.move(Duration.ofSeconds(3));
        Answer later = lenient.apply(asked(REPAY));
        giveTheLogBack();

        List<JsonNode> told = gapEntries(2);
        List<JsonNode> named = told.stream().map(entry -> named(entry.at("/content/answersDigest").asText())).toList();
        assertThat(told.get(0).at("/content/since").asText()).isEqualTo(answer.decidedAt().toString());
        assertThat(told.get(told.size() - 1).at("/content/until").asText()).isEqualTo(later.decidedAt().toString());
        assertThat(named).flatExtracting(document -> document.findValuesAsText("decisionId"))
                .containsExactly(answer.decisionId(), later.decisionId());
        assertThat(named.get(0).at("/answers/0/inputDigest").asText()).isEqualTo(first.inputDigest());
    }

    private JsonNode named(String digest) {
        return StrictJson.readTree(node.payloads.content(digest).orElseThrow());
    }

    private void unavailable(FailSafe deciding, Asked asked) {
        assertThatThrownBy(() -> deciding.apply(asked)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.AUDIT_UNAVAILABLE));
    }

    private void takeTheLogAway() {
        takeAway(node.database);
    }

    private static void takeAway(Database database) {
        alter(database, "ALTER TABLE audit_entry RENAME TO audit_entry_away");
        alter(database, "ALTER TABLE account_salt RENAME TO account_salt_away");
    }

    private void giveTheLogBack() {
        alter(node.database, "ALTER TABLE audit_entry_away RENAME TO audit_entry");
        alter(node.database, "ALTER TABLE account_salt_away RENAME TO account_salt");
    }

    private static void alter(Database database, String sql) {
        try {
            database.inTransaction(connection -> Database.update(connection, sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Once they speak of so many answers. */
    private List<JsonNode> gapEntries(int answers) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<JsonNode> entries = List.of();
        while (entries.stream().mapToInt(e -> e.at("/content/answers").asInt()).sum() < answers && System.nanoTime() < end) {
            Thread.sleep(50);
            entries = node.database.query("SELECT entry_bytes FROM audit_entry WHERE type = 'GAP' ORDER BY entry_index",
                    row -> StrictJson.readTree(row.getBytes(1)));
        }
        return entries;
    }

    private Asked asked(String intents) {
        return asked("standard", intents, "10");
    }

    private Asked asked(String policy, String intents, String weth) {
        String now = node.clock.instant().toString();
        String text = "{\"purpose\":\"BINDING\",\"policy\":{\"name\":\"" + policy + "\"},\"account\":{\"accountId\":\"ada\","
                + "\"accountVersion\":\"1\",\"marginMode\":\"CROSS\",\"baseCurrency\":\"USD\",\"collateral\":[{\"lotId\":\"lot-1\","
                + "\"asset\":\"WETH\",\"chain\":\"eip155:1\",\"quantity\":\"" + weth + "\",\"custody\":\"PROTOCOL_VAULT\"}],"
                + "\"loans\":[{\"loanId\":\"loan-1\",\"asset\":\"USDC\",\"principal\":\"1800\"}],"
                + "\"positions\":" + (policy.equals("standard") ? "[{\"positionId\":\"bet\",\"instrument\":\"ETH-PERP\","
                + "\"type\":\"PERPETUAL\",\"underlying\":\"ETH\",\"side\":\"LONG\",\"quantity\":\"1\",\"entryPrice\":\"3000\"}]" : "[]")
                + "},\"intents\":[" + intents + "],\"market\":{\"quotes\":["
                + quote("WETH", "ETH", "2000", now) + "," + quote("USDC", "USDC", "1", now) + "],"
                + "\"marks\":[{\"instrument\":\"ETH-PERP\",\"markPrice\":\"2000\",\"publishedAt\":\"" + now + "\"}]}}";
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Asked(body, StrictJson.read(body, DecisionRequest.class), "protocol", Optional.empty());
    }

    private static String quote(String asset, String feed, String price, String now) {
        return "{\"asset\":\"" + asset + "\",\"source\":\"chainlink:" + feed + "-USD\",\"price\":\"" + price
                + "\",\"publishedAt\":\"" + now + "\"}";
    }
}

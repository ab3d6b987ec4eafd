package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order in which facts are told decides nothing. */
class SameFactsSameDecisionTest {

    private static final int SHUFFLES = 100;

    /** Two sources agree on a price in different places, and one source says two things at once. */
    private static Story grace() {
        return Story.standard()
                .quote("WETH", "pyth:ETH-USD", "3000.00", 10)
                .quote("WETH", "pyth:ETH-USD", "3000.0", 10)
                .quote("WETH", "chainlink:ETH-USD", "3000.0", 10)
                .quote("wstETH", "chainlink:WSTETH-USD", "3600", 61)
                .quote("wstETH", "pyth:WSTETH-USD", "3601", 3)
                .quote("USDC", "pyth:USDC-USD", "1.00", 4)
                .lot("a", "WETH", "3").lot("b", "WETH", "3").lot("c", "wstETH", "2").lot("d", "NOBODY", "9")
                .loan("rent", "USDC", "6000").loan("car", "USDC", "3000")
                .tripped("price-move-ETH", "ETH")
                .wants(Wish.withdraw("a", "2"));
    }

    @Test
    void quotesInAnyOrderGiveTheSameBytes() {
        String expected = bytes(grace().decide());
        Random random = new Random(1);
        for (int i = 0; i < SHUFFLES; i++) {
            Story shuffled = grace();
            Collections.shuffle(shuffled.quotes, random);

            assertThat(bytes(shuffled.decide())).isEqualTo(expected);
        }
    }

    @Test
    void lotsAndLoansInAnyOrderGiveTheSameFiguresAndFindings() {
        Assessment expected = grace().decide();
        Random random = new Random(2);
        for (int i = 0; i < SHUFFLES; i++) {
            Story shuffled = grace();
            Collections.shuffle(shuffled.lots, random);
            Collections.shuffle(shuffled.loans, random);
            Assessment answer = shuffled.decide();

            assertThat(answer.outcome()).isEqualTo(expected.outcome());
            assertThat(answer.findings()).containsExactlyInAnyOrderElementsOf(expected.findings());
            assertThat(answer.intents()).isEqualTo(expected.intents());
            assertThat(answer.current().healthFactor()).isEqualTo(expected.current().healthFactor());
            assertThat(answer.current().marginExcess()).isEqualTo(expected.current().marginExcess());
            assertThat(byId(answer)).isEqualTo(byId(expected));
            assertThat(sortedBytes(answer)).isEqualTo(sortedBytes(expected));
        }
    }

    /** The answer's bytes with its lists, which stand in the order of the request, in the order of their own text. */
    private static String sortedBytes(Assessment answer) {
        JsonNode tree = StrictJson.mapper().valueToTree(answer);
        tree.findParents("lots").forEach(state -> sort((ObjectNode) state, "lots"));
        tree.findParents("lotsUnchanged").forEach(state -> sort((ObjectNode) state, "lotsUnchanged"));
        sort((ObjectNode) tree, "findings");
        sort((ObjectNode) tree.path("evidence"), "quotesUsed");
        return new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
    }

    private static void sort(ObjectNode parent, String member) {
        List<JsonNode> sorted = new ArrayList<>();
        parent.path(member).forEach(sorted::add);
        sorted.sort(Comparator.comparing(JsonNode::toString));
        parent.putArray(member).addAll(sorted);
    }

    private static List<LotFigures> byId(Assessment answer) {
        return answer.current().lots().stream()
                .sorted(Comparator.comparing(LotFigures::lotId))
                .toList();
    }

    private static String bytes(Assessment answer) {
        return new String(CanonicalJson.bytes(answer), StandardCharsets.UTF_8);
    }
}

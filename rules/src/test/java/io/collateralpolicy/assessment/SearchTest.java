package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for largest quantities: bounded, shared, and the same whether answers are kept or asked anew. */
class SearchTest {

    @Test
    void everyRefusedIntentOfALargeAccountGetsItsMaximum() {
        Assessment answer = large().decide();

        // 200 lots of 2499 secure 499800; nineteen others take 19 × 25000 of it
        assertThat(answer.intents()).hasSize(20).allSatisfy(i ->
                assertThat(i.maximumQuantity().orElseThrow()).isEqualByComparingTo("24800"));
    }

    @Test
    void aSearchThatMustEndSaysSo() {
        Assessment answer = large().askedAnew().decide();

        assertThat(answer.intents()).extracting(IntentAnswer::allowed).containsOnly(false);
        assertThat(answer.intents()).allMatch(i -> i.maximumQuantity().isEmpty() && i.maximumLimitedBy().isEmpty());
        assertThat(answer.findings()).filteredOn(f -> f.ruleId().equals("HOST-060"))
                .extracting(Finding::subject)
                .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> Map.of("intent", "" + i)).toList());
        assertThat(answer.intents().get(0).bindingRuleIds()).doesNotContain("HOST-060");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whatIsKeptIsWhatWouldBeAskedAnew(long seed) {
        assertThat(People.greedy("standard", seed).decide())
                .isEqualTo(People.greedy("standard", seed).askedAnew().decide());
    }

    /** Each WETH secures 2499. */
    private static Story large() {
        Story story = Story.standard();
        IntStream.range(0, 200).forEach(i -> story.lot("lot-" + i, "WETH", "1"));
        IntStream.range(0, 20).forEach(i -> story.wants(Wish.borrowNew("loan-" + i, "USDC", "25000")));
        return story;
    }
}

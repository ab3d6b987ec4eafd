package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.bound.Bounds;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.Violation;
import io.collateralpolicy.wire.DecimalText;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number of an answer can be read back: at most 38 digits. */
class DigitsTest {

    @Test
    void aProductBeyondTheDigitsNamesItsLot() {
        // 10^18 units at 10^18 are 10^36: 37 digits and the six places of money
        Story story = Story.under("standard").quote("WETH", "chainlink:ETH-USD", Bounds.AMOUNT_MAX, 1)
                .lot("small", "WETH", "0").lot("huge", "WETH", Bounds.AMOUNT_MAX);

        assertThatThrownBy(story::decide).isInstanceOfSatisfying(InconsistentRequest.class, e -> assertThat(e.violations())
                .containsExactly(new Violation("/account/collateral/1", "marketValue of lot `huge` would have `43` digits, "
                        + "at most 38; use smaller quantities or prices")));
    }

    @Test
    void aSumBeyondTheDigitsIsNamed() {
        Story story = Story.under("standard").quote("USDC", "chainlink:USDC-USD", Bounds.AMOUNT_MAX, 1)
                .loan("rent", "USDC", Bounds.AMOUNT_MAX);

        assertThatThrownBy(story::decide).isInstanceOfSatisfying(InconsistentRequest.class, e -> assertThat(e.violations())
                .extracting(Violation::path).containsExactly("/account"));
    }

    @Test
    void ratiosOfNearlyNothingStayReadable() {
        List<Assessment> answers = List.of(
                // the debt of a billion on nothing, and protection of three billion against a millionth of a cent
                Story.under("aave-v3").quote("USDC", "chainlink:USDC-USD", "1", 1).loan("rent", "USDC", "1000000000").decide(),
                Story.standard().lot("savings", "WETH", "1000000").loan("rent", "USDC", "0.000001").decide(),
                Story.standard().loan("rent", "USDC", "1000000000000000000").decide(),
                Story.standard().window("WETH", "3000", "0.000000000000000001").lot("savings", "WETH", "1").decide());

        assertThat(answers.get(0).current().loanToValue()).isEqualByComparingTo("1000000000000000000");
        assertThat(answers).allSatisfy(answer -> StrictJson.mapper().valueToTree(answer).findValues("actual")
                .forEach(text -> assertThat(text.asText().replaceAll("[^0-9]", "").length())
                        .isLessThanOrEqualTo(DecimalText.DIGITS_MAX)));
        assertThat(answers).allSatisfy(answer -> DecimalText.read(answer.current().loanToValue().toPlainString()));
        assertThat(answers).allSatisfy(answer -> answer.current().healthFactor()
                .ifPresent(ratio -> DecimalText.read(ratio.toPlainString())));
    }
}

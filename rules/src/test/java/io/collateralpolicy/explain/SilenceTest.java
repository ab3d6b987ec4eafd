package io.collateralpolicy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.explain.Explained.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** No sentence ends where its reason should begin. */
class SilenceTest {

    private static final Compared PRICED = compared("priced", "==", "true", "true", true);
    private static final Compared SMALL = compared("quantity", "<", "9", "5", false);

    @Test
    void aComparisonThatFailsIsTheReason() {
        assertThat(sentences(Asked.MATCH, false, PRICED, SMALL)).containsExactly("lot-1: quantity is 9 and not < 5");
    }

    /** {@code Lot( !(priced == true) )}: the comparison holds, which is why the condition does not. */
    @Test
    void underANegationWhatHoldsIsTheReason() {
        assertThat(sentences(Asked.MATCH, false, PRICED)).containsExactly("lot-1: priced is true and must not be == true");
    }

    /** {@code not Lot( priced == true )}. */
    @Test
    void aFactThatMustNotBeThereIsTheReason() {
        assertThat(sentences(Asked.ABSENT, true, PRICED))
                .containsExactly("lot-1: such a Lot must not be there; its priced is true, which is == true");
        assertThat(sentences(Asked.ABSENT, true)).containsExactly("lot-1: such a Lot must not be there");
    }

    @Test
    void whatKeepsNothingSilentIsNotSaid() {
        assertThat(sentences(Asked.MATCH, true, PRICED)).isEmpty();
        assertThat(sentences(Asked.ABSENT, false, SMALL)).isEmpty();
    }

    private static List<String> sentences(Asked asked, boolean holds, Compared... comparisons) {
        return Silence.sentences(List.of(
                new Explained(asked, "Lot", Map.of("lotId", "lot-1"), Optional.of(holds), List.of(comparisons))));
    }

    private static Compared compared(String property, String operator, String actual, String expected, boolean holds) {
        return new Compared(property, operator, actual, expected, Optional.empty(), Optional.of(holds));
    }
}

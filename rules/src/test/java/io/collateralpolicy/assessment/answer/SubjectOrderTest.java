package io.collateralpolicy.assessment.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two processes write the same decision with the same bytes. */
class SubjectOrderTest {

    /** The order of {@code Map.of} is drawn anew by every JVM; of five members it is the sorted one once in 120. */
    private static final Map<String, String> SUBJECT = Map.of("b", "", "d", "", "a", "", "e", "", "c", "");

    @Test
    void theMembersOfASubjectStandInOneOrder() {
        Quantity quantity = new Quantity("delta", BigDecimal.ONE, "USD", "none", "formula", SUBJECT);

        assertThat(quantity.subject().keySet()).containsExactly("a", "b", "c", "d", "e");
    }
}

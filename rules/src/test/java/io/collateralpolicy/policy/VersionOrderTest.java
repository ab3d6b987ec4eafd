package io.collateralpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    /** The second line is the example of Semantic Versioning 2.0, section 11. */
    private static final List<String> IN_ORDER = List.of(
            "0.9", "0.9.1", "1.0.0-0.3.7",
            "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1",
            "1.0.0", "1.0.0+build.5", "1.9.0", "1.10.0", "2.0.0", "2026.11", "20260101000000000000000", "draft");

    @Test
    void numbersInLabelsCountAsNumbersAndWhatIsPreliminaryComesFirst() {
        List<String> shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, new Random(1));

        shuffled.sort(new VersionOrder());

        assertThat(shuffled).isEqualTo(IN_ORDER);
    }

    @Test
    void theOrderAgreesWithItselfBothWays() {
        VersionOrder order = new VersionOrder();

        assertThat(IN_ORDER).allSatisfy(a -> assertThat(IN_ORDER).allSatisfy(b ->
                assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)))));
    }
}

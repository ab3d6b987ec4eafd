package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A price window is as long as the policy's, or the request is told so. */
class WindowsTest {

    @Test
    void aWindowOfAnotherLengthIsNamedAndNotPassedOver() {
        Story story = Story.standard().lot("savings", "WETH", "1").window("WETH", "9000", "2900");
        story.windows.add(new PriceWindow("USDC", Duration.ofMinutes(5), new BigDecimal("9"), BigDecimal.ONE));

        assertThatThrownBy(story::decide).isInstanceOfSatisfying(InconsistentRequest.class, e -> {
            assertThat(e.violations()).hasSize(1);
            assertThat(e.violations().get(0).path()).isEqualTo("/market/priceWindows/1/window");
            assertThat(e.violations().get(0).message()).contains("`PT1H`").contains("`standard`");
        });
    }
}

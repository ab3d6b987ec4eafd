package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Aave v3: a grace period of at most four hours after a pause. */
class GracePeriodTest {

    @Test
    void atItsVeryEndItStillProtectsAndASecondLaterNot() {
        GracePeriod grace = new GracePeriod(Duration.ofHours(4));

        assertThat(grace.isOver(Duration.ofHours(4))).isFalse();
        assertThat(grace.isOver(Duration.ofHours(4).plusSeconds(1))).isTrue();
        assertThat(new GracePeriod(Duration.ZERO).isOver(Duration.ofSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4H0.000000001S", "PT5H", "PT-1S"})
    void longerThanFourHoursIsRefused(Duration length) {
        assertThatThrownBy(() -> new GracePeriod(length)).hasMessageContaining("`PT0S` to `PT4H`");
    }
}

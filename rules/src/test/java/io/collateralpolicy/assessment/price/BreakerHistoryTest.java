package io.collateralpolicy.assessment.price;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerHistoryTest {

    private static final LocalDate MONDAY = LocalDate.parse("2022-06-13");

    private final List<DailyBar> bars = new ArrayList<>();

    @Test
    void theLowIsHeldAgainstTheCloseOfTheDayBefore() {
        day(0, "ETH", "1000", "1000");
        day(1, "ETH", "900", "1000");
        day(2, "ETH", "901", "1000");

        assertThat(trips("ETH")).containsExactly(MONDAY.plusDays(1));
    }

    @Test
    void aMissingDayGivesNoCloseBefore() {
        day(0, "ETH", "1000", "1000");
        day(2, "ETH", "500", "500");

        assertThat(trips("ETH")).isEmpty();
    }

    @Test
    void aPriceOfNothingIsADayThatIsMissing() {
        day(0, "ETH", "1000", "1000");
        day(1, "ETH", "0", "0");
        day(2, "ETH", "500", "500");

        assertThat(trips("ETH")).isEmpty();
        assertThat(new BreakerHistory(policy(), bars).findings("ETH")).hasSize(2);
    }

    @Test
    void theReferenceIsThatOfTheSameDay() {
        day(0, "stETH", "940", "940");
        day(0, "ETH", "1000", "1000");
        day(1, "stETH", "940", "940");
        day(2, "stETH", "950", "950");
        day(2, "ETH", "1000", "1000");

        assertThat(trips("stETH")).containsExactly(MONDAY);
    }

    private void day(int after, String asset, String low, String close) {
        BigDecimal high = new BigDecimal(low).max(new BigDecimal(close));
        bars.add(new DailyBar(asset, MONDAY.plusDays(after), high, new BigDecimal(low), new BigDecimal(close)));
    }

    private List<LocalDate> trips(String asset) {
        List<LocalDate> days = new ArrayList<>();
        new BreakerHistory(policy(), bars).findings(asset).forEach((day, found) -> {
            if (found.stream().anyMatch(f -> f.effect() == Effect.TRIP)) {
                days.add(day);
            }
        });
        return days;
    }

    private static DecidingPolicy policy() {
        return DecidingPolicy.of(ShippedPolicies.ready("price-breakers", "1.0.0"));
    }
}

package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of several size schedules the deepest holds, whatever order they come in and whatever they measure. */
class SizeSchedulesTest {

    @Test
    void theSmallestShareCountedHolds() {
        // by value 2400 of 3000 = 0.8 counts, by units 0.7 of 1 = 0.7; then 0.833 of it: 3000 × 0.7 × 0.833
        Choosing both = choosing(schedule("VOLATILITY", "by-value", "2400", "3000"),
                schedule("VOLATILITY", "by-units", "0.7", "1"));

        assertThat(valueUnder(both)).isEqualByComparingTo("1749.3").isEqualByComparingTo(valueUnder(both.reversed()));
    }

    @Test
    void aMeasureOfNothingCountsTheWholeValue() {
        Choosing both = choosing(schedule("VOLATILITY", "empty", "0", "0"), schedule("VOLATILITY", "whole", "9", "10"));

        assertThat(valueUnder(both)).isEqualByComparingTo("2249.1").isEqualByComparingTo(valueUnder(both.reversed()));
    }

    @Test
    void schedulesOfTwoComponentsAreAConflict() {
        Choosing two = choosing(schedule("VOLATILITY", "a", "1", "1"), schedule("LIQUIDITY", "b", "1", "1"));

        assertThatThrownBy(() -> valueUnder(two)).isInstanceOf(PolicyConflict.class);
    }

    @Test
    void aComponentThatTheManifestDoesNotNameIsAGap() {
        assertThatThrownBy(() -> valueUnder(choosing(schedule("SIZE-OF-THINGS", "a", "1", "1"))))
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("`SIZE-OF-THINGS`");
    }

    @Test
    void aScheduleCannotCountMoreThanThereIs() {
        assertThatThrownBy(() -> valueUnder(choosing(schedule("VOLATILITY", "bent", "1.01", "1"))))
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("`bent`");
    }

    /** One WETH at 3000; base and volatility haircuts of {@code standard} leave 0.833. */
    private static BigDecimal valueUnder(Choosing choosing) {
        Story story = Story.standard().lot("savings", "WETH", "1");
        RuleEvaluation rules = story.policy().rules();
        return story.asked((stage, facts) -> choosing.added(rules.evaluate(stage, facts)))
                .decide().current().collateralValue();
    }

    @SafeVarargs
    private static Choosing choosing(List<Argument>... schedules) {
        return new Choosing(List.of(schedules));
    }

    private static List<Argument> schedule(String component, String row, String counted, String measure) {
        Row answer = new Row("sizes", row,
                Map.of("advanceRate.sum", new BigDecimal(counted), "measure", new BigDecimal(measure)));
        return List.of(new Argument(component, Optional.empty(), Optional.empty()),
                new Argument("sizes", Optional.empty(), Optional.of(answer)));
    }

    /** Schedules that a rule chooses beside what the policy's rules do. */
    private record Choosing(List<List<Argument>> schedules) {

        Choosing reversed() {
            List<List<Argument>> reversed = new ArrayList<>(schedules);
            Collections.reverse(reversed);
            return new Choosing(reversed);
        }

        List<Choice> added(List<Choice> choices) {
            List<Choice> all = new ArrayList<>(choices);
            choices.stream().filter(c -> c.action() == Action.ELIGIBLE_FROM).forEach(c -> schedules.forEach(
                    s -> all.add(new Choice(c.rule(), Action.HAIRCUT_BY_SIZE, c.subject(), s))));
            return all;
        }
    }
}

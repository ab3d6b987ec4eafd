package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearsBetweenTest {

    /** 238 days of the 365 from 28 December 2021: 0.652054794…; half of 366 days is exact. */
    @ParameterizedTest
    @CsvSource({
        "2020-12-28, 2022-08-23, 1.652055",
        "2020-12-28, 2022-12-28, 2.000000",
        "2023-03-01, 2023-08-31, 0.500000",
        "2020-12-28, 2020-12-28, 0.000000",
        "2020-12-28, 2020-12-27, 0.000000"
    })
    void wholeYearsAndTheRestOverTheDaysOfItsYear(LocalDate from, LocalDate until, String years) {
        assertThat(YearsBetween.of(from, until)).hasToString(years);
    }

    @Property
    void anAnniversaryIsAWholeNumber(@ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 1, max = 40) int n) {
        LocalDate from = LocalDate.of(1990, 1, 1).plusDays(day);

        assertThat(YearsBetween.of(from, from.plusYears(n))).isEqualByComparingTo(Integer.toString(n));
    }

    @Property
    void aLaterEndIsNeverNearer(@ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 0, max = 20_000) int left) {
        LocalDate from = LocalDate.of(1990, 1, 1).plusDays(day);

        assertThat(YearsBetween.of(from, from.plusDays(left + 1)))
                .isGreaterThan(YearsBetween.of(from, from.plusDays(left)));
    }
}

package io.collateralpolicy.engine.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void whatWasAskedForLongestAgoMakesRoom() {
        Recent<String> recent = new Recent<>(2, name -> false);

        ask(recent, "a", "b", "a", "c");

        assertThat(recent.names()).containsExactly("a", "c");
    }

    @Test
    void whatIsKeptStaysAndTakesNoRoom() {
        Recent<String> recent = new Recent<>(1, "kept"::equals);

        ask(recent, "kept", "a", "b");

        assertThat(recent.names()).containsExactly("kept", "b");
    }

    /** An activation may change what is kept while somebody's package is taken in. */
    @Test
    void aValueIsGivenWhateverBecomesKeptMeanwhile() {
        AtomicInteger questions = new AtomicInteger();
        Predicate<String> keptSoon = name -> name.equals("a") && questions.incrementAndGet() > 2;
        Recent<String> recent = new Recent<>(1, keptSoon);

        assertThat(ask(recent, "a", "b")).isEqualTo("value of b");
    }

    @Test
    void whatCouldNotBeMadeIsMadeAgain() {
        Recent<String> recent = new Recent<>(1, name -> false);

        assertThatThrownBy(() -> recent.value("a", () -> {
            throw new IllegalStateException("no");
        })).hasMessage("no");

        assertThat(ask(recent, "a")).isEqualTo("value of a");
    }

    private static String ask(Recent<String> recent, String... names) {
        String last = "";
        for (String name : names) {
            last = recent.value(name, () -> "value of " + name);
        }
        return last;
    }
}

package io.collateralpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private final List<String> said = new ArrayList<>();
    private final List<Integer> exits = new ArrayList<>();
    private final Refusal refusal = new Refusal(said::add, exits::add);

    @Test
    void aRefusedStartSaysWhyInOneSentenceAndEndsWithAnErrorCode() {
        IllegalArgumentException wrong = new IllegalArgumentException("sweep.every must be PT1S or more, but is `PT0S`");

        assertThat(refusal.because(wrong)).isSameAs(wrong);
        assertThat(said).containsExactly("the server does not start: sweep.every must be PT1S or more, but is `PT0S`");
        assertThat(exits).containsExactly(78);
    }

    @Test
    void theSentenceNamesTheCauseAndStaysOnOneLine() {
        Exception failure = new IllegalStateException("the database cannot be opened",
                new SQLException("Connection refused\nand a page of advice", new SQLException()));

        assertThat(Refusal.sentence(failure)).isEqualTo(
                "the server does not start: the database cannot be opened; Connection refused; SQLException");
    }

    @Test
    void whatACauseRepeatsIsSaidOnce() {
        assertThat(Refusal.sentence(new IllegalStateException("no disk", new IllegalStateException("no disk"))))
                .isEqualTo("the server does not start: no disk");
    }
}

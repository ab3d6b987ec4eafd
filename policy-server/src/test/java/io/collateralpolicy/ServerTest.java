package io.collateralpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTest {

    @Test
    void everyPartEndsThoughOneBeforeItFails() {
        List<String> ended = new ArrayList<>();

        Server.end(List.of(
                () -> {
                    throw new NoClassDefFoundError("gone with its loader");
                },
                () -> ended.add("sweeps"),
                () -> {
                    throw new IllegalStateException("closed already");
                },
                () -> ended.add("log")));

        assertThat(ended).containsExactly("sweeps", "log");
    }
}

package io.collateralpolicy.rest.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.page.Health.Check;
import io.collateralpolicy.rest.page.Health.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final Health compiling = new Health(List.of(
            new Check(Kind.STARTED, "graph", () -> true),
            new Check(Kind.LIVE, "audit-writer", () -> true),
            new Check(Kind.READY, "policies", () -> false),
            new Check(Kind.READY, "audit-log", () -> true)));

    @Test
    void aNodeThatCompilesIsNotReadyAndNotSick() {
        assertThat(compiling.at("ready").status()).isEqualTo(503);
        assertThat(compiling.at("live").status()).isEqualTo(200);
        assertThat(compiling.at("started").status()).isEqualTo(200);
        assertThat(compiling.at("").status()).isEqualTo(503);
    }

    /** The form of MicroProfile Health 4.0, section 3. */
    @Test
    void eachPartTellsItsOwnChecks() {
        assertThat(new String(compiling.at("ready").body(), StandardCharsets.UTF_8)).isEqualTo(
                "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"policies\",\"status\":\"DOWN\",\"data\":{}},"
                        + "{\"name\":\"audit-log\",\"status\":\"UP\",\"data\":{}}]}");
    }

    @Test
    void thereIsNoOtherPart() {
        assertThatThrownBy(() -> compiling.at("READY"))
                .isInstanceOfSatisfying(ProblemException.class, problem ->
                        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }
}

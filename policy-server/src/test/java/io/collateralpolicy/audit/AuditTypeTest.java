package io.collateralpolicy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written has a form that readers know. */
class AuditTypeTest {

    private static final Path SCHEMA = Path.of("..", "docs", "audit-entry.schema.json");

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAFormInTheSchemaWhichSaysWhetherItIsSequenced(AuditType type) throws IOException {
        JsonNode form = StrictJson.mapper().readTree(Files.readAllBytes(SCHEMA)).path("$defs").path(type.name());

        assertThat(form.has("properties")).isTrue();
        assertThat(form.path("x-sequenced").asBoolean()).isEqualTo(type.isSequenced());
    }
}

package io.collateralpolicy.audit.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.collateralpolicy.audit.verify.log.Entry;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** {@code docs/audit-entry.schema.json} as somebody else's validator reads it: all of JSON Schema, and not what ours knows. */
final class PublicSchema {

    private static final JsonNode DEFINITIONS = definitions();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private PublicSchema() {}

    /** What is wrong with an entry and its content. */
    static List<String> faults(Entry entry) {
        JsonNode document = StrictJson.readTree(entry.bytes());
        String edition = document.path("v").asText().equals("1") && DEFINITIONS.has(entry.type() + "/1") ? "/1" : "";
        return Stream.of(
                        schema("entry").validate(document),
                        schema(entry.type() + edition).validate(document.path("content")))
                .flatMap(messages -> messages.stream().map(ValidationMessage::getMessage))
                .toList();
    }

    private static JsonSchema schema(String name) {
        return SCHEMAS.computeIfAbsent(name, wanted -> {
            ObjectNode schema = StrictJson.mapper().createObjectNode();
            schema.put("$ref", "#/$defs/" + wanted.replace("/", "~1"));
            schema.set("$defs", DEFINITIONS);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        });
    }

    private static JsonNode definitions() {
        try {
            return StrictJson.mapper().readTree(Files.readAllBytes(Path.of("..", "docs", "audit-entry.schema.json"))).path("$defs");
        } catch (IOException e) {
            throw new IllegalStateException("the schema of entries cannot be read", e);
        }
    }
}

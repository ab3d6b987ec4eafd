package io.collateralpolicy.it.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.collateralpolicy.it.PolicyServerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract as the server gives it out, read for making requests of it. */
record Contract(JsonNode document) {

    /**
     * One method of one address.
     *
     * @param method     in capitals
     * @param path       with its parameters in braces
     * @param parameters as the contract has them, resolved
     * @param body       media type and schema of the body, empty without one
     */
    record Operation(String method, String path, List<JsonNode> parameters, Optional<Body> body) {

        record Body(String mediaType, JsonNode schema) {}
    }

    static Contract served() {
        try {
            return new Contract(new YAMLMapper().readTree(PolicyServerClient.signedIn("auditor").get("/openapi").text()));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method ->
                operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private Operation operation(String path, String method, JsonNode said) {
        List<JsonNode> parameters = new ArrayList<>();
        said.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, parameters, body(said.path("requestBody")));
    }

    private Optional<Operation.Body> body(JsonNode said) {
        var contents = resolved(said).path("content").fields();
        return contents.hasNext()
                ? Optional.of(contents.next()).map(entry ->
                        new Operation.Body(entry.getKey(), entry.getValue().path("schema")))
                : Optional.empty();
    }

    /** What a reference leads to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.path("$ref").asText().substring(1))) : node;
    }
}

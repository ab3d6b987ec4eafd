package io.collateralpolicy.rest.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The contract of the REST interface as it is checked in. */
final class Contract implements Content {

    /** RFC 9512. */
    private static final String MEDIA_TYPE = "application/yaml";

    private final String text;

    Contract() {
        try (InputStream file = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            this.text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }

    @Override
    public Said at(String path) {
        return Said.ok(MEDIA_TYPE, text);
    }
}

package io.collateralpolicy.rest.page;

import io.collateralpolicy.wire.Digest;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * A file of the application.
 *
 * @param mediaType what a browser takes it for
 * @param tag       weak entity tag of its content, for it may go out compressed
 * @param content   the bytes
 */
record StoredFile(String mediaType, String tag, byte[] content) {

    /** Whether it is a page, and no part of one. */
    boolean isDocument() {
        return mediaType.startsWith("text/html");
    }

    static StoredFile read(ServletContext container, String path) {
        try (InputStream stream = container.getResourceAsStream(path)) {
            byte[] content = stream.readAllBytes();
            String mediaType = Optional.ofNullable(container.getMimeType(path)).orElse("application/octet-stream");
            return new StoredFile(mediaType, "W/\"" + Digest.sha256(content) + '"', content);
        } catch (IOException e) {
            throw new UncheckedIOException("`" + path + "` of the application cannot be read", e);
        }
    }
}

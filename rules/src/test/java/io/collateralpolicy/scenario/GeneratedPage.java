package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation that a test writes and holds: {@code -Dexactness.page=write} writes it anew. */
public final class GeneratedPage {

    private static final Path DOCS = Path.of("../docs");

    private GeneratedPage() {}

    /** The page as it stands must say what the run says. */
    public static void hold(String name, String text) throws IOException {
        Path page = DOCS.resolve(name);
        if (System.getProperty("exactness.page", "").equals("write")) {
            Files.writeString(page, text);
        }
        assertThat(Files.readString(page))
                .as("stale: write it anew with -Dexactness.page=write")
                .isEqualTo(text);
    }
}

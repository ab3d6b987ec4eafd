package io.collateralpolicy.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Requests of accounts that differ, about now; no two bodies are the same, so that each is stored. */
final class Bodies {

    private static final String ACCOUNT = "\"acct-0\"";
    private static final String PURPOSE = "\"QUOTE\"";

    private final String template;
    private final AtomicLong next = new AtomicLong();

    private Bodies(String template) {
        this.template = template;
    }

    /** The request of the file, without {@code asOf} and the spaces between members. */
    static Bodies of(Path request) throws IOException {
        String text = Files.readString(request)
                .replaceAll("\\s*\\n\\s*", "")
                .replaceFirst("\"asOf\": \"[^\"]*\",", "")
                .replaceAll("\"publishedAt\": \"[^\"]*\"", "\"publishedAt\": \"%now%\"");
        if (!text.contains(ACCOUNT) || !text.contains(PURPOSE)) {
            throw new IllegalArgumentException("`" + request + "` must be a " + PURPOSE + " of account " + ACCOUNT);
        }
        return new Bodies(text);
    }

    /** A batch: so many of them, one a line. */
    byte[] lines(int count, String purpose) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            lines.writeBytes(next(purpose));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    byte[] next(String purpose) {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        return template.replace("%now%", now)
                .replace(ACCOUNT, "\"acct-" + next.incrementAndGet() + "\"")
                .replace(PURPOSE, "\"" + purpose + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}

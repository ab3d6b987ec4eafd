package io.collateralpolicy.evidence;

import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.StrictJson;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents, one a line, each in canonical form. */
public final class Lines {

    private Lines() {}

    public static byte[] of(List<?> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.forEach(document -> {
            out.writeBytes(CanonicalJson.bytes(document));
            out.write('\n');
        });
        return out.toByteArray();
    }

    public static <T> List<T> read(byte[] lines, Class<T> type) {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(lines), StandardCharsets.UTF_8))
                .lines()
                .map(line -> StrictJson.read(line.getBytes(StandardCharsets.UTF_8), type))
                .toList();
    }
}

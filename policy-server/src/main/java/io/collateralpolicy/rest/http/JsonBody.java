package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request's body as it was received.
 *
 * @param bytes at most {@link #BYTES_MAX}
 */
public record JsonBody(byte[] bytes) {

    /** Bound of every request body, bytes: 1 MiB. */
    public static final int BYTES_MAX = 1024 * 1024;

    static JsonBody of(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE, "a body has at most " + BYTES_MAX + " bytes: split it");
        }
        return new JsonBody(bytes);
    }
}

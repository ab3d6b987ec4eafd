package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** The bound of every request body. */
public final class JsonBody {

    /** Bytes: 1 MiB. */
    public static final int BYTES_MAX = 1024 * 1024;

    private JsonBody() {}

    /** The problem of a body over the bound. */
    public static ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.PAYLOAD_TOO_LARGE, "a body has at most " + BYTES_MAX + " bytes: split it");
    }

    /** All of it; what cannot be read to its end is the caller's problem and not the server's. */
    static byte[] read(InputStream stream) {
        byte[] bytes = bytes(stream);
        if (bytes.length > BYTES_MAX) {
            throw tooLarge();
        }
        return bytes;
    }

    private static byte[] bytes(InputStream stream) {
        try {
            return stream.readNBytes(BYTES_MAX + 1);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.BROKEN_BODY, "the body ended before the end that was announced, or a chunk is broken");
        }
    }
}

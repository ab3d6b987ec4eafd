package io.collateralpolicy.rest.body;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** The bound of every request body. */
public final class Body {

    /** Bytes: 1 MiB. */
    public static final int BYTES_MAX = 1024 * 1024;
    /** Bytes of a body that carries files: 4 MiB. */
    public static final int FILES_BYTES_MAX = 4 * BYTES_MAX;

    private Body() {}

    /** The problem of a body over the bound. */
    public static ProblemException tooLarge(int bytesMax) {
        return new ProblemException(
                ProblemType.PAYLOAD_TOO_LARGE, "a body has at most " + bytesMax + " bytes: split it");
    }

    /** All of it; what cannot be read to its end is the caller's problem and not the server's. */
    public static byte[] read(InputStream stream, int bytesMax) {
        byte[] bytes = bytes(stream, bytesMax + 1);
        if (bytes.length > bytesMax) {
            throw tooLarge(bytesMax);
        }
        return bytes;
    }

    private static byte[] bytes(InputStream stream, int most) {
        try {
            return stream.readNBytes(most);
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.BROKEN_BODY, "the body ended before the end that was announced, or a chunk is broken");
        }
    }
}

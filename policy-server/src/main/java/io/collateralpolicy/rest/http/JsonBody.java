package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.IOException;
import java.io.InputStream;

/** The bound of every request body. */
final class JsonBody {

    /** Bytes: 1 MiB. */
    static final int BYTES_MAX = 1024 * 1024;

    private JsonBody() {}

    static byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new ProblemException(
                    ProblemType.PAYLOAD_TOO_LARGE, "a body has at most " + BYTES_MAX + " bytes: split it");
        }
        return bytes;
    }
}

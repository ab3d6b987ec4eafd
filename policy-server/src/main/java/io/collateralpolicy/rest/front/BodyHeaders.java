package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.body.Body;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a request's headers say of its body, looked at before any of it is read. */
final class BodyHeaders {

    /** Where files are sent to be checked; the resource itself bounds each of them. */
    private static final String CHECKS = "/validations";

    private BodyHeaders() {}

    static void check(HttpServletRequest request) {
        checkLength(request);
        if (saysOther(request, "Transfer-Encoding", "chunked")) {
            throw new ProblemException(ProblemType.BROKEN_BODY, "`Transfer-Encoding` can only be `chunked`");
        }
        if (saysOther(request, "Content-Encoding", "identity")) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "a body is sent as it is: leave out `Content-Encoding`");
        }
    }

    /** Lines and files are bounded one by one where they are read. */
    private static void checkLength(HttpServletRequest request) {
        int bytesMax = request.getRequestURI().endsWith(CHECKS) ? Body.FILES_BYTES_MAX : Body.BYTES_MAX;
        String mediaType = Optional.ofNullable(request.getContentType()).orElse("");
        if (mediaType.startsWith("application/json") && request.getContentLengthLong() > bytesMax) {
            throw Body.tooLarge(bytesMax);
        }
    }

    private static boolean saysOther(HttpServletRequest request, String header, String allowed) {
        return Optional.ofNullable(request.getHeader(header))
                .filter(value -> !value.strip().equalsIgnoreCase(allowed))
                .isPresent();
    }
}

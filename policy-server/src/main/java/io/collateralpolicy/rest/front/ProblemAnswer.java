package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.rest.http.ProblemHeaders;
import io.collateralpolicy.wire.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** A problem where no resource answers. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void write(ProblemException cause, HttpServletResponse response) throws IOException {
        response.setStatus(cause.type().status());
        response.setContentType(Problem.MEDIA_TYPE);
        ProblemHeaders.of(cause.type()).forEach(response::setHeader);
        Problem problem = Problem.of(cause, "urn:uuid:" + UUID.randomUUID());
        response.getOutputStream().write(StrictJson.mapper().writeValueAsBytes(problem));
    }
}

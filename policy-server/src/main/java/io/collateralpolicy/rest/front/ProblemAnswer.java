package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.rest.http.ProblemHeaders;
import io.collateralpolicy.rest.request.CurrentRequest;
import io.collateralpolicy.wire.StrictJson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A problem where no resource answers. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static void write(ProblemException cause, HttpServletResponse response) throws IOException {
        response.setStatus(cause.type().status());
        response.setContentType(Problem.MEDIA_TYPE);
        ProblemHeaders.of(cause).forEach(response::setHeader);
        CurrentRequest.here().endsWith(cause.type());
        Problem problem = Problem.of(cause, CurrentRequest.here().id());
        response.getOutputStream().write(StrictJson.mapper().writeValueAsBytes(problem));
    }
}

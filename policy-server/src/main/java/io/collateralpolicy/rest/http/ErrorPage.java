package io.collateralpolicy.rest.http;

import io.collateralpolicy.problem.Problem;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.wire.StrictJson;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** The problem of a request that no resource took: an unknown path, a refusal of the container itself. */
public final class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
        ProblemException cause = new ProblemException(type, type.when() + ": " + type.remedy());
        response.setStatus(type.status());
        response.setContentType(Problem.MEDIA_TYPE);
        Problem problem = Problem.of(cause, "urn:uuid:" + UUID.randomUUID());
        response.getOutputStream().write(StrictJson.mapper().writeValueAsBytes(problem));
    }
}

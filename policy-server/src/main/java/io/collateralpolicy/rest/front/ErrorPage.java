package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The problem of a request that no resource took: an unknown path, a refusal of the container itself. */
public final class ErrorPage implements Answering {

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.addTo(request, response);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemType type = status instanceof Integer code ? ProblemType.ofStatus(code) : ProblemType.NOT_FOUND;
        ProblemAnswer.write(new ProblemException(type, type.when() + ": " + type.remedy()), response);
    }
}

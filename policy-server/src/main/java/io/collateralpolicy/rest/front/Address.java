package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.rest.request.CurrentRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One address of the container and what answers there. */
public final class Address extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Answering answering;

    public Address(Answering answering) {
        this.answering = answering;
    }

    /** A problem ends here: thrown on, the container would log it with its whole stack. */
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CurrentRequest.here().goesTo(request.getHttpServletMapping().getPattern());
        try {
            answering.answer(request, response);
        } catch (ProblemException problem) {
            ProblemAnswer.write(problem, response);
        }
    }

    /** Never called: without it the container itself refuses {@code TRACE}, in HTML, before the {@link FrontDoor}. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        service(request, response);
    }
}

package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.request.CurrentRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Every request passes here first: it gets its ids, what no resource could take is refused, its body is timed, its answer
 * carries what browsers must be told, and how it ended is observed.
 */
public final class FrontDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** {@code TRACE} would give a token back to whoever made the browser send it; the others mean nothing here. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final String TRACE = "traceparent";

    private final transient RequestObserver observer;

    public FrontDoor(RequestObserver observer) {
        this.observer = observer;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        CurrentRequest current = CurrentRequest.begin(Optional.ofNullable(request.getHeader(TRACE)));
        response.setHeader(TRACE, current.trace().text());
        SecurityHeaders.addTo(request, response);
        try {
            check(request);
            chain.doFilter(new TimedRequest(request), response);
        } catch (ProblemException problem) {
            ProblemAnswer.write(problem, response);
        } finally {
            CurrentRequest.end();
            String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
            observer.answered(new Answered(current, method, response.getStatus(), System.nanoTime() - start));
        }
    }

    private static void check(HttpServletRequest request) {
        if (!METHODS.contains(request.getMethod())) {
            throw new ProblemException(
                    ProblemType.METHOD_NOT_ALLOWED, "no resource has the method of this request: see `/openapi`");
        }
        BodyHeaders.check(request);
    }
}

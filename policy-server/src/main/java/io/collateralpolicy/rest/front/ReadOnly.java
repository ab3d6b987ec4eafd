package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Pages and files are read; nothing is sent to them. */
public final class ReadOnly {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private ReadOnly() {}

    public static void check(HttpServletRequest request, HttpServletResponse response) {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            throw new ProblemException(
                    ProblemType.METHOD_NOT_ALLOWED, "a page is read by `GET` or `HEAD`: see `Allow`");
        }
    }
}

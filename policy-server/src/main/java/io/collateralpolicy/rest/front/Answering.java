package io.collateralpolicy.rest.front;

import io.collateralpolicy.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What answers at an address beside the REST interface. */
@FunctionalInterface
public interface Answering {

    /** @throws ProblemException where there is no answer; the {@link Address} writes it */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}

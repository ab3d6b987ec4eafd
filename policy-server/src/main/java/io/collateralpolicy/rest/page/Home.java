package io.collateralpolicy.rest.page;

import io.collateralpolicy.rest.front.Answering;
import io.collateralpolicy.rest.front.ReadOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The bare address leads a person to the admin web. */
final class Home implements Answering {

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) {
        ReadOnly.check(request, response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", AdminFiles.ROOT);
    }
}

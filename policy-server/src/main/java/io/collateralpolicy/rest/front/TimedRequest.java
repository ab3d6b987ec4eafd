package io.collateralpolicy.rest.front;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body is a {@link TimedBody}. */
final class TimedRequest extends HttpServletRequestWrapper {

    private final TimedBody body;

    TimedRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = new TimedBody(request.getInputStream(), System::nanoTime);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }
}

package io.collateralpolicy.rest.page;

import io.collateralpolicy.access.Role;
import io.collateralpolicy.rest.front.Answering;
import io.collateralpolicy.rest.front.ReadOnly;
import io.collateralpolicy.rest.http.Gate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A page to read, open or behind a token. */
final class Page implements Answering {

    private final Content content;
    private final Consumer<Optional<String>> gate;

    private Page(Content content, Consumer<Optional<String>> gate) {
        this.content = content;
        this.gate = gate;
    }

    /** Needs no token. */
    static Page open(Content content) {
        return new Page(content, authorization -> {});
    }

    /** Needs a token with one of these roles. */
    static Page guarded(Content content, Gate gate, Role... allowed) {
        return new Page(content, authorization -> gate.admit(authorization, List.of(allowed)));
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReadOnly.check(request, response);
        gate.accept(Optional.ofNullable(request.getHeader("Authorization")));
        String below = Optional.ofNullable(request.getPathInfo()).orElse("");
        Said said = content.at(below.startsWith("/") ? below.substring(1) : below);
        response.setStatus(said.status());
        response.setContentType(said.mediaType());
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(said.body());
    }
}

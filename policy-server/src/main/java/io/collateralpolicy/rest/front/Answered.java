package io.collateralpolicy.rest.front;

import io.collateralpolicy.rest.request.CurrentRequest;

/**
 * How a request ended.
 *
 * @param request     its ids, where it went, its problem
 * @param method      {@code OTHER} for one that no resource has
 * @param status      HTTP status code
 * @param nanoseconds from the first filter to the last byte handed to the container
 */
public record Answered(CurrentRequest request, String method, int status, long nanoseconds) {

    /** The template of its address; {@code none} where nothing stands. */
    public String route() {
        return request.route().orElse("none");
    }

    /** The type of its problem; {@code none} without one. */
    public String problem() {
        return request.problem().map(type -> type.slug()).orElse("none");
    }
}

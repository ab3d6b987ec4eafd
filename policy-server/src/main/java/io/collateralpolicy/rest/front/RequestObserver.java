package io.collateralpolicy.rest.front;

/** Hears how each request ended. */
@FunctionalInterface
public interface RequestObserver {

    /**
     * One request was answered.
     *
     * @param method      {@code OTHER} for one that HTTP does not know
     * @param status      HTTP status code
     * @param nanoseconds from the first filter to the last byte handed to the container
     */
    void answered(String method, int status, long nanoseconds);
}

package io.collateralpolicy.rest.front;

/** Hears how each request ended. */
@FunctionalInterface
public interface RequestObserver {

    void answered(Answered answered);

    /** Both hear it, this one first. */
    default RequestObserver andThen(RequestObserver other) {
        return answered -> {
            answered(answered);
            other.answered(answered);
        };
    }
}

package io.collateralpolicy.architecture.planted;

final class RoundingHelper {

    private RoundingHelper() {}

    static double root(double of) {
        return Math.sqrt(of);
    }
}

package io.collateralpolicy.architecture.planted.margin.model;

final class FastRoot {

    private FastRoot() {}

    static double exponential(double of) {
        return Math.exp(of);
    }
}

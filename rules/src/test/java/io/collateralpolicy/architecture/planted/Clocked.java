package io.collateralpolicy.architecture.planted;

import java.time.Instant;

final class Clocked {

    private Clocked() {}

    static Instant now() {
        return Instant.now();
    }
}

package io.collateralpolicy.governance.activation;

import java.time.Duration;

/**
 * How long before it holds an activation is recorded, so that every node has loaded it by then.
 *
 * @param numbers where the rules are the same: the numbers are read, nothing is compiled
 * @param rules   where there are other rules to compile
 */
public record Lead(Duration numbers, Duration rules) {

    /** Nodes look for new activations twice a second. */
    public static final Lead OF_NODES = new Lead(Duration.ofSeconds(2), Duration.ofSeconds(15));

    Duration of(boolean sameLogic) {
        return sameLogic ? numbers : rules;
    }
}

package io.collateralpolicy.governance.activation;

import io.collateralpolicy.decision.shelf.Lookout;
import java.time.Duration;

/**
 * How long before it holds an activation is recorded, so that every node has loaded it by then.
 *
 * @param numbers where the rules are the same: the numbers are read, nothing is compiled
 * @param rules   where there are other rules to compile
 * @param back    to rules that every node had a while ago
 */
public record Lead(Duration numbers, Duration rules, Duration back) {

    /** As nodes look for what others activate. */
    public static final Lead OF_NODES = new Lead(Lookout.LEAD, Duration.ofSeconds(15), Duration.ofSeconds(2));

    Duration of(boolean sameLogic) {
        return sameLogic ? numbers : rules;
    }

    Duration back(boolean sameLogic) {
        return sameLogic ? numbers : back;
    }
}

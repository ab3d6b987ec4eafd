package io.collateralpolicy.fact;

import java.util.Map;

/**
 * An asset to be looked up in the policy's asset table, before anything is known of it. No rule matches it.
 *
 * @param asset symbol
 */
public record Asset(String asset) implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("asset", asset);
    }
}

package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One intended action, after the host has found what it touches.
 *
 * @param intentIndex    place in the request, from 0
 * @param action         what is intended
 * @param asset          symbol of the asset or instrument moved
 * @param assetClass     class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param pool           the account's pool
 * @param raisesRisk     whether the action raises risk
 * @param quantity       units
 * @param breakerTripped whether a breaker whose subject is the asset or its underlying is tripped
 */
public record Intent(
        String intentIndex,
        IntentAction action,
        String asset,
        String assetClass,
        String pool,
        boolean raisesRisk,
        BigDecimal quantity,
        boolean breakerTripped)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("intent", intentIndex);
    }
}

package io.collateralpolicy.assessment;

import io.collateralpolicy.margin.Composition;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.table.BoundTable;
import java.time.Duration;
import java.util.List;

/**
 * A policy as a decision needs it: rules to ask, and what the host itself reads.
 *
 * @param name          policy
 * @param version       its label
 * @param packageDigest of the manifest
 * @param logicDigest   of the rules
 * @param marginEdition of the formulas
 * @param numerics      how it rounds
 * @param composition   how haircuts combine
 * @param components    haircut components in policy order
 * @param baseCurrency  of all figures
 * @param assets        the asset table, bound
 * @param priceWindow   of the price-move breaker
 * @param validFor      how long an answer may be acted on
 * @param breakers      names of the breakers that its rules can trip
 * @param rules         how they are asked
 */
public record DecidingPolicy(
        String name,
        String version,
        String packageDigest,
        String logicDigest,
        String marginEdition,
        Numerics numerics,
        Composition composition,
        List<String> components,
        String baseCurrency,
        BoundTable assets,
        Duration priceWindow,
        Duration validFor,
        List<String> breakers,
        RuleEvaluation rules) {

    /** The same policy, asked another way. */
    public DecidingPolicy with(RuleEvaluation evaluation) {
        return new DecidingPolicy(
                name,
                version,
                packageDigest,
                logicDigest,
                marginEdition,
                numerics,
                composition,
                components,
                baseCurrency,
                assets,
                priceWindow,
                validFor,
                breakers,
                evaluation);
    }

    AssetTerms asset(String symbol) {
        return AssetTerms.of(symbol, assets);
    }
}

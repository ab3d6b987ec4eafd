package io.collateralpolicy.analysis;

import io.collateralpolicy.scenario.ShippedPolicies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Analyses of shipped policies, each made once for all tests. */
final class Analyses {

    private static final Map<String, List<AnalysisResult>> MADE = new ConcurrentHashMap<>();

    private Analyses() {}

    static List<AnalysisResult> of(String policy, String version) {
        return MADE.computeIfAbsent(
                policy + " " + version, k -> Analysis.of(ShippedPolicies.ready(policy, version)));
    }
}

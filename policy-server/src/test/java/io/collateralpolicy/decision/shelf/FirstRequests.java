package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A process of its own that decides for the first time after a package was loaded, and says for each kind of account how many
 * classes that took.
 */
final class FirstRequests {

    static final String WARM = "warm";
    static final String SAYS = "loaded ";

    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    private FirstRequests() {}

    /** @param arguments {@link #WARM}, or anything else for a package that nobody warmed up */
    public static void main(String[] arguments) {
        LoadedPolicy policy = TestPolicies.loaded(TestPolicies.source("standard", "1.1.0"));
        Map<String, List<AssessmentInput>> kinds = ScenarioRunner.scenarios(policy.source()).stream()
                .collect(Collectors.groupingBy(FirstRequests::kind, TreeMap::new,
                        Collectors.mapping(ScenarioRunner::input, Collectors.toList())));
        if (arguments[0].equals(WARM)) {
            WarmUp.run(policy);
        }
        for (Map.Entry<String, List<AssessmentInput>> kind : kinds.entrySet()) {
            long before = CLASSES.getTotalLoadedClassCount();
            for (AssessmentInput input : kind.getValue()) {
                decide(policy, input);
            }
            long loaded = CLASSES.getTotalLoadedClassCount() - before;
            System.out.println(SAYS + kind.getKey() + " " + loaded);
        }
    }

    private static String kind(Scenario scenario) {
        var account = scenario.given().account().orElseThrow();
        boolean options = account.positions().stream().anyMatch(p -> p.type().name().equals("OPTION"));
        return (options ? "options" : account.positions().isEmpty() ? "lots" : "positions")
                + (account.loans().isEmpty() ? "" : "+loans") + (scenario.given().intents().isEmpty() ? "" : "+intents");
    }

    private static void decide(LoadedPolicy policy, AssessmentInput input) {
        try {
            policy.assess(input);
        } catch (ProblemException e) {
            return;
        }
    }
}

package io.collateralpolicy.conformance;

import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a run says, as a page: a row a model. */
final class ExactnessPage {

    private static final String HEAD = """
            # How exact are we

            Published models, exchanges and regulators, asked of our rules and arithmetic: each case is somebody else's
            number, and passes when ours is within the tolerance that the case states, mostly to the last digit. The page is
            written by the run over the cases and never by hand:

                ./mvnw -pl rules test -Dtest=ConformanceTest -Dconformance.data=DIR -Dexactness.page=write

            A *policy* model is answered by the ordinary decision, or one stage of it, under a policy of rules and tables,
            with the case's numbers in place of the policy's own, and shows a finding of a rule for each case. An
            *arithmetic* model is answered by one public function of `margin`. Rounding is the policy's: places of money,
            rates and health factor, then how what protects and what is owed is rounded,
            and places of an account's average rates where they are rounded; a function's own is in its
            documentation.

            """;

    private final ConformanceRun run;
    private final Map<String, Adapter> adapters;

    ExactnessPage(ConformanceRun run, Map<String, Adapter> adapters) {
        this.run = run;
        this.adapters = adapters;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("Cases: `").append(run.digest()).append("`\n\n");
        text.append("| model | kind | answered by | cases | passed | margin edition, rounding | known differences |\n");
        text.append("| --- | --- | --- | ---: | ---: | --- | --- |\n");
        Tally all = new Tally();
        for (String model : run.tallies().models()) {
            Tally tally = run.tallies().of(model);
            all.add(tally);
            if (tally.isClaimed()) {
                text.append(row(adapters.get(model), tally));
            }
        }
        return text.append("\nTogether: ").append(all).append(".\n").toString();
    }

    private String row(Adapter adapter, Tally tally) {
        String differences = String.join("; ", adapter.knownDifferences());
        return "| `" + adapter.model() + "` | " + adapter.kind().name().toLowerCase(Locale.ROOT) + " | "
                + answeredBy(adapter) + " | " + tally.asked() + " | " + tally.ofPassed() + " | " + rounding(adapter) + " | "
                + (differences.isEmpty() ? "none" : differences) + " |\n";
    }

    private static String answeredBy(Adapter adapter) {
        if (adapter instanceof PolicyAdapter policy) {
            return policy.policy() + " " + policy.version();
        }
        return adapter instanceof StageAdapter stage ? stage.policy() + " " + stage.version() : function(adapter);
    }

    private static String function(Adapter adapter) {
        Set<String> functions = functions(adapter);
        return functions.stream()
                .map(f -> "`" + f.replaceAll("\\(.*", "").replaceAll(".*/", "").replace('$', '.') + "`")
                .collect(Collectors.joining(" "));
    }

    private static Set<String> functions(Adapter adapter) {
        try {
            return ByteCode.of(adapter.getClass()).functionsOfMargin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rounding(Adapter adapter) {
        if (adapter instanceof PolicyAdapter policy) {
            return rounding(ShippedPolicies.ready(policy.policy(), policy.version()));
        }
        return adapter instanceof StageAdapter stage
                ? rounding(ShippedPolicies.ready(stage.policy(), stage.version()))
                : "1, the function's";
    }

    private static String rounding(ReadyPolicy policy) {
        Numerics numerics = policy.numerics();
        return policy.manifest().marginEdition() + ", " + numerics.moneyScale() + "/" + numerics.rateScale() + "/"
                + numerics.healthFactorScale() + " " + numerics.assetRounding() + "/" + numerics.liabilityRounding()
                + numerics.averageScale().map(s -> ", averages " + s).orElse("");
    }
}

package io.collateralpolicy.bench.portfolio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A hundred thousand accounts margined anew in one process, on all processors: a thousand accounts that differ, a hundred
 * times each. The whole assessment is counted, reading requests is not; the first round warms up.
 */
public final class Remargining {

    private static final int DISTINCT = 1_000;
    private static final int TIMES = 100;
    private static final String DIGEST = "sha256:of-a-benchmark";

    private Remargining() {}

    public static void main(String[] arguments) throws IOException {
        measure("aave-v3", "health-factor-of-two-reserves");
        measure("derive-portfolio", "short-call-spread");
    }

    private static void measure(String policy, String scenario) throws IOException {
        DecidingPolicy deciding = DecidingPolicy.of(ShippedPolicies.ready(policy, "1.0.0"));
        List<AssessmentInput> accounts = accounts(policy, scenario);
        margined(deciding, accounts);
        long begun = System.nanoTime();
        int count = margined(deciding, accounts);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "| %s | %d accounts | %.1f s | %.0f a second on %d processors |%n",
                policy, count, seconds, count / seconds, Runtime.getRuntime().availableProcessors());
    }

    private static int margined(DecidingPolicy policy, List<AssessmentInput> accounts) {
        return IntStream.range(0, DISTINCT * TIMES).parallel()
                .map(i -> Assessor.assess(policy, accounts.get(i % DISTINCT)).findings().isEmpty() ? 0 : 1)
                .sum();
    }

    private static List<AssessmentInput> accounts(String policy, String scenario) throws IOException {
        Path file = Path.of("policies", policy, "1.0.0", "scenarios", scenario + ".json");
        ObjectNode given = (ObjectNode) StrictJson.readTree(Files.readAllBytes(file)).path("given");
        List<AssessmentInput> accounts = new ArrayList<>();
        for (int i = 0; i < DISTINCT; i++) {
            accounts.add(input(given.deepCopy(), i));
        }
        return accounts;
    }

    /** What is held differs from account to account. */
    private static AssessmentInput input(ObjectNode given, int place) {
        for (String held : List.of("collateral", "positions")) {
            given.path("account").path(held).forEach(h -> ((ObjectNode) h).put("quantity", "1." + (1_000 + place)));
        }
        byte[] body = given.toString().getBytes(StandardCharsets.UTF_8);
        DecisionRequest request = StrictJson.read(body, DecisionRequest.class);
        return new AssessmentInput(
                request,
                request.account().orElseThrow(),
                request.market().orElseThrow(),
                MarketSource.CALLER,
                request.asOf().orElseThrow(),
                List.of(),
                Instant.EPOCH,
                DIGEST,
                DIGEST);
    }
}

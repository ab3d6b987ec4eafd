package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.scenario.ScenarioRunner;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Assesses a made-up account of lots, and what the package's own scenarios ask of loans, positions, options and intents, until the
 * code is loaded and compiled, so that the first caller does not pay for it.
 */
public final class WarmUp {

    private static final int ROUNDS = 300;
    private static final int LOTS_MAX = 8;
    private static final String DIGEST = "sha256:" + "0".repeat(64);

    private WarmUp() {}

    public static void run(LoadedPolicy policy) {
        List<AssessmentInput> inputs = new ArrayList<>(List.of(lots(policy)));
        ScenarioRunner.scenarios(policy.source()).stream().map(ScenarioRunner::input).forEach(inputs::add);
        for (int round = 0; round < Math.max(ROUNDS, inputs.size()); round++) {
            assess(policy, inputs.get(round % inputs.size()));
        }
    }

    /** An example without its overlay may be one of what the policy does not decide: then why is warm as well. */
    private static void assess(LoadedPolicy policy, AssessmentInput input) {
        try {
            policy.assess(input);
        } catch (ProblemException e) {
            return;
        }
    }

    private static AssessmentInput lots(LoadedPolicy policy) {
        String table = policy.source().manifest().host().assets();
        List<String> assets = policy.source().numbers().table(table).orElseThrow().rows().stream()
                .map(row -> row.get("asset"))
                .limit(LOTS_MAX)
                .toList();
        AccountState account = account(policy.deciding().baseCurrency(), assets);
        PolicyReference reference = new PolicyReference(policy.deciding().name(), Optional.empty());
        DecisionRequest request = new DecisionRequest(
                Purpose.QUOTE,
                reference,
                Optional.of(Instant.EPOCH),
                Optional.of(account),
                Optional.empty(),
                List.of(),
                Optional.of(market(assets)),
                Optional.empty());
        return new AssessmentInput(
                request,
                account,
                market(assets),
                MarketSource.CALLER,
                Instant.EPOCH,
                List.of(),
                Instant.EPOCH,
                DIGEST,
                DIGEST);
    }

    private static AccountState account(String baseCurrency, List<String> assets) {
        List<CollateralLot> lots = IntStream.range(0, assets.size())
                .mapToObj(i -> new CollateralLot(
                        "lot-" + i, assets.get(i), "eip155:1", BigDecimal.TEN, "PROTOCOL_VAULT", Optional.empty()))
                .toList();
        return new AccountState(
                "warm-up", "1", MarginMode.CROSS, baseCurrency, Optional.empty(), lots, List.of(), List.of(), List.of());
    }

    private static MarketInput market(List<String> assets) {
        List<PriceQuote> quotes = assets.stream()
                .map(asset -> new PriceQuote(asset, "warm-up", BigDecimal.TEN, Instant.EPOCH, Optional.empty()))
                .toList();
        return new MarketInput(quotes, List.of(), List.of(), List.of());
    }
}

package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Packages at random, and accounts at random that know nothing of the partition: what is called proved holds of each.
 * {@code -Danalysis.packages} asks for more of them, {@code -Danalysis.seed} for others.
 */
class ProvedIsNeverContradictedTest {

    private static final PolicyCompiler COMPILER = new PolicyCompiler();
    private static final int PACKAGES = Integer.getInteger("analysis.packages", 8);
    private static final int SEED = Integer.getInteger("analysis.seed", 1);
    private static final int ACCOUNTS = 150;
    private static final List<String> ASSETS = List.of("WETH", "wstETH", "WBTC", "USDC", "LINK", "UNI-V2-USDC-WETH");
    private static final List<String> SOURCES =
            List.of("chainlink:ETH-USD", "chainlink:WSTETH-USD", "chainlink:BTC-USD", "chainlink:USDC-USD");

    @TestFactory
    Stream<DynamicTest> whatIsProvedHoldsOfAnyAccount() {
        return IntStream.range(SEED, SEED + PACKAGES).mapToObj(seed ->
                DynamicTest.dynamicTest("package " + seed, () -> assertThat(contradictions(new Random(seed))).isEmpty()));
    }

    private static List<String> contradictions(Random random) {
        PolicyPackage sealed = new AnyPolicy(random).draft().sealed();
        ReadyPolicy policy = ReadyPolicy.of(sealed, COMPILER.compile(sealed.rules()).join());
        List<String> contradictions = new ArrayList<>();
        for (AnalysisResult result : Analysis.of(policy)) {
            if (result.status() == Status.PROVED && result.property() != AnalysisProperty.SCHEDULES_GO_ON) {
                for (int i = 0; i < ACCOUNTS && contradictions.isEmpty(); i++) {
                    Probe probe = probe(random);
                    AnyAccount account = AnyAccount.of(random);
                    broken(result.property(), probe, account, policy, random).ifPresent(said -> contradictions.add(
                            result + " but " + said + " of " + probe + " in " + account));
                }
            }
        }
        return contradictions;
    }

    private static Optional<String> broken(
            AnalysisProperty property, Probe probe, AnyAccount account, ReadyPolicy policy, Random random) {
        return switch (property) {
            case NO_GAPS -> Laws.gap(account.see(probe, policy), false);
            case ADVANCE_WITHIN_THRESHOLD -> Laws.advance(account.see(probe, policy));
            case BONUS_WITHIN_COLLATERAL -> Laws.bonus(account.see(probe.with(Vary.QUANTITY, new BigDecimal("0.4")), policy));
            case NO_TIER_CLIFFS -> step(Laws::noLess, Vary.QUANTITY, probe, account, policy, random);
            case LARGER_SIZE -> step(Laws.noHigherRate(policy.numerics()), Vary.QUANTITY, probe, account, policy, random);
            case WORSE_PRICE -> step(Laws::noLess, Vary.PRICE, probe, account, policy, random);
            case OLDER_QUOTE -> step(Laws::noMore, Vary.AGE, probe, account, policy, random);
            case LOWER_CONFIDENCE -> step(Laws::noLess, Vary.CONFIDENCE, probe, account, policy, random);
            case DEEPER_DROP -> step(Laws::noMore, Vary.DROP, probe, account, policy, random);
            case HIGHER_RISE -> step(Laws::noMore, Vary.RISE, probe, account, policy, random);
            case HIGHER_VOLATILITY -> step(Laws::noMore, Vary.VOLATILITY, probe, account, policy, random);
            case SPLITTING -> step(Laws::noMore, Vary.PIECES, probe, account, policy, random);
            default -> throw new IllegalStateException(property + " is never proved");
        };
    }

    private static Optional<String> step(
            Laws.Step law, Vary vary, Probe probe, AnyAccount account, ReadyPolicy policy, Random random) {
        Comparable<Object> one = value(vary, random);
        Comparable<Object> other = value(vary, random);
        boolean ordered = one.compareTo(other) <= 0;
        return law.broken(account.see(probe.with(vary, ordered ? one : other), policy),
                account.see(probe.with(vary, ordered ? other : one), policy));
    }

    private static Probe probe(Random random) {
        Map<Vary, Object> values = Map.of(
                Vary.ASSET, one(ASSETS, random),
                Vary.SOURCE, one(SOURCES, random),
                Vary.CHAIN, random.nextInt(4) == 0 ? "eip155:42161" : "eip155:1",
                Vary.CUSTODY, random.nextBoolean() ? "PROTOCOL_VAULT" : "OTHER",
                Vary.POOL, random.nextBoolean() ? "isolated" : "core",
                Vary.QUANTITY, value(Vary.QUANTITY, random),
                Vary.PRICE, random.nextBoolean() ? BigDecimal.ONE : value(Vary.PRICE, random),
                Vary.AGE, random.nextBoolean() ? Duration.ZERO : value(Vary.AGE, random),
                Vary.CONFIDENCE, random.nextBoolean() ? BigDecimal.ONE : value(Vary.CONFIDENCE, random),
                Vary.DROP, random.nextBoolean() ? BigDecimal.ZERO : value(Vary.DROP, random));
        return new Probe(values);
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> value(Vary vary, Random random) {
        Object value = switch (vary) {
            case QUANTITY, PRICE -> BigDecimal.valueOf(Math.max(1, Math.round(Math.exp(random.nextDouble() * 16) * 100)), 2);
            case AGE -> Duration.ofSeconds(random.nextInt(120));
            case CONFIDENCE -> BigDecimal.valueOf(random.nextInt(1001), 3);
            case DROP -> BigDecimal.valueOf(random.nextInt(990), 3);
            case RISE, VOLATILITY -> BigDecimal.valueOf(random.nextInt(3000), 3);
            default -> BigDecimal.valueOf(random.nextInt(1, 3));
        };
        return (Comparable<Object>) value;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

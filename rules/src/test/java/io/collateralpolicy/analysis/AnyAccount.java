package io.collateralpolicy.analysis;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.market.AssetMetrics;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What stands around a lot and that probes leave out: measurements, and breakers that somebody tripped.
 *
 * @param volatility of the asset, unless the probe has one; absent where nobody measured
 * @param depth      of its market
 * @param age        of the measurements
 * @param tripped    whether the breaker of every underlying is
 */
record AnyAccount(Optional<BigDecimal> volatility, Optional<BigDecimal> depth, Duration age, boolean tripped) {

    private static final List<String> UNDERLYINGS = List.of("ETH", "BTC", "USD", "LINK", "UNI", "AAVE");

    static AnyAccount of(Random random) {
        return new AnyAccount(measured(random, 3), measured(random, 1_000_000), Duration.ofSeconds(random.nextInt(120)),
                random.nextInt(4) == 0);
    }

    private static Optional<BigDecimal> measured(Random random, int most) {
        return random.nextBoolean()
                ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(1, 1000) * (long) most, 3));
    }

    Seen see(Probe probe, ReadyPolicy policy) {
        DecisionRequest request = probe.request(policy);
        AccountState account = request.account().orElseThrow();
        Instant asOf = request.asOf().orElseThrow();
        try {
            return Seen.of(Assessor.assess(DecidingPolicy.of(policy), new AssessmentInput(request, account,
                    market(request.market().orElseThrow(), probe, asOf), MarketSource.CALLER, asOf,
                    tripped ? UNDERLYINGS.stream().map(AnyAccount::trip).toList() : List.of(), Instant.EPOCH, "", "")));
        } catch (PolicyGap | PolicyConflict e) {
            return Seen.refused(e.getMessage());
        }
    }

    private MarketInput market(MarketInput market, Probe probe, Instant asOf) {
        Optional<BigDecimal> varied = Optional.ofNullable((BigDecimal) probe.values().get(Vary.VOLATILITY));
        AssetMetrics metrics = new AssetMetrics((String) probe.of(Vary.ASSET), varied.or(() -> volatility), Optional.empty(), depth,
                Optional.empty(), Optional.empty(), asOf.minus(age));
        return new MarketInput(market.quotes(), market.marks(), market.liquidityPools(), market.priceWindows(), List.of(metrics),
                List.of());
    }

    private static BreakerUsed trip(String underlying) {
        return new BreakerUsed("price-move-" + underlying, "ASSET", underlying, BreakerUsed.State.TRIPPED, "1");
    }
}

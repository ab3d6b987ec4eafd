package io.collateralpolicy.measurement;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.market.ObservedMarket;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What a node has in its hands when it is asked: packages in force, quotes and their age, breakers, what waits. */
public final class StateMeasurements {

    private final Sources sources;
    private final Clock clock;
    private final MultiGauge inForce;
    private final MultiGauge quoteAges;

    /**
     * Where it is read.
     *
     * @param inForce which package answers for which policy now
     */
    public record Sources(AuditLog log, ObservedMarket market, Breakers breakers, Supplier<List<InForce>> inForce) {}

    /** A policy and the package that answers for it. */
    public record InForce(String policy, String version, String packageDigest) {

        private Tags tags() {
            return Tags.of("policy", policy, "version", version, "package_digest", packageDigest);
        }
    }

    StateMeasurements(MeterRegistry registry, Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
        this.inForce = MultiGauge.builder("policy_in_force")
                .description("1 for the package that answers for a policy")
                .register(registry);
        this.quoteAges = MultiGauge.builder("market_quote_age_seconds")
                .description("age of an asset's latest quote")
                .register(registry);
        Gauge.builder("audit_queue_entries", sources.log, AuditLog::waiting)
                .description("groups of entries that wait to be durable")
                .register(registry);
        Gauge.builder("breakers_tripped", sources.breakers, StateMeasurements::tripped)
                .description("breakers that are tripped now")
                .register(registry);
    }

    /** Takes over what may have come and gone since it was asked last. */
    void refresh() {
        Instant now = clock.instant();
        inForce.register(
                sources.inForce.get().stream().map(known -> MultiGauge.Row.of(known.tags(), 1)).toList(), true);
        quoteAges.register(
                sources.market.latestByAsset().entrySet().stream()
                        .map(asset -> MultiGauge.Row.of(
                                Tags.of("asset", asset.getKey()), age(asset.getValue(), now)))
                        .toList(),
                true);
    }

    private static double age(Instant publishedAt, Instant now) {
        return Duration.between(publishedAt, now).toMillis() / 1_000.0;
    }

    private static double tripped(Breakers breakers) {
        return breakers.all().stream().filter(breaker -> breaker.state() == BreakerUsed.State.TRIPPED).count();
    }
}

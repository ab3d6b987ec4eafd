package io.collateralpolicy.measurement;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.rest.front.Answered;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What {@code /metrics} shows: requests, decisions, the log, and the machine under them. */
public final class Measurements implements AutoCloseable {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private volatile Optional<StateMeasurements> state = Optional.empty();

    public Measurements() {
        collections.bindTo(registry);
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new ContainerMeasurements())
                .forEach(group -> group.bindTo(registry));
    }

    /** From now on what the node has in its hands is shown too. */
    public void show(StateMeasurements.Sources sources, java.time.Clock clock) {
        state = Optional.of(new StateMeasurements(registry, sources, clock));
    }

    /** Sign-ins, accepted and refused, are counted by the entries they leave. */
    public void groupCommitted(List<AuditType> types, long nanoseconds) {
        registry.summary("audit_group_entries").record(types.size());
        registry.timer("audit_group_commit").record(Duration.ofNanos(nanoseconds));
        types.forEach(type -> registry.counter("audit_entries", "type", type.name()).increment());
    }

    public void published(String target, boolean published) {
        registry.counter("audit_publications", "target", target, "outcome", published ? "published" : "failed").increment();
    }

    public void decided(Answer answer) {
        registry.counter("decisions", "outcome", answer.outcome(), "purpose", answer.purpose().name()).increment();
    }

    public void answered(Answered answered) {
        registry.timer(
                        "http_server_requests",
                        "method", answered.method(),
                        "route", answered.route(),
                        "status", Integer.toString(answered.status()),
                        "problem", answered.problem())
                .record(Duration.ofNanos(answered.nanoseconds()));
    }

    /** All of it in the text format of Prometheus. */
    public String scrape() {
        state.ifPresent(StateMeasurements::refresh);
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}

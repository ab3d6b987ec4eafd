package io.collateralpolicy;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.decision.Answer;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** What {@code /metrics} shows beyond the container's own figures. */
final class Measurements {

    private final MetricRegistry registry;

    Measurements(MetricRegistry registry) {
        this.registry = registry;
    }

    /** Sign-ins, accepted and refused, are counted by the entries they leave. */
    void groupCommitted(List<AuditType> types, long nanoseconds) {
        registry.histogram("audit_group_entries").update(types.size());
        registry.timer("audit_group_commit").update(Duration.ofNanos(nanoseconds));
        types.forEach(type -> registry.counter("audit_entries", new Tag("type", type.name())).inc());
    }

    void decided(Answer answer) {
        registry.counter("decisions", new Tag("outcome", answer.outcome()), new Tag("purpose", answer.purpose().name())).inc();
    }
}

package io.collateralpolicy.setting;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The settings that stand in the audit log at every start, so that who changed one is seen there. No secret is among them, nor
 * an address that could carry one.
 */
public final class RecordedSettings {

    private static final List<String> NAMES = List.of(
            "run.mode", "http.host", "http.port", "http.behind.tls", "tls", "https.port", "tls.keystore",
            "data.dir", "db.datasource.class", "db.user",
            "audit.log", "audit.origin", "audit.keys", "audit.epoch-break", "audit.publish.folder", "audit.publish.every",
            "audit.witnesses", "audit.queue", "audit.gap",
            "jwt.audience", "jwt.client", "jwt.scope", "local.users", "token.lifetime",
            "sweep.every", "retention.decisions", "retention.settled-actions", "demo.book", "demo.market", "drain.grace", "rate.limit", "rate.burst",
            "log.format", "log.requests", "bench.echo",
            "governance.approvals", "governance.timelock", "governance.grace", "governance.rollback.window");

    private RecordedSettings() {}

    /** @param settings from a name to its value, empty where there is none */
    public static SortedMap<String, String> of(UnaryOperator<String> settings) {
        SortedMap<String, String> recorded = new TreeMap<>();
        NAMES.forEach(name -> recorded.put(name, settings.apply(name)));
        return recorded;
    }
}

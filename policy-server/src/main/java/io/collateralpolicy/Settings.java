package io.collateralpolicy;

import io.collateralpolicy.access.RateLimit;
import io.collateralpolicy.setting.ProductionRules;
import io.collateralpolicy.access.TokenRules;
import io.collateralpolicy.audit.checkpoint.KeyFolder;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.writer.LogNode;
import io.collateralpolicy.governance.proposal.LaneTerms;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Every setting of {@code server.xml}, read once; what each means stands there.
 *
 * @param address     where people reach this server, for what is printed at start
 * @param engineBuild which build this is; it stands in the release and not in {@code server.xml}
 */
record Settings(
        String address,
        Path dataFolder,
        LogNode auditLog,
        Optional<URI> publishUrl,
        Duration publishEvery,
        int auditQueue,
        boolean auditGap,
        String audience,
        Optional<String> issuer,
        Optional<String> jwksUrl,
        RateLimit.Allowance allowance,
        RequestLog.Which logged,
        boolean localUsers,
        Optional<String> demoPassword,
        Duration tokenLifetime,
        Duration sweepEvery,
        boolean demoBook,
        boolean demoMarket,
        boolean benchEcho,
        Duration drainGrace,
        LaneTerms lanes,
        String engineBuild) {

    /** How long the writer of another process is taken for live without a sign of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    Settings {
        if (auditQueue < 1 || auditQueue > 100_000) {
            throw new IllegalArgumentException("audit.queue must be from 1 to 100000, but is `" + auditQueue + "`");
        }
        if (publishEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("audit.publish.every must be PT1S or more, but is `" + publishEvery + "`");
        }
        if (tokenLifetime.isNegative() || tokenLifetime.isZero()) {
            throw new IllegalArgumentException("token.lifetime must be above 0, but is `" + tokenLifetime + "`");
        }
        if (sweepEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("sweep.every must be PT1S or more, but is `" + sweepEvery + "`");
        }
        if (drainGrace.isNegative()) {
            throw new IllegalArgumentException("drain.grace must not be below 0, but is `" + drainGrace + "`");
        }
        if (!localUsers && issuer.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody could sign in: give jwt.issuer, or local.users=true for a run on this machine");
        }
    }

    static Settings from(Config config) {
        List<String> broken = ProductionRules.broken(name -> config.getOptionalValue(name, String.class).orElse(""));
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", broken));
        }
        return new Settings(
                address(config),
                Path.of(text(config, "data.dir")),
                auditLog(config),
                config.getOptionalValue("audit.publish.url", URI.class),
                Duration.parse(text(config, "audit.publish.every")),
                config.getValue("audit.queue", Integer.class),
                config.getValue("audit.gap", Boolean.class),
                text(config, "jwt.audience"),
                config.getOptionalValue("jwt.issuer", String.class),
                config.getOptionalValue("jwt.jwks.url", String.class),
                new RateLimit.Allowance(
                        config.getValue("rate.limit", Integer.class), config.getValue("rate.burst", Integer.class)),
                RequestLog.Which.named(text(config, "log.requests")),
                config.getValue("local.users", Boolean.class),
                config.getOptionalValue("demo.password", String.class),
                Duration.parse(text(config, "token.lifetime")),
                Duration.parse(text(config, "sweep.every")),
                config.getValue("demo.book", Boolean.class),
                config.getValue("demo.market", Boolean.class),
                config.getValue("bench.echo", Boolean.class),
                Duration.parse(text(config, "drain.grace")),
                new LaneTerms(
                        config.getValue("governance.approvals", Integer.class),
                        Duration.parse(text(config, "governance.timelock")),
                        Duration.parse(text(config, "governance.grace")),
                        Duration.parse(text(config, "governance.rollback.window"))),
                text(config, "engine.build"));
    }

    private static String address(Config config) {
        String host = text(config, "http.host").replace("*", "localhost");
        return text(config, "tls").equals("on")
                ? "https://" + host + ":" + text(config, "https.port")
                : "http://" + host + ":" + text(config, "http.port");
    }

    private static LogNode auditLog(Config config) {
        Path data = Path.of(text(config, "data.dir"));
        String log = text(config, "audit.log");
        return new LogNode(
                log,
                text(config, "audit.origin"),
                new KeyFolder(config.getOptionalValue("audit.keys", Path.class).orElse(data.resolve("audit-keys").resolve(log))),
                new NoteFile(config.getOptionalValue("audit.publish.folder", Path.class)
                        .orElse(data.resolve("audit-published"))
                        .resolve(log + ".note")),
                PATIENCE,
                config.getOptionalValue("audit.epoch-break", String.class).map(LogNode.AcceptedBreak::parse));
    }

    private static String text(Config config, String name) {
        return config.getValue(name, String.class);
    }
}

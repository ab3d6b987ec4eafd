package io.collateralpolicy;

import io.collateralpolicy.access.RateLimit;
import io.collateralpolicy.audit.checkpoint.KeyFolder;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import io.collateralpolicy.audit.checkpoint.VerificationKey;
import io.collateralpolicy.audit.writer.LogNode;
import io.collateralpolicy.governance.proposal.LaneTerms;
import io.collateralpolicy.node.RequestLog;
import io.collateralpolicy.retention.Retention;
import io.collateralpolicy.setting.ProductionRules;
import io.collateralpolicy.setting.RecordedSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Every setting of {@code server.xml}, read once; what each means stands there.
 *
 * @param address     where people reach this server, for what is printed at start
 * @param recorded    what of them stands in the log
 * @param engineBuild which build this is; it stands in the release and not in {@code server.xml}
 */
record Settings(
        String address,
        Path dataFolder,
        LogNode auditLog,
        Optional<URI> publishUrl,
        Duration publishEvery,
        List<VerificationKey> witnesses,
        int auditQueue,
        boolean auditGap,
        String audience,
        Optional<String> issuer,
        Optional<String> jwksUrl,
        Optional<String> client,
        String scope,
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
        Retention.Kept kept,
        LaneTerms lanes,
        SortedMap<String, String> recorded,
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
        if (client.isPresent() && issuer.isEmpty()) {
            throw new IllegalArgumentException("jwt.client is nobody's: give jwt.issuer, or leave jwt.client out");
        }
        if (!List.of(scope.strip().split(" +")).contains("openid")) {
            throw new IllegalArgumentException("jwt.scope must have openid among its scopes, but is `" + scope + "`");
        }
        if (!localUsers && issuer.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody could sign in: give jwt.issuer, or local.users=true for a run on this machine");
        }
    }

    static Settings from(Config config) {
        UnaryOperator<String> texts = name -> config.getOptionalValue(name, String.class).orElse("");
        List<String> broken = ProductionRules.broken(texts);
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", broken));
        }
        ReadConfig read = new ReadConfig(config);
        return new Settings(
                address(read),
                Path.of(read.text("data.dir")),
                auditLog(read),
                read.address("audit.publish.url"),
                read.duration("audit.publish.every"),
                read.optional("audit.witnesses").stream()
                        .flatMap(keys -> Stream.of(keys.split(",")))
                        .map(VerificationKey::parse)
                        .toList(),
                read.number("audit.queue"),
                read.flag("audit.gap"),
                read.text("jwt.audience"),
                read.optional("jwt.issuer"),
                read.optional("jwt.jwks.url"),
                read.optional("jwt.client"),
                read.text("jwt.scope"),
                new RateLimit.Allowance(
                        read.number("rate.limit"), read.number("rate.burst")),
                RequestLog.Which.named(read.text("log.requests")),
                read.flag("local.users"),
                read.optional("demo.password"),
                read.duration("token.lifetime"),
                read.duration("sweep.every"),
                read.flag("demo.book"),
                read.flag("demo.market"),
                read.flag("bench.echo"),
                read.duration("drain.grace"),
                new Retention.Kept(read.period("retention.decisions"), read.period("retention.settled-actions")),
                new LaneTerms(
                        read.number("governance.approvals"),
                        read.duration("governance.timelock"),
                        read.duration("governance.grace"),
                        read.duration("governance.rollback.window")),
                RecordedSettings.of(texts),
                read.text("engine.build"));
    }

    private static String address(ReadConfig read) {
        String host = read.text("http.host").replace("*", "localhost");
        return read.text("tls").equals("on")
                ? "https://" + host + ":" + read.text("https.port")
                : "http://" + host + ":" + read.text("http.port");
    }

    private static LogNode auditLog(ReadConfig read) {
        Path data = Path.of(read.text("data.dir"));
        String log = read.text("audit.log");
        return new LogNode(
                log,
                read.text("audit.origin"),
                new KeyFolder(read.optional("audit.keys").map(Path::of).orElse(data.resolve("audit-keys").resolve(log))),
                new NoteFile(read.optional("audit.publish.folder").map(Path::of)
                        .orElse(data.resolve("audit-published"))
                        .resolve(log + ".note")),
                PATIENCE,
                read.optional("audit.epoch-break").map(LogNode.AcceptedBreak::parse));
    }
}

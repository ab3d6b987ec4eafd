package io.collateralpolicy;

import io.collateralpolicy.access.TokenRules;
import java.nio.file.Path;
import java.time.Duration;
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
        String auditLog,
        int auditQueue,
        boolean auditGap,
        TokenRules tokenRules,
        Optional<String> jwksUrl,
        boolean localUsers,
        Optional<String> demoPassword,
        Duration tokenLifetime,
        Duration sweepEvery,
        boolean demoBook,
        boolean benchEcho,
        String engineBuild) {

    Settings {
        if (auditQueue < 1 || auditQueue > 100_000) {
            throw new IllegalArgumentException("audit.queue must be from 1 to 100000, but is `" + auditQueue + "`");
        }
        if (tokenLifetime.isNegative() || tokenLifetime.isZero()) {
            throw new IllegalArgumentException("token.lifetime must be above 0, but is `" + tokenLifetime + "`");
        }
        if (sweepEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("sweep.every must be PT1S or more, but is `" + sweepEvery + "`");
        }
        if (!localUsers && jwksUrl.isEmpty()) {
            throw new IllegalArgumentException(
                    "nobody could sign in: give jwt.jwks.url, or local.users=true for a run on this machine");
        }
    }

    static Settings from(Config config) {
        return new Settings(
                "http://" + text(config, "http.host").replace("*", "localhost") + ":" + text(config, "http.port"),
                Path.of(text(config, "data.dir")),
                text(config, "audit.log"),
                config.getValue("audit.queue", Integer.class),
                config.getValue("audit.gap", Boolean.class),
                new TokenRules(text(config, "jwt.issuer"), text(config, "jwt.audience")),
                config.getOptionalValue("jwt.jwks.url", String.class),
                config.getValue("local.users", Boolean.class),
                config.getOptionalValue("demo.password", String.class),
                Duration.parse(text(config, "token.lifetime")),
                Duration.parse(text(config, "sweep.every")),
                config.getValue("demo.book", Boolean.class),
                config.getValue("bench.echo", Boolean.class),
                text(config, "engine.build"));
    }

    private static String text(Config config, String name) {
        return config.getValue(name, String.class);
    }
}

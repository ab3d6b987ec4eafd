package io.collateralpolicy.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What must not be so where {@code run.mode} is {@code production}: conveniences of a run on somebody's own machine that
 * would let strangers in. A server that breaks one does not start.
 */
public final class ProductionRules {

    /** The setting that switches them on. */
    public static final String MODE = "run.mode";

    private static final Set<String> MODES = Set.of("development", "production");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final UnaryOperator<String> settings;
    private final List<String> broken = new ArrayList<>();

    private ProductionRules(UnaryOperator<String> settings) {
        this.settings = settings;
    }

    /**
     * What is wrong and what to do, in one sentence each; nothing outside of production.
     *
     * @param settings from a name to its value, empty where there is none
     */
    public static List<String> broken(UnaryOperator<String> settings) {
        String mode = settings.apply(MODE);
        if (!MODES.contains(mode)) {
            return List.of(MODE + " must be development or production, but is `" + mode + "`");
        }
        return mode.equals("production") ? new ProductionRules(settings).check() : List.of();
    }

    private List<String> check() {
        forbid("local.users", "true", "local users share one password: take them from an identity provider, jwt.issuer");
        forbid("demo.book", "true", "demonstration accounts are nobody's: leave demo.book out");
        forbid("demo.market", "true", "demonstration prices are made up: leave demo.market out");
        forbid("bench.echo", "true", "it serves benchmarks only: leave bench.echo out");
        require(is("demo.password", ""), "demo.password", "there is nobody to use it: leave DEMO_PASSWORD out");
        require(!is("jwt.issuer", ""), "jwt.issuer", "nobody could sign in: give the address of the identity provider");
        require(
                !is("audit.origin", "localhost") && !is("audit.origin", ""),
                "audit.origin",
                "the name that signs the log is everybody's and can never change: give one of your own, risk.example.com/audit");
        requireTls("jwt.issuer");
        requireTls("jwt.jwks.url");
        require(
                THIS_MACHINE.contains(value("http.host")) || is("http.port", "-1") || is("http.behind.tls", "true"),
                "http.port",
                "tokens would cross the network in the clear: serve TLS, tls=on and http.port=-1, or say "
                        + "http.behind.tls=true where a proxy ends TLS and nobody else reaches the port");
        require(
                !is("tls", "on") || !is("tls.keystore.password", ""),
                "tls.keystore.password",
                "a keystore without a password is nobody's secret: give TLS_KEYSTORE_PASSWORD");
        require(
                !value("db.url").startsWith("jdbc:h2:mem"),
                "db.url",
                "a database in memory forgets what was decided: give a file or PostgreSQL");
        return List.copyOf(broken);
    }

    private void forbid(String name, String value, String instead) {
        require(!is(name, value), name, instead);
    }

    private void requireTls(String name) {
        require(
                is(name, "") || value(name).startsWith("https://"),
                name,
                "keys read in the clear are anybody's: give an address that begins with https://");
    }

    private void require(boolean kept, String name, String instead) {
        if (!kept) {
            broken.add("in production " + name + " must not be as it is: " + instead);
        }
    }

    private boolean is(String name, String value) {
        return value(name).equals(value);
    }

    private String value(String name) {
        return settings.apply(name).strip();
    }
}

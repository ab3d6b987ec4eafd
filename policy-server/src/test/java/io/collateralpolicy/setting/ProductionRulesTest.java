package io.collateralpolicy.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionRulesTest {

    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("run.mode", "production"),
            Map.entry("http.host", "*"),
            Map.entry("http.port", "-1"),
            Map.entry("http.behind.tls", "false"),
            Map.entry("tls", "on"),
            Map.entry("tls.keystore.password", "of the keystore"),
            Map.entry("audit.origin", "risk.example.org/audit"),
            Map.entry("jwt.issuer", "https://login.example.org/realms/risk"),
            Map.entry("jwt.jwks.url", ""),
            Map.entry("local.users", "false"),
            Map.entry("demo.password", ""),
            Map.entry("demo.book", "false"),
            Map.entry("demo.market", "false"),
            Map.entry("bench.echo", "false"),
            Map.entry("db.url", "jdbc:postgresql://database:5432/policy"));

    @Test
    void aSafeSetServes() {
        assertThat(ProductionRules.broken(SAFE::get)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "local.users, true",
        "demo.password, secret",
        "demo.book, true",
        "demo.market, true",
        "bench.echo, true",
        "http.port, 9080",
        "audit.origin, localhost",
        "jwt.issuer, ''",
        "jwt.issuer, http://login.example.org",
        "jwt.jwks.url, http://login.example.org/certs",
        "tls.keystore.password, ''",
        "db.url, jdbc:h2:mem:policy",
    })
    void oneUnsafeSettingIsNamedAndNothingElse(String name, String value) {
        assertThat(ProductionRules.broken(changed(name, value)::get))
                .singleElement().asString().startsWith("in production " + name + " ").contains(": ");
    }

    @ParameterizedTest
    @CsvSource({"http.host, localhost", "http.behind.tls, true"})
    void httpInTheClearIsForThisMachineOrBehindAProxy(String name, String value) {
        Map<String, String> settings = changed("http.port", "9080");
        settings.put(name, value);

        assertThat(ProductionRules.broken(settings::get)).isEmpty();
    }

    @Test
    void theSameIsFineOnOnesOwnMachine() {
        Map<String, String> settings = changed("local.users", "true");
        settings.put("http.port", "9080");
        settings.put("run.mode", "development");

        assertThat(ProductionRules.broken(settings::get)).isEmpty();
    }

    @Test
    void aModeThatIsNoneServesNothing() {
        assertThat(ProductionRules.broken(changed("run.mode", "prod")::get)).singleElement().asString()
                .contains("`prod`");
    }

    private static Map<String, String> changed(String name, String value) {
        Map<String, String> settings = new TreeMap<>(SAFE);
        settings.put(name, value);
        return settings;
    }
}

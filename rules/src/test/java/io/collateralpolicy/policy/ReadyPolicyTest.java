package io.collateralpolicy.policy;

import static io.collateralpolicy.policy.Packages.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.fact.Asset;
import io.collateralpolicy.table.Numbers;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReadyPolicyTest {

    private static final PolicyPackage TINY = PolicyPackage.read(Packages.tiny());
    private static PolicyCompiler compiler;
    private static CompiledLogic compiled;

    @BeforeAll
    static void compile() {
        compiler = new PolicyCompiler();
        compiled = compiler.compile(TINY.rules()).join();
    }

    @AfterAll
    static void close() {
        compiled.close();
        compiler.close();
    }

    @Test
    void aReadyPolicyKnowsWhatTheHostAsksOfIt() {
        ReadyPolicy ready = ReadyPolicy.of(TINY, compiled);

        assertThat(ready.priceWindow()).isEqualTo(Duration.ofHours(1));
        assertThat(ready.validFor()).isEqualTo(Duration.ofSeconds(12));
        assertThat(ready.assets().find(new Asset("WETH")).orElseThrow().outputs()).containsEntry("underlying", "ETH");
        assertThat(ready.packageDigest()).isEqualTo(TINY.packageDigest());
        assertThat(ready.numbersDigest()).isEqualTo(TINY.numbersDigest());
    }

    @Test
    void otherNumbersChangeTheirDigestAndNotTheLogic() {
        ReadyPolicy ready = ReadyPolicy.of(TINY, compiled);
        Numbers overlay = TINY.numbers().with(TINY.numbers().parameters().with("validFor", "PT1M"));

        ReadyPolicy overlaid = ready.with(overlay);

        assertThat(overlaid.validFor()).isEqualTo(Duration.ofMinutes(1));
        assertThat(overlaid.logicDigest()).isEqualTo(ready.logicDigest());
        assertThat(overlaid.numbersDigest()).isNotEqualTo(ready.numbersDigest());
    }

    /** A class for each of them would stay loaded for as long as the server runs. */
    @Test
    void otherNumbersLoadNoClasses() {
        ReadyPolicy ready = ReadyPolicy.of(TINY, compiled);
        ready.with(TINY.numbers());
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        long before = classes.getTotalLoadedClassCount();

        for (int i = 0; i < 100; i++) {
            ready.with(TINY.numbers());
        }

        assertThat(classes.getTotalLoadedClassCount() - before).isLessThan(50);
    }

    @Test
    void logicOfOtherRulesIsRefused() {
        String rules = new String(Packages.tiny().content("eligibility.drl").orElseThrow(), StandardCharsets.UTF_8);
        PolicyPackage other = PolicyPackage.read(Seal.seal(
                Packages.tiny().with("eligibility.drl", bytes(rules.replace("priced == false", "priced == true")))));

        assertThatThrownBy(() -> ReadyPolicy.of(other, compiled)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(other.logicDigest());
    }
}

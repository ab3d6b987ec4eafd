package io.collateralpolicy.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.fact.Lot;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DroolsPackageTest {

    private static final RuleSet RULES = RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, """
            rule "EL-010 a title is not compiled"
                @source("Memo")
                @rationale("Because")
            when
                $lot : Lot( asset == "WETH" && marketValue == 0 )
            then
                decide.ineligible($lot, "DUST");
            end
            """)));

    private static DroolsPackage compiled() {
        return DroolsPackage.compile(RULES, DroolsPackageTest.class.getClassLoader());
    }

    @Test
    void whatIsCompiledHoldsNothingThatAnAuthorSaidOfTheRule() {
        String emitted = Emission.of(RULES, "cp.l0").text().get(Stage.TERMS);

        assertThat(emitted).endsWith("""
                rule "EL-010 1"
                when
                    $f0 : Lot(asset == "WETH", (marketValue <= param.zero() && marketValue >= param.zero()))
                then
                    decide.act(0, $f0);
                end
                """);
    }

    @Test
    void closingLetsTheClassesGo() throws InterruptedException {
        DroolsPackage compiled = compiled();
        compiled.base().newKieSession().dispose();
        WeakReference<Class<?>> generated = new WeakReference<>(compiled.models().get(Stage.TERMS).getClass());
        compiled.close();
        compiled = null;

        assertThat(isUnloaded(generated)).isTrue();
    }

    @Test
    void whatNobodyHoldsClosesItself() throws InterruptedException {
        DroolsPackage compiled = compiled();
        compiled.base().newKieSession().dispose();
        WeakReference<Class<?>> generated = new WeakReference<>(compiled.models().get(Stage.TERMS).getClass());
        compiled = null;

        assertThat(isUnloaded(generated)).isTrue();
    }

    /** Class loaders of the JDK keep every name they are asked for, so one asked for in vain stays for ever. */
    @Test
    void noClassLoaderOfTheApplicationHearsAGeneratedName() {
        List<String> asked = new ArrayList<>();
        ClassLoader application = new ClassLoader(DroolsPackageTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                asked.add(name);
                return super.loadClass(name, resolve);
            }

            @Override
            public URL getResource(String name) {
                asked.add(name);
                return super.getResource(name);
            }
        };
        try (DroolsPackage compiled = DroolsPackage.compile(RULES, application)) {
            compiled.base().newKieSession().dispose();
        }

        String digits = RULES.logicDigest().substring("sha256:".length()).substring(0, 16);
        assertThat(asked).contains(Lot.class.getName()).noneMatch(name -> name.contains(digits));
    }

    private static boolean isUnloaded(WeakReference<Class<?>> type) throws InterruptedException {
        for (int i = 0; i < 50 && type.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return type.get() == null;
    }

    @Test
    void closingOneOfTwoCompilationsLeavesTheOther() {
        try (DroolsPackage kept = compiled()) {
            compiled().close();

            assertThat(kept.base().newKieSession().getGlobals()).isNotNull();
        }
    }
}

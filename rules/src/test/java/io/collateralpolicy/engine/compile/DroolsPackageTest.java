package io.collateralpolicy.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.lang.ref.WeakReference;
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

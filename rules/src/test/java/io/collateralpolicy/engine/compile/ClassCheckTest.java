package io.collateralpolicy.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieServices;
import org.kie.api.builder.ReleaseId;

/** Text that no guard has seen, so that this link is tried alone. Nothing compiled here is ever loaded. */
class ClassCheckTest {

    private static final String NAME = "l0123456789abcdef";
    private static final String OPENING = """
            package cp.%s.terms;
            import io.collateralpolicy.fact.Lot;
            global io.collateralpolicy.engine.compile.Param param;
            global io.collateralpolicy.engine.compile.Decide decide;
            """.formatted(NAME);
    private static final ReleaseId ID = KieServices.get().newReleaseId("cp", NAME, "1");

    @AfterEach
    void forget() {
        KieServices.get().getRepository().removeKieModule(ID);
    }

    private static List<String> violations(String rules) {
        Map<String, byte[]> classes =
                DroolsPackage.build(Map.of(Stage.TERMS, OPENING + rules), ID, ClassCheckTest.class.getClassLoader());
        return new ClassCheck(NAME).violations(classes);
    }

    private static String rule(String when, String then) {
        return "rule \"1\" when " + when + " then " + then + " end\n";
    }

    @Test
    void whatRulesNeedPasses() {
        String rules = rule("$f0 : Lot(asset == \"WETH\", quoteAge > param.duration(0))", "decide.act(0, $f0);");

        assertThat(violations(rules)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $f0 : Lot()                                          | System.setProperty("a", "b");              | java/lang/System.setProperty
            $f0 : Lot()                                          | decide.act(0, $f0); $f0.getClass();        | java/lang/Object.getClass
            $f0 : Lot()                                          | new Thread();                              | java/lang/Thread
            $f0 : Lot()                                          | while (true) { decide.act(0, $f0); }       | loops
            $f0 : Lot()                                          | Runnable r = () -> {}; r.run();            | links `run` when it runs
            $f0 : Lot()                                          | throw new IllegalStateException();         | java/lang/IllegalStateException
            $f0 : Lot()                                          | int[] a = new int[1];                      | instruction
            $f0 : Lot()                                          | drools.halt();                             | Drools
            $f0 : Lot()                                          | synchronized ($f0) { decide.act(0, $f0); } | instruction
            $f0 : Lot(System.setProperty("a", "b") == null)      | decide.act(0, $f0);                        | java/lang/System.setProperty
            $f0 : Lot(asset.length() > 1)                        | decide.act(0, $f0);                        | java/lang/String.length
            $f0 : Lot(subject().size() > 1)                      | decide.act(0, $f0);                        | io/collateralpolicy/fact/Lot.subject
            $f0 : Lot($n : asset)  eval($n != null)              | decide.act(0, $f0);                        | D.expr
            $f0 : Lot() eval(System.setProperty("a", "b") == null) | decide.act(0, $f0);                      | setProperty
            $f0 : Lot() $t : String() from $f0.asset             | decide.act(0, $f0);                        | from
            $f0 : Lot() accumulate(Lot($q : quantity); $s : count($q)) | decide.act(0, $f0);                  | accumulate
            """)
    void whatRulesHaveNoUseForIsRefused(String when, String then, String reason) {
        List<String> violations = violations(rule(when, then));

        assertThat(violations).anyMatch(v -> v.contains(reason));
    }

    @Test
    void anAttributeThatIsCodeIsRefused() {
        String rules = "rule \"1\" salience (Integer.parseInt(System.getProperty(\"a\", \"1\"))) "
                + "when $f0 : Lot() then decide.act(0, $f0); end";

        assertThat(violations(rules)).isNotEmpty();
    }

    @Test
    void aFunctionIsRefused() {
        String rules = "function void f() { System.setProperty(\"a\", \"b\"); }\n"
                + rule("$f0 : Lot()", "f(); decide.act(0, $f0);");

        assertThat(violations(rules)).isNotEmpty();
    }

    @Test
    void aClassOfAnotherPackageIsRefused() {
        assertThat(violations("declare Mine a : String end\n" + rule("$f0 : Lot()", "decide.act(0, $f0);")))
                .anyMatch(v -> v.contains("is no class of a compiled rule"));
    }
}

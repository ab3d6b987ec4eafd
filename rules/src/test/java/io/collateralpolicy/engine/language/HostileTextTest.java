package io.collateralpolicy.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that ran foreign code in plain Drools, when a rule was built, when it was loaded or when it fired. */
class HostileTextTest {

    private static final String RULE = """
            rule "EL-010 a rule"
                @source("Memo")
            when
                $lot : Lot( priced )
            then
                decide.ineligible($lot, "DUST");
            end
            """;

    private static RuleSet read(String text) {
        return RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, text)));
    }

    @Test
    void theRuleThatTheOthersAreMadeFromIsRead() {
        assertThat(read(RULE).rules()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "import java.lang.Runtime;",
        "import static java.lang.System.setProperty;",
        "import function java.lang.System.setProperty;",
        "import accumulate a.b.C f;",
        "global java.lang.Runtime runtime;",
        "function void f() { System.exit(1); }",
        "declare enum E A( System.getenv() ) end",
        "declare Lot extends java.lang.Thread end",
        "query q Lot() end",
        "unit a.b.Unit;",
        "dialect \"mvel\"",
        "package java.lang;",
        "#{ System.exit(1) }",
        "@{ System.exit(1) }",
        "/* */ rule"
    })
    void nothingButRulesStandsInAFile(String statement) {
        assertThatThrownBy(() -> read(statement + "\n" + RULE)).isInstanceOf(InvalidPackage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "@rationale( System.setProperty(\"a\", \"b\") )",
        "@rationale(\"a\" + System.getenv())",
        "@rationale('a')",
        "@Watch(\"a\")",
        "@org.kie.api.definition.rule.Direct",
        "salience ( System.nanoTime() )",
        "salience 10",
        "enabled ( eval(true) )",
        "dialect \"mvel\"",
        "no-loop true",
        "lock-on-active",
        "agenda-group \"a\"",
        "timer ( int: 1s )",
        "date-effective \"1-Jan-2020\"",
        "extends \"another\"",
        "duration 10"
    })
    void nothingButTwoAnnotationsStandsBeforeWhen(String header) {
        assertThatThrownBy(() -> read(RULE.replace("when", header + "\nwhen"))).isInstanceOf(InvalidPackage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "System.exit(1) == null",
        "getClass() == null",
        "this.class != null",
        "class != null",
        "asset.getClass().getName() == \"a\"",
        "asset.length() > 1",
        "subject() != null",
        "asset == 'x\" + System.getenv() + \"'",
        "asset == \"x\" + System.getenv()",
        "asset == \"\\u0022 + System.getenv()\"",
        "asset == \"a\\\" || true\"",
        "\\u0053ystem.exit(1) == null",
        "asset == (new String(\"a\"))",
        "$a : asset",
        "$a := asset",
        "asset matches \"(a+)+\"",
        "asset in (\"A\", \"B\")",
        "asset memberOf $set",
        "asset str[startsWith] \"A\"",
        "asset soundslike \"A\"",
        "eval(true)",
        "marketValue * 2 > 1",
        "marketValue > 1B",
        "marketValue > 0x10",
        "marketValue == null",
        "asset == null",
        "asset == param.a.b",
        "asset == decide.act",
        "asset == drools.rule.name",
        "asset == kcontext",
        "asset?.length > 1",
        "asset!.length > 1",
        "#Lot",
        "asset == \"A\"; System.exit(1);",
        "priced ) eval( true",
        "priced ) $x : Object( this != null",
        "priced ) from collect( Lot()",
        "priced ) from $other"
    })
    void nothingButPropertiesComparesInAPattern(String constraint) {
        assertThatThrownBy(() -> read(RULE.replace("priced", constraint))).isInstanceOf(InvalidPackage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "eval( System.exit(1) )",
        "accumulate( Lot( ); $n : count(1) )",
        "forall( Lot( ) )",
        "$x : Object( )",
        "$x : java.lang.Runtime( )",
        "?query( )",
        "Lot( ) from entry-point \"a\"",
        "Lot( ) over window:time( 1s )",
        "do[fire]",
        "if ( true ) do[fire]",
        "not ( Lot( ) and Debt( ) )",
        "Lot( ) and Debt( )"
    })
    void nothingButPatternsStandsInAWhen(String condition) {
        assertThatThrownBy(() -> read(RULE.replace("then", condition + "\nthen"))).isInstanceOf(InvalidPackage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "System.exit(1);",
        "Runtime.getRuntime().exec(\"a\");",
        "while (true) { }",
        "for (;;) { }",
        "new Thread().start();",
        "Runnable r = () -> { };",
        "insert($lot);",
        "delete($lot);",
        "modify($lot) { };",
        "update($lot);",
        "drools.halt();",
        "kcontext.getKieRuntime();",
        "$lot.getClass();",
        "decide.getClass();",
        "decide.act(0, $lot);",
        "decide.ineligible($lot, \"A\").toString();",
        "decide.ineligible($lot, $lot.subject());",
        "decide.ineligible($lot, System.getenv());",
        "decide.ineligible($lot, \"A\" + \"B\");",
        "decide.ineligible(null, \"A\");",
        "decide.ineligible(this, \"A\");",
        "decide.haircut($lot, \"BASE\", $lot.quantity.add($lot.quantity));",
        "decide.haircut($lot, \"BASE\", 1 + 1);",
        "decide.haircutFrom($lot, \"BASE\", \"../../etc/passwd\");",
        "; ;",
        "end rule \"x\" when then System.exit(1);",
        "then[fire] System.exit(1);"
    })
    void nothingButDecisionsFollowsThen(String call) {
        assertThatThrownBy(() -> read(RULE.replace("then", "then\n" + call))).isInstanceOf(InvalidPackage.class);
    }
}

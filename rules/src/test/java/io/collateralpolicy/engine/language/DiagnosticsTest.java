package io.collateralpolicy.engine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author reads, with the place marked in the text itself: {@code «…»} stands around what is wrong. */
class DiagnosticsTest {

    private static List<Diagnostic> diagnostics(String... texts) {
        List<RuleFile> files = Stream.of(texts).map(t -> new RuleFile("a.drl", Stage.TERMS, t)).toList();
        return catchThrowableOfType(InvalidPackage.class, () -> RuleSet.read(files)).diagnostics();
    }

    private static String rule(String when, String then) {
        return """
                rule "EL-010 a rule"
                    @source("Memo, section 1")
                when
                    %s
                then
                    %s
                end
                """.formatted(when, then);
    }

    private static String when(String constraint) {
        return rule("$lot : Lot( " + constraint + " )", "decide.ineligible($lot, \"DUST\");");
    }

    private static String then(String call) {
        return rule("$lot : Lot( )", call);
    }

    private static Range marked(String text) {
        int start = text.indexOf('«');
        int end = text.indexOf('»') - 1;
        String plain = unmarked(text);
        return new Range(line(plain, start), column(plain, start), line(plain, end), column(plain, end));
    }

    private static String unmarked(String text) {
        return text.replace("«", "").replace("»", "");
    }

    private static int line(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static int column(String text, int at) {
        return at - text.lastIndexOf('\n', at - 1);
    }

    private static Arguments of(String code, String hint, String text) {
        return Arguments.of(code, hint, text);
    }

    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                of("unknown-property", "did you mean `assetClass`", when("«asetClass» == \"STABLE\"")),
                of("unknown-property", "known: lotId, asset,", when("«colour» == \"STABLE\"")),
                of("unknown-fact", "did you mean `Lot`", rule("$lot : «Lott»( )", "decide.ineligible($lot, \"X\");")),
                of("unknown-fact", "it belongs to the stage account",
                        rule("$lot : «Account»( )", "decide.ineligible($lot, \"X\");")),
                of("unknown-action", "did you mean `ineligible`", then("decide.«inelligible»($lot, \"X\");")),
                of("unknown-add-on", "did you mean `PRICE_CONFIDENCE`",
                        then("decide.addOn($lot, «\"PRICE_CONFIDENCES\"», 1);")),
                of("unknown-binding", "did you mean `$lot`", then("decide.ineligible(«$lots», \"X\");")),
                of("unknown-binding", "", when("marketValue > «$lot».quantity")),
                of("duplicate-binding", "give each pattern its own name",
                        rule("$lot : Lot( ) «$lot» : Debt( )", "decide.ineligible($lot, \"X\");")),
                of("binding-not-usable", "drop the binding",
                        rule("$lot : Lot( ) not «$debt» : Debt( )", "decide.ineligible($lot, \"X\");")),
                of("unlike-alternatives", "bind the same name",
                        rule("($lot : Lot( ) or $lot : «Debt»( ))", "decide.ineligible($lot, \"X\");")),
                of("wrong-subject", "it speaks of Lot",
                        rule("$debt : Debt( )", "decide.ineligible(«$debt», \"X\");")),
                of("wrong-arguments", "write `decide.haircut($subject, \"name\", bound);`",
                        then("decide.«haircut»($lot, \"BASE\");")),
                of("wrong-arguments", "quote it", then("decide.ineligible($lot, «DUST»);")),
                of("bad-name", "rename it", then("decide.ineligible($lot, «\"a/b\"»);")),
                of("unknown-model", "did you mean `STATIC_RATIO`",
                        rule("$p : Position( )", "decide.useModel($p, «\"STATIC_RATE\"»);")),
                of("no-model", "add `decide.useModel($p, \"NAME\");`",
                        rule("$p : Position( )", "decide.«marginTermsFrom»($p, \"tiers\");")),
                of("no-model", "",
                        rule("$p : Position( ) $q : Position( )",
                                "decide.useModel($q, \"STATIC_RATIO\"); decide.«marginTermsFrom»($p, \"tiers\");")),
                of("unknown-metric", "did you mean `marketValue`", then("decide.limit($lot, «\"marketvalues\"», 0);")),
                of("unknown-metric", "known: quantity", then("decide.limit($lot, «\"asset\"», 0);")),
                of("type-mismatch", "duration parameter", then("decide.limit($lot, \"quoteAge\", «0»);")),
                of("type-mismatch", "text stands in double quotes: \"WETH\"", when("asset == «WETH»")),
                of("type-mismatch", "compare it with text", when("asset == «1»")),
                of("type-mismatch", "compare it with true or false", when("priced == «\"yes\"»")),
                of("type-mismatch", "compare it with true or false", when("priced == param.«flag»")),
                of("type-mismatch", "a decimal parameter", when("marketValue > «\"10\"»")),
                of("type-mismatch", "a duration parameter", when("quoteAge > «1»")),
                of("type-mismatch", "compare it with something", when("«asset»")),
                of("type-mismatch", "another decimal",
                        rule("$lot : Lot( ) $debt : Debt( debt > $lot.«asset» )", "decide.ineligible($lot, \"X\");")),
                of("unordered", "use `==` or `!=`", when("asset «<» \"WETH\"")),
                of("literal-number", "make it a parameter", when("marketValue > «0.25»")),
                of("literal-number", "make it a parameter", then("decide.haircut($lot, \"BASE\", «10B»);")),
                of("syntax", "put the comparison in parentheses", when("!«asset» == \"WETH\"")),
                of("syntax", "", when("asset == \"WETH\" «asset» != \"A\"")),
                of("syntax", "", rule("", "").replace("then", "«then»")),
                of("too-deep", "split the rule", when("(((((«(»priced))))))")),
                of("not-allowed", "the server names packages", "«package» a.b;\n" + when("priced")),
                of("not-allowed", "drop the line", "«import» java.lang.System;\n" + when("priced")),
                of("not-allowed", "order can never matter",
                        when("priced").replace("when\n", "«salience» 10\nwhen\n")),
                of("unknown-annotation", "did you mean `source`",
                        when("priced").replace("when\n", "@«sources»(\"x\")\nwhen\n")),
                of("duplicate-annotation", "drop one", when("priced").replace("when\n", "@«source»(\"x\")\nwhen\n")),
                of("empty-text", "write it", when("priced").replace("when\n", "@rationale(«\" \"»)\nwhen\n")),
                of("missing-source", "add `@source",
                        when("priced").replace("@source(\"Memo, section 1\")", "").replace("\"EL-010 a rule\"",
                                "«\"EL-010 a rule\"»")),
                of("rule-name", "HC-010", when("priced").replace("\"EL-010 a rule\"", "«\"EL-10 a rule\"»")),
                of("illegal-character", "quote with", when("asset == «'»WETH\"")),
                of("illegal-character", "remove it", when("asset == \"A\"«\\»")),
                of("illegal-character", "four spaces", when("«\t»priced")),
                of("illegal-character", "let a table", when("marketValue «+» 1")),
                of("illegal-character", "remove U+00E9", "// caf«\u00e9»\n" + when("priced")),
                of("illegal-text", "remove \\", when("asset == \"A«\\»\"")),
                of("unterminated-string", "add `\"`", rule("$lot : Lot( asset == «\"WETH )»", "decide.ineligible($lot, \"X\");")),
                of("string-too-long", "shorten it", when("asset == «\"" + "A".repeat(121) + "\"»")),
                of("block-comment", "begin each line", "«/*» hello */\n" + when("priced")),
                of("name-too-long", "shorten it",
                        rule("$lot : Lot( ) «$" + "a".repeat(41) + "» : Debt( )", "decide.ineligible($lot, \"X\");")),
                of("name-too-long", "shorten it", when("marketValue > param.«" + "a".repeat(41) + "»")),
                of("too-many-conditions", "split the rule",
                        rule("$lot : Lot( ) Debt( ) Debt( ) Debt( )", "decide.ineligible($lot, \"X\");")
                                .replace("\"EL-010 a rule\"", "«\"EL-010 a rule\"»")),
                of("too-many-actions", "split the rule",
                        then("decide.ineligible($lot, \"X\");".repeat(21))
                                .replace("\"EL-010 a rule\"", "«\"EL-010 a rule\"»")),
                of("too-many-lines", "split the rule",
                        then("decide.ineligible($lot, \"X\");\n".repeat(15))
                                .replace("\"EL-010 a rule\"", "«\"EL-010 a rule\"»")),
                of("too-many-constraints", "split the rule",
                        when("priced" + ", priced".repeat(20)).replace("Lot(", "«Lot»(")));
    }

    @ParameterizedTest
    @MethodSource("wrongTexts")
    void anAuthorReadsWhatIsWrongAndWhere(String code, String hint, String text) {
        List<Diagnostic> found = diagnostics(unmarked(text));

        assertThat(found).anySatisfy(d -> {
            assertThat(d.code()).isEqualTo(code);
            assertThat(d.range()).isEqualTo(marked(text));
            assertThat(d.suggestion()).contains(hint);
        });
    }

    @Test
    void everyWrongRuleIsReportedAndEveryWrongNameInIt() {
        List<Diagnostic> found = diagnostics("""
                rule "EL-010 one"
                    @source("Memo")
                when
                    $lot : Lot( colour == "RED" && shape == "ROUND" )
                then
                    decide.paint($lot);
                end

                rule "EL-020 two"
                when
                    oops
                then
                end

                rule "EL-030 three"
                when
                    $lot : Lot( priced )
                then
                    decide.ineligible($lot, "X");
                end
                """);

        assertThat(found).extracting(d -> d.range().line() + " " + d.code()).containsExactly(
                "4 unknown-property", "4 unknown-property", "6 unknown-action", "12 syntax", "15 missing-source");
    }

    @Test
    void anIdIsUsedOnceInAPackage() {
        List<Diagnostic> found = diagnostics(when("priced"), when("!priced"));

        assertThat(found).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("duplicate-rule");
            assertThat(d.message()).isEqualTo("`EL-010` is already a rule of a.drl");
        });
    }

    @Test
    void aFileBeyondItsSizeIsNotRead() {
        List<Diagnostic> found = diagnostics("/".repeat(64 * 1024 + 1));

        assertThat(found).singleElement().extracting(Diagnostic::code).isEqualTo("file-too-large");
    }

    @Test
    void aPackageHasAtMost200Rules() {
        StringBuilder text = new StringBuilder();
        for (int i = 100; i <= 300; i++) {
            text.append(when("priced").replace("EL-010", "EL-" + i));
        }

        assertThat(diagnostics(text.toString())).singleElement().extracting(Diagnostic::code)
                .isEqualTo("too-many-rules");
    }

    @Test
    void aPackageHasAtMost400WaysToPickAlternatives() {
        String three = "(Debt( ) or Debt( ) or Debt( )) ";
        String twentySevenWays = rule(three + three + "($lot : Lot( ) or $lot : Lot( ) or $lot : Lot( ))",
                "decide.ineligible($lot, \"X\");");
        StringBuilder text = new StringBuilder();
        for (int i = 100; i < 115; i++) {
            text.append(twentySevenWays.replace("EL-010", "EL-" + i));
        }

        assertThat(diagnostics(text.toString())).singleElement().extracting(Diagnostic::message)
                .isEqualTo("a package has at most 400 alternatives, not `" + 15 * 27 + "`");
    }

    @Test
    void aPackageHasAtMost2000ComparisonsCountedForEachWay() {
        String twenty = "priced" + ", priced".repeat(19);
        String ten = "priced" + ", priced".repeat(9);
        String threeTimesTwentyAndThirty =
                rule("$lot : Lot( " + twenty + " ) (Lot( " + ten + " ) or Lot( " + ten + " ) or Lot( " + ten + " ))",
                        "decide.ineligible($lot, \"X\");");
        StringBuilder text = new StringBuilder();
        for (int i = 100; i < 123; i++) {
            text.append(threeTimesTwentyAndThirty.replace("EL-010", "EL-" + i));
        }

        assertThat(diagnostics(text.toString())).singleElement().extracting(Diagnostic::message)
                .isEqualTo("a package has at most 2000 comparisons, not `" + 23 * (3 * 20 + 3 * 10) + "`");
    }

    /** A comment explains a rule, it does not lengthen it. */
    @Test
    void aRuleOfTwentyLinesIsReadHoweverItIsCommented() {
        String call = "decide.ineligible($lot, \"X\");\n// why\n\n";

        RuleSet read = RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, then(call.repeat(14)))));

        assertThat(read.rules()).hasSize(1);
    }
}

package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.choice;
import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author may get wrong in a cell, and where and how it is said. */
class BadCellsTest {

    private static final String SCHEMA = schema("UNIQUE",
            condition("class", "assetClass", "SET"),
            condition("chain", "chain", "EQUALS"),
            condition("age", "quoteAge", "RANGE", "duration"),
            condition("size", "marketValue", "AT_LEAST", "USD"),
            output("haircut", "1", "0", "0.9"),
            output("bonus", "%", "1", "20"),
            output("eligible", "BOOLEAN"),
            choice("choice", "X", "LOWEST"),
            """
            {"name": "limit", "role": "OUTPUT", "type": "DURATION", "minimum": "PT1S", "maximum": "PT1H"}""");

    private static final String HEADER = "row,class,chain,age,size,haircut,bonus,eligible,choice,limit";

    private static List<Diagnostic> problems(String... lines) {
        InvalidPackage refused = catchThrowableOfType(InvalidPackage.class, () -> Texts.table(SCHEMA, lines));
        return refused == null ? List.of() : refused.diagnostics();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', value = {
        "A_B,*,*,*,*,0.1,5,true,X,PT9S§1§invalid-name§write lower-case letters, digits and `-`, at most 64",
        "a,=1+1,*,*,*,0.1,5,true,X,PT9S§3§formula-cell§begin the text with something else than `=`, `+`, `-` or `@`",
        "a,*,@SUM(A1),*,*,0.1,5,true,X,PT9S§5§formula-cell§begin the text with something else than `=`, `+`, `-` or `@`",
        "a,*,*,*,*,0.1,5,true,-2+3,PT9S§22§formula-cell§begin the text with something else than `=`, `+`, `-` or `@`",
        "a,,*,*,*,0.1,5,true,X,PT9S§3§empty-cell§write `*` for anything",
        "a,A||B,*,*,*,0.1,5,true,X,PT9S§3§invalid-literal§write text without blanks around it, without `|`, `*`, `,` and a leading `!`",
        "a,A|A,*,*,*,0.1,5,true,X,PT9S§3§repeated-literal§write it once",
        "a,*,A|B,*,*,0.1,5,true,X,PT9S§5§invalid-literal§write one literal, or give the column the match `SET`",
        "a,*,!A,*,*,0.1,5,true,X,PT9S§5§invalid-literal§write one literal, or give the column the match `SET`",
        "a,*,*,PT60S,*,0.1,5,true,X,PT9S§7§invalid-range§write `[0,100)`, `[100,)` or `[,5)`: the lower bound is in the range and the upper is not",
        "a,*,*,\"[PT0S,PT9S]\",*,0.1,5,true,X,PT9S§7§invalid-range§write `[0,100)`, `[100,)` or `[,5)`: the lower bound is in the range and the upper is not",
        "a,*,*,\"[PT9S,PT0S)\",*,0.1,5,true,X,PT9S§7§empty-range§write the lower bound first",
        "a,*,*,\"[,)\",*,0.1,5,true,X,PT9S§7§invalid-range§write `*` for anything",
        "a,*,*,\"[0,9)\",*,0.1,5,true,X,PT9S§7§invalid-duration§write for example `PT60S`",
        "a,*,*,\"[PT0S,PT9S)\",>5,0.1,5,true,X,PT9S§21§invalid-decimal§write a number like `0.05`",
        "a,*,*,*,$5,0.1,5,true,X,PT9S§9§invalid-decimal§the column's unit is `USD`, write the number alone",
        "a,*,*,*,1e6,0.1,5,true,X,PT9S§9§invalid-decimal§write `1000000`",
        "a,*,*,*,\"1,000\",0.1,5,true,X,PT9S§9§invalid-decimal§write `.` before the places and nothing between thousands",
        "a,*,*,*,*,5,5,true,X,PT9S§11§out-of-bounds§`5` % would be `0.05`",
        "a,*,*,*,*,9000,5,true,X,PT9S§11§out-of-bounds§`9000` bps would be `0.9`",
        "a,*,*,*,*,-0.1,5,true,X,PT9S§11§out-of-bounds§~~",
        "a,*,*,*,*,0.1,0.05,true,X,PT9S§15§out-of-bounds§`0.05` as a fraction of one would be `5`",
        "a,*,*,*,*,0.1,500,true,X,PT9S§15§out-of-bounds§`500` bps would be `5`",
        "a,*,*,*,*,0.1,5%,true,X,PT9S§15§invalid-decimal§the column's unit is `%`, write the number alone",
        "a,*,*,*,*,0.1,50 bps,true,X,PT9S§15§invalid-decimal§the column's unit is `%`: write `0.5` for `50 bps`",
        "a,*,*,*,*,5%,5,true,X,PT9S§11§invalid-decimal§the column's unit is `1`: write `0.05` for `5%`",
        "a,*,*,*,*,0.1,$5,true,X,PT9S§15§invalid-decimal§the column's unit is `%`, which is relative: write a share and no amount",
        "a,*,*,*,*,0.1,250000,true,X,PT9S§15§out-of-bounds§a share is relative; an absolute amount stands in a column with the unit `USD`",
        "a,*,*,*,5%,0.1,5,true,X,PT9S§9§invalid-decimal§the column's unit is `USD`, which is absolute: write an amount and no share",
        "a,*,*,*,*,0.1,5,yes,X,PT9S§17§invalid-boolean§write `true` or `false`",
        "a,*,*,*,*,0.1,5,true,x,PT9S§22§invalid-enum§write one of X, LOWEST",
        "a,*,*,*,*,0.1,5,true,X,9s§24§invalid-duration§write for example `PT60S`",
        "a,*,*,*,*,0.1,5,true,X,PT2H§24§out-of-bounds§~~",
        "a,*,*,*,*,0.1,5,true,X§22§wrong-cell-count§put a cell that holds `,` in quotes, leave no line empty",
    })
    void aBadCellIsSaidWithItsPlaceAndWhatToDo(String line, int column, String code, String suggestion) {
        assertThat(problems(HEADER, line)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.file()).isEqualTo("tables/haircuts.csv");
            assertThat(problem.range().line()).isEqualTo(2);
            assertThat(problem.range().column()).isEqualTo(column);
            assertThat(problem.suggestion()).isEqualTo(suggestion);
        });
    }

    @Test
    void anEmptyLineIsNoRow() {
        assertThat(problems(HEADER, "", "a,*,*,*,*,0,5,true,X,PT9S")).extracting(d -> d.range().line() + " " + d.code())
                .containsExactly("2 wrong-cell-count");
        assertThat(problems(HEADER, "a,*,*,*,*,0,5,true,X,PT9S", "")).isEmpty();
    }

    @Test
    void theMessageSaysTheBound() {
        assertThat(problems(HEADER, "a,*,*,*,*,5,5,true,X,PT9S")).singleElement().extracting(Diagnostic::message)
                .isEqualTo("row `a`, column `haircut`: `5` is above the maximum of `0.9` 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', value = {
        "small,=1+1,*,*,*,0.1,5,true,X,PT9S§class",
        "small,A|A,*,*,*,0.1,5,true,X,PT9S§class",
        "small,*,*,\"[0,9)\",*,0.1,5,true,X,PT9S§age",
        "small,*,*,*,$5,0.1,5,true,X,PT9S§size",
        "small,*,*,*,*,5%,5,true,X,PT9S§haircut",
        "small,*,*,*,*,0.1,250000,true,X,PT9S§bonus",
        "small,*,*,*,*,0.1,5,yes,X,PT9S§eligible",
        "small,*,*,*,*,0.1,5,true,X,PT2H§limit"})
    void theMessageNamesRowAndColumn(String line, String column) {
        assertThat(problems(HEADER, line)).singleElement().extracting(Diagnostic::message).asString()
                .startsWith("row `small`, column `" + column + "`: ");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(problems(HEADER, "a,*,*,*,*,5,5,yes,X,PT9S", "a,!,*,*,*,0,5,true,X,PT9S"))
                .extracting(d -> d.range().line() + " " + d.code())
                .containsExactly("2 out-of-bounds", "2 invalid-boolean", "3 repeated-row", "3 invalid-literal");
    }

    @Test
    void theHeaderNamesTheColumnsOfTheSchema() {
        assertThat(problems("row,class", "a,*")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("wrong-header");
            assertThat(problem.suggestion()).isEqualTo("write `" + HEADER + "`");
        });
    }

    @Test
    void anOpenQuoteAndBrokenTextAreRefused() {
        assertThat(problems(HEADER, "a,\"*\"x,*")).extracting(Diagnostic::code).containsExactly("invalid-csv");
        InvalidPackage refused = catchThrowableOfType(InvalidPackage.class,
                () -> Table.read("haircuts", Texts.bytes(SCHEMA), new byte[] {'r', (byte) 0xff}));
        assertThat(refused.diagnostics().get(0).code()).isEqualTo("invalid-text");
    }

    @Test
    void aCellIsOneLineOfBoundedLength() {
        assertThat(problems(HEADER, "a," + "x".repeat(201) + ",*,*,*,0,5,true,X,PT9S")).extracting(Diagnostic::code)
                .containsExactly("invalid-cell");
        assertThat(problems(HEADER, "a,\"x\ny\",*,*,*,0,5,true,X,PT9S")).extracting(Diagnostic::code)
                .containsExactly("invalid-cell");
    }

    /** 5 for 0.05 is found even where nobody wrote a bound. */
    @ParameterizedTest
    @CsvSource({"haircut, 1, 5", "haircut, %, 101", "advanceRate, bps, 10001", "liquidationThreshold, 1, 1.01", "haircut, 1, -0.1"})
    void whatIsAShareByItsNameLiesBetweenNothingAndAll(String name, String unit, String cell) {
        String schema = schema("UNIQUE", condition("class", "assetClass", "SET"), """
                {"name": "%s", "role": "OUTPUT", "type": "DECIMAL", "unit": "%s"}""".formatted(name, unit));

        InvalidPackage refused = catchThrowableOfType(InvalidPackage.class,
                () -> Texts.table(schema, "row,class," + name, "a,A," + cell));

        assertThat(refused.diagnostics()).singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("out-of-bounds"));
    }
}

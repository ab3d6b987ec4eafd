package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.choice;
import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadSchemasTest {

    private static final String RATE = output("haircut", "1", "0", "1");
    private static final String CLASS = condition("class", "assetClass", "EQUALS");

    private static List<String> problems(String schema) {
        InvalidPackage refused = catchThrowableOfType(InvalidPackage.class, () -> Texts.table(schema, ""));
        return refused.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"haircuts\"; \"other\"; wrong-name",
        "\"title\": \"Haircuts\",; ''; missing-member",
        "\"hitPolicy\": \"UNIQUE\",; ''; missing-member",
        "\"UNIQUE\"; \"BEST\"; invalid-json",
        "\"property\": \"assetClass\",; ''; missing-member",
        "\"EQUALS\"; \"RANGE\"; missing-unit",
        "\"unit\": \"1\",; ''; missing-unit",
        "\"unit\": \"1\"; \"unit\": \"duration\"; missing-unit",
        "\"DECIMAL\"; \"TEXT\"; unexpected-member",
        "\"minimum\": \"0\"; \"minimum\": \"2\"; out-of-bounds",
        "\"minimum\": \"0\"; \"minimum\": \"0%\"; invalid-decimal",
        "\"name\": \"haircut\"; \"name\": \"class\"; repeated-column",
        "\"name\": \"haircut\"; \"name\": \"row\"; repeated-column",
        "\"name\": \"haircut\"; \"name\": \"hair cut\"; invalid-name",
        "\"OUTPUT\"; \"NOTE\"; missing-column",
        "\"subject\"; \"object\"; invalid-json",
    })
    void aSchemaThatMeansNothingIsRefused(String from, String to, String code) {
        String good = schema("UNIQUE", CLASS, RATE);
        assertThat(good).contains(from);

        assertThat(problems(good.replace(from, to))).first().isEqualTo(code);
    }

    @Test
    void aMarginalTableNeedsOneMeasureAndRates() {
        String size = condition("size", "marketValue", "RANGE", "USD");

        assertThat(problems(schema("MARGINAL", CLASS, RATE))).containsExactly("missing-measure");
        assertThat(problems(schema("MARGINAL", size, condition("age", "quoteAge", "RANGE", "duration"), RATE)))
                .containsExactly("missing-measure");
        assertThat(problems(schema("MARGINAL", size, output("note", "TEXT")))).containsExactly("invalid-rate");
    }

    @Test
    void aMarginalTableHasItsOwnSlicesForEachOtherCondition() {
        String schema = schema("MARGINAL", CLASS, condition("size", "marketValue", "RANGE", "USD"), RATE);

        Table table = Texts.table(schema, "row,class,size,haircut", "a1,A,\"[0,10)\",0.1", "b1,B,\"[0,)\",0.5", "a2,A,\"[10,)\",0.2");

        Row row = table.bind(Lots.TYPE).find(Lots.lot("A", "x", "15", Duration.ZERO)).orElseThrow();
        // 10 · 0.1 + 5 · 0.2 = 2
        assertThat((BigDecimal) row.outputs().get("haircut.sum")).isEqualByComparingTo("2");
        InvalidPackage refused = catchThrowableOfType(InvalidPackage.class, () -> Texts.table(schema,
                "row,class,size,haircut", "a1,A,\"[0,)\",0.1", "any,*,\"[0,)\",0.5"));
        assertThat(refused.diagnostics()).extracting(Diagnostic::code).containsExactly("overlapping-rows");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        ", \"names\": [\"LOWEST\", \"HIGHEST\"]; ''; missing-names",
        "[\"LOWEST\", \"HIGHEST\"]; []; missing-names",
        "\"HIGHEST\"; \"LOWEST\"; missing-names",
        "\"HIGHEST\"; \"highest\"; missing-names",
        "\"ENUM\"; \"TEXT\"; unexpected-member",
    })
    void anEnumNamesWhatItsCellsMayHold(String from, String to, String code) {
        String good = schema("UNIQUE", CLASS, choice("price", "LOWEST", "HIGHEST"));
        assertThat(good).contains(from);

        assertThat(problems(good.replace(from, to))).first().isEqualTo(code);
        assertThat(Texts.table(good, "row,class,price", "a,A,HIGHEST").results().get(0).outputs())
                .containsEntry("price", "HIGHEST");
    }
}

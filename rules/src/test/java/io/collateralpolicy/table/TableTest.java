package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static io.collateralpolicy.table.Texts.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.Quote;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final String BY_CLASS =
            schema("UNIQUE", condition("assetClass", "assetClass", "SET"), output("haircut", "%", "0", "100"));

    private static Optional<String> found(Table table, Lot lot) {
        return table.bind(Lots.TYPE).find(lot).map(Row::name);
    }

    @Test
    void percentAndBasisPointsBecomeFractionsOfOneExactly() {
        Table table = table(
                schema("UNIQUE", condition("assetClass", "assetClass", "EQUALS"), output("haircut", "%", "0", "100"),
                        output("fee", "bps", "0", "10000")),
                "row,assetClass,haircut,fee", "eth,ETH,12.5,7");

        Row row = table.bind(Lots.TYPE).find(Lots.ofClass("ETH")).orElseThrow();

        assertThat(row).isEqualTo(new Row("haircuts", "eth",
                Map.of("haircut", new BigDecimal("0.125"), "fee", new BigDecimal("0.0007"))));
    }

    @Test
    void aSetMatchesItsLiteralsAndANegatedSetAllOthers() {
        Table table = table(BY_CLASS, "row,assetClass,haircut", "stable,USD|EUR,1", "rest,!USD|EUR,9");

        assertThat(found(table, Lots.ofClass("EUR"))).contains("stable");
        assertThat(found(table, Lots.ofClass("UNKNOWN"))).contains("rest");
    }

    @Test
    void aRangeHoldsItsLowerBoundAndNotItsUpper() {
        Table table = table(
                schema("UNIQUE", condition("age", "quoteAge", "RANGE", "duration"), output("haircut", "1", "0", "1")),
                "row,age,haircut", "fresh,\"[PT0S,PT60S)\",0", "old,\"[PT60S,)\",0.5");

        assertThat(found(table, Lots.lot("ETH", "eip155:1", "1", Duration.ofSeconds(60)))).contains("old");
        assertThat(found(table, Lots.lot("ETH", "eip155:1", "1", Duration.ofMillis(59_999)))).contains("fresh");
        assertThat(found(table, Lots.lot("ETH", "eip155:1", "1", Duration.ofSeconds(-1)))).isEmpty();
    }

    @Test
    void theFirstMatchingRowAnswersWhenTheHitPolicySaysSo() {
        Table table = table(
                schema("FIRST", condition("size", "marketValue", "AT_LEAST", "USD"), output("haircut", "1", "0", "1")),
                "row,size,haircut", "large,>=1000,0.3", "middle,>=100,0.2", "any,*,0.1");

        assertThat(found(table, Lots.worth("1000.00"))).contains("large");
        assertThat(found(table, Lots.worth("999.99"))).contains("middle");
        assertThat(found(table, Lots.worth("0"))).contains("any");
    }

    @Test
    void rowsThatOneFactCouldMatchAreRefusedWithAWitness() {
        assertThatThrownBy(() -> table(BY_CLASS, "row,assetClass,haircut", "a,USD|EUR,1", "b,ETH,2", "c,EUR|BTC,3"))
                .isInstanceOfSatisfying(InvalidPackage.class, e -> {
                    assertThat(e.diagnostics()).singleElement().satisfies(d -> {
                        assertThat(d.code()).isEqualTo("overlapping-rows");
                        assertThat(d.range().line()).isEqualTo(4);
                        assertThat(d.message()).isEqualTo("rows `a` and `c` both match `assetClass` EUR");
                    });
                });
    }

    @Test
    void aMarginalTableSumsItsSlices() {
        Table table = table(
                schema("MARGINAL", condition("size", "marketValue", "RANGE", "USD"), output("advanceRate", "%", "0", "100")),
                "row,size,advanceRate", "small,\"[0,800000)\",100", "middle,\"[800000,1200000)\",95",
                "large,\"[1200000,2000000)\",85");

        Map<String, Object> outputs = table.bind(Lots.TYPE).find(Lots.worth("1800000")).orElseThrow().outputs();

        // 800000 · 1 + 400000 · 0.95 + 600000 · 0.85 = 800000 + 380000 + 510000
        assertThat((BigDecimal) outputs.get("advanceRate.sum")).isEqualByComparingTo("1690000");
        assertThat((BigDecimal) outputs.get("advanceRate")).isEqualByComparingTo("0.85");
        assertThat(outputs.get("measure")).isEqualTo(new BigDecimal("1800000").stripTrailingZeros());
    }

    @Test
    void beyondItsTopAMarginalTableCountsNothingMore() {
        Table table = table(
                schema("MARGINAL", condition("size", "marketValue", "RANGE", "USD"), output("advanceRate", "%", "0", "100")),
                "row,size,advanceRate", "all,\"[0,100)\",100");

        Map<String, Object> beyond = table.bind(Lots.TYPE).find(Lots.worth("250")).orElseThrow().outputs();

        assertThat(found(table, Lots.worth("100"))).contains("all");
        assertThat((BigDecimal) beyond.get("advanceRate.sum")).isEqualByComparingTo("100");
        assertThat((BigDecimal) beyond.get("advanceRate")).isEqualByComparingTo("0");
        assertThat(found(table, Lots.worth("0"))).contains("all");
    }

    @Test
    void slicesLeaveNoGap() {
        assertThatThrownBy(() -> table(
                        schema("MARGINAL", condition("size", "marketValue", "RANGE", "USD"), output("advanceRate", "%", "0", "100")),
                        "row,size,advanceRate", "small,\"[0,800000)\",100", "large,\"[900000,)\",85"))
                .hasMessageContaining("expected a lower bound of 800000");
    }

    @Test
    void bindingSaysWhichPropertyTheFactLacks() {
        Table table = table(BY_CLASS, "row,assetClass,haircut", "a,ETH,1");
        Table byChain = table(schema("UNIQUE", condition("chain", "chain", "EQUALS"), output("haircut", "%", "0", "100")),
                "row,chain,haircut", "a,eip155:1,1");

        assertThat(table.bind(FactType.of(Quote.class))).isNotNull();
        assertThatThrownBy(() -> byChain.bind(FactType.of(Quote.class)))
                .hasMessage("table `haircuts` asks for `chain`, which `Quote` does not have");
    }

    @Test
    void bindingRefusesATextConditionOnANumber() {
        Table table = table(schema("UNIQUE", condition("size", "marketValue", "EQUALS"), output("haircut", "%", "0", "100")),
                "row,size,haircut", "a,12,1");

        assertThatThrownBy(() -> table.bind(Lots.TYPE)).hasMessageContaining("`marketValue` is DECIMAL");
    }

    @Test
    void decimalsCompareByValueAndNotByScale() {
        Table table = table(
                schema("UNIQUE", condition("size", "marketValue", "EQUALS", "USD"), output("haircut", "%", "0", "100")),
                "row,size,haircut", "a,100.0,1");

        assertThat(found(table, Lots.worth("100.00"))).contains("a");
    }

    @Test
    void aChangedCellIsCheckedAsAFileWouldBe() {
        Table table = table(BY_CLASS, "row,assetClass,haircut", "a,ETH,1", "b,BTC,2");

        Table changed = table.withCell("b", "haircut", "3");

        assertThat(changed.results().get(1).outputs()).containsEntry("haircut", new BigDecimal("0.03"));
        assertThat(changed.canonicalBytes()).isNotEqualTo(table.canonicalBytes());
        assertThatThrownBy(() -> table.withCell("b", "haircut", "101")).isInstanceOf(InvalidPackage.class);
        assertThatThrownBy(() -> table.withCell("b", "assetClass", "ETH")).hasMessageContaining("overlapping-rows");
        assertThatThrownBy(() -> table.withCell("c", "haircut", "1")).hasMessageContaining("no cell `c`");
    }

    @Test
    void writingTheRowsAgainChangesNothing() {
        Table table = table(
                schema("UNIQUE", condition("size", "marketValue", "RANGE", "USD"), output("note", "TEXT")),
                "row,size,note", "a,\"[0,5)\",\"says \"\"so\"\", twice\"");

        Table again = table.withRows(table.rows());

        assertThat(again.rows()).isEqualTo(table.rows());
        assertThat(again.canonicalBytes()).isEqualTo(table.canonicalBytes());
        assertThat(again.rows()).isEqualTo(List.of(Map.of("row", "a", "size", "[0,5)", "note", "says \"so\", twice")));
    }
}

package io.collateralpolicy.table;

import static io.collateralpolicy.table.Texts.condition;
import static io.collateralpolicy.table.Texts.output;
import static io.collateralpolicy.table.Texts.schema;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCsvTest {

    private static final String SCHEMA = schema("UNIQUE", condition("class", "assetClass", "SET"),
            condition("size", "marketValue", "RANGE", "USD"), output("haircut", "%", "0", "100"));
    private static final String PLAIN = "row,class,size,haircut\nmajors,A|B,\"[0,100)\",15\nrest,!A|B,*,40.5\n";

    @ParameterizedTest
    @ValueSource(strings = {
        PLAIN,
        "\uFEFF" + PLAIN,
        "row;class;size;haircut\r\nmajors;A|B;[0,100);15\r\nrest;!A|B;*;40.5\r\n",
        "\uFEFFrow;class;size;haircut\nmajors;\"A|B\";[0,100);15\nrest;!A|B;*;40.5"})
    void aFileIsTheSameHoweverASpreadsheetSavedIt(String saved) {
        byte[] plain = SpreadsheetCsv.plain(saved.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(Table.read("haircuts", SCHEMA.getBytes(StandardCharsets.UTF_8), plain).csv(),
                StandardCharsets.UTF_8)).isEqualTo(PLAIN);
    }

    @Test
    void whatCannotBeReadIsSaidWhereItStandsInTheFile() {
        byte[] unclosed = "\uFEFFrow;class;size;haircut\r\na;\"A;*;1\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] comma = "row;class;size;haircut\na;A;*;1,5\n".getBytes(StandardCharsets.UTF_8);
        byte[] latin = "row,class,size,haircut\r\na,caf\u00e9,*,1\r\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(unclosed)).hasMessageContaining("tables/haircuts.csv:1:1 wrong-header");
        assertThatThrownBy(() -> read(comma)).hasMessageContaining("invalid-decimal").hasMessageContaining("write `.`");
        assertThatThrownBy(() -> read(latin)).hasMessageContaining("no UTF-8");
    }

    private static Table read(byte[] csv) {
        return Table.read("haircuts", SCHEMA.getBytes(StandardCharsets.UTF_8), SpreadsheetCsv.plain(csv));
    }
}

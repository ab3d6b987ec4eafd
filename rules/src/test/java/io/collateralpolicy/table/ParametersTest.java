package io.collateralpolicy.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private static final String FILE = """
            {"parameters": [
              {"name": "closeFactor", "title": "Close factor", "unit": "%", "value": "50", "minimum": "1", "maximum": "100",\
               "protected": "true", "source": "Memo"},
              {"name": "maxQuoteAge", "title": "Age", "unit": "duration", "value": "PT60S", "protected": false, "source": "Memo"},
              {"name": "venue", "title": "Venue", "unit": "text", "value": "X", "protected": "false", "source": "Memo"}]}
            """;

    private static Parameters read(String json) {
        return Parameters.read(Texts.bytes(json));
    }

    @Test
    void valuesAreNormalisedByUnit() {
        Parameters parameters = read(FILE);

        assertThat(parameters.parameter("closeFactor").orElseThrow().value()).isEqualTo(new BigDecimal("0.50"));
        assertThat(parameters.parameter("maxQuoteAge").orElseThrow().value()).isEqualTo(Duration.ofMinutes(1));
        assertThat(parameters.parameter("venue").orElseThrow().value()).isEqualTo("X");
        assertThat(parameters.parameter("closeFactor").orElseThrow().isProtected()).isTrue();
        assertThat(parameters.parameter("maxQuoteAge").orElseThrow().isProtected()).isFalse();
        assertThat(parameters.parameter("other")).isEmpty();
    }

    @Test
    void anotherValueIsCheckedAsAFileWouldBe() {
        Parameters parameters = read(FILE);

        Parameters changed = parameters.with("closeFactor", "25.5");

        assertThat(changed.parameter("closeFactor").orElseThrow().value()).isEqualTo(new BigDecimal("0.255"));
        assertThat(parameters.parameter("closeFactor").orElseThrow().value()).isEqualTo(new BigDecimal("0.50"));
        assertThat(changed.canonicalBytes()).isNotEqualTo(parameters.canonicalBytes());
        assertThatThrownBy(() -> parameters.with("closeFactor", "0.5")).isInstanceOf(InvalidPackage.class)
                .hasMessageContaining("`0.5` as a fraction of one would be `50`");
        assertThatThrownBy(() -> parameters.with("other", "1")).hasMessage("there is no parameter `other`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"closeFactor\"; \"Close\"; 2; \"Close\"; invalid-name",
        "\"50\"; \"101\"; 2; \"101\"; out-of-bounds",
        "\"maxQuoteAge\"; \"closeFactor\"; 3; \"closeFactor\"; repeated-parameter",
        "\"PT60S\"; \"60\"; 3; \"60\"; invalid-duration",
        "\"title\": \"Venue\",; ''; 4; {; missing-member",
        "\"protected\": false; \"protected\": \"no\"; 3; {; missing-member",
        "\"unit\": \"text\"; \"unit\": \"text\", \"minimum\": \"A\"; 4; \"X\"; invalid-text",
        "\"unit\": \"%\"; \"unit\": \"percent\"; 2; \"percent\"; invalid-json",
    })
    void whatIsWrongIsPlaced(String from, String to, int line, String at, String code) {
        String json = FILE.replace(from, to);
        int column = json.lines().toList().get(line - 1).indexOf(at) + 1;

        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(InvalidPackage.class,
                e -> assertThat(e.diagnostics()).singleElement().satisfies(d -> {
                    assertThat(d.code()).isEqualTo(code);
                    assertThat(d.file()).isEqualTo("parameters.json");
                    assertThat(d.range().line()).isEqualTo(line);
                    assertThat(d.range().column()).isEqualTo(column);
                }));
    }

    @Test
    void numbersAreTheSameBytesInAnyOrderOfTheirTables() {
        Table table = Texts.table(Texts.schema("UNIQUE", Texts.condition("class", "assetClass", "EQUALS"),
                Texts.output("haircut", "1", "0", "1")), "row,class,haircut", "a,A,0.1");
        Numbers numbers = new Numbers(Map.of("haircuts", table), read(FILE));

        Numbers changed = numbers.with(table.withCell("a", "haircut", "0.2"));

        assertThat(new Numbers(Map.of(), read(FILE)).with(table).canonicalBytes()).isEqualTo(numbers.canonicalBytes());
        assertThat(changed.canonicalBytes()).isNotEqualTo(numbers.canonicalBytes());
        assertThat(changed.with(table).canonicalBytes()).isEqualTo(numbers.canonicalBytes());
        assertThat(numbers.with(numbers.parameters().with("venue", "Y")).canonicalBytes()).isNotEqualTo(numbers.canonicalBytes());
    }
}

package io.collateralpolicy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Side {
        LONG,
        @JsonProperty("SHORT SIDE")
        SHORT
    }

    record Lot(BigDecimal quantity, Optional<Side> side, List<String> notes) {}

    record Order(
            String name, int count, long total, boolean open, Instant at, Duration age, List<Lot> lots, Map<String, String> more) {}

    private static final String GOOD = """
            {"name": "a", "count": "3", "total": "9000000000", "open": true, "at": "2026-11-22T14:00:00Z", "age": "PT60S",
             "lots": [{"quantity": "1.50", "side": "LONG", "notes": ["x"]}], "more": {"k": "v"}}
            """;

    @Test
    void aFirstCharacterThatIsNoneOfJsonStandsInTheFirstColumn() {
        InvalidJson fault = catchThrowableOfType(
                InvalidJson.class, () -> StrictJson.readTree(bytes(Character.toString(0) + GOOD)));

        assertThat(fault.line()).isEqualTo(1);
        assertThat(fault.column()).isEqualTo(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InvalidJson refused(String json) {
        return catchThrowableOfType(InvalidJson.class, () -> StrictJson.read(bytes(json), Order.class));
    }

    @Test
    void allLeavesAreReadFromStringsAndWrittenAsStrings() throws JsonProcessingException {
        Order order = StrictJson.read(bytes(GOOD), Order.class);

        assertThat(order.lots().get(0).quantity()).isEqualTo(new BigDecimal("1.50"));
        assertThat(order.at()).isEqualTo(Instant.parse("2026-11-22T14:00:00Z"));
        assertThat(StrictJson.mapper().writeValueAsString(order)).isEqualTo("{\"name\":\"a\",\"count\":\"3\","
                + "\"total\":\"9000000000\",\"open\":true,\"at\":\"2026-11-22T14:00:00.000Z\",\"age\":\"PT1M\","
                + "\"lots\":[{\"quantity\":\"1.50\",\"side\":\"LONG\",\"notes\":[\"x\"]}],\"more\":{\"k\":\"v\"}}");
    }

    @Test
    void smallAndLargeDecimalsAreWrittenInPlainNotation() throws JsonProcessingException {
        assertThat(StrictJson.mapper().writeValueAsString(List.of(new BigDecimal("1E-7"), new BigDecimal("1E+3"))))
                .isEqualTo("[\"0.0000001\",\"1000\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', value = {
        "\"3\"; 3; /count; numbers are written as strings, write `\"3\"`",
        "\"1.50\"; 1.50; /lots/0/quantity; numbers are written as strings, write `\"1.50\"`",
        "\"1.50\"; \"1e3\"; /lots/0/quantity; `1e3` is no plain decimal, write for example `0.05`",
        "\"1.50\"; \"01\"; /lots/0/quantity; `01` is no plain decimal, write for example `0.05`",
        "\"1.50\"; \"1.\"; /lots/0/quantity; `1.` is no plain decimal, write for example `0.05`",
        "\"1.50\"; \"0.1234567890123456789\"; /lots/0/quantity; `0.1234567890123456789` is too long, at most 38 digits and 18 of them after the point",
        "\"LONG\"; \"FLAT\"; /lots/0/side; `FLAT` is not known, write one of `LONG`, `SHORT SIDE`",
        "\"PT60S\"; \"60s\"; /age; `60s` is no ISO 8601 duration, write for example `PT60S` or `P1D`",
        "true; \"true\"; /open; expected `true` or `false`",
        "true; null; /open; is missing",
        "\"a\"; true; /name; expected a string",
        "{\"k\": \"v\"}; [\"v\"]; /more; expected an object",
        "[\"x\"]; \"x\"; /lots/0/notes; expected an array",
        "[\"x\"]; [null]; /lots/0/notes/0; must not be `null`",
        "\"3\"; \"2147483648\"; /count; `2147483648` is no whole number from -2147483648 to 2147483647",
        "\"name\"; \"title\"; /title; 'unknown member `title`, known are `age`, `at`, `count`, `lots`, `more`, `name`, `open`, `total`'",
        "\"name\"; \"count\": \"3\", \"name\"; /count; member `count` stands twice",
        "\"2026-11-22T14:00:00Z\"; \"2026-11-22T25:00:00Z\"; /at; '`2026-11-22T25:00:00Z` is no UTC instant with at most milliseconds, write for example `2026-11-22T14:00:00.000Z`'",
    })
    void whatIsWrongIsSaidWithItsPath(String from, String to, String path, String message) {
        InvalidJson refused = refused(GOOD.replace(from, to));

        assertThat(refused.path()).isEqualTo(path);
        assertThat(refused).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{} {}", "{\"name\": \"a\",}", "{'name': 'a'}", "// no\n{}", "{\"name\": NaN}", "\uFEFF1"})
    void whatIsNoSuchDocumentIsRefusedWithoutNamesOfClasses(String json) {
        assertThat(refused(json)).isNotNull().extracting(Throwable::getMessage).asString()
                .doesNotContain("java", "Order", "jackson", "Stream");
    }

    record Share(BigDecimal share) {
        Share {
            if (share.signum() < 0) {
                throw new IllegalArgumentException("`share` must not be below 0");
            }
        }
    }

    @Test
    void whatARecordRefusesIsSaidInItsOwnWords() {
        assertThatThrownBy(() -> StrictJson.read(bytes("{\"share\": \"-1\"}"), Share.class))
                .isInstanceOf(InvalidJson.class).hasMessage("`share` must not be below 0");
        assertThatThrownBy(() -> StrictJson.read(bytes("{}"), Share.class))
                .isInstanceOf(InvalidJson.class).hasMessage("is not valid");
    }

    @Test
    void aMissingWholeNumberOrTruthValueIsRefused() {
        assertThat(refused("{\"open\": true, \"total\": \"1\"}")).hasMessage("is missing");
        assertThat(refused("{\"count\": \"1\", \"total\": \"1\"}")).hasMessage("is missing");
    }

    @Test
    void theFaultIsPlacedByLineAndColumn() {
        InvalidJson refused = refused("{\"name\": \"a\",\n  \"count\": 3}");

        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.column()).isEqualTo(12);
    }

    /** An overlong slash, half of a surrogate pair, a cut character, and JSON in other encodings. */
    @ParameterizedTest
    @ValueSource(strings = {"7B22C0AF22", "7B22EDA080223A2278227D", "7B22E282", "007B007D", "FEFF007B007D", "7B000000"})
    void bytesThatAreNotUtf8AreRefused(String hexadecimal) {
        byte[] document = HexFormat.of().parseHex(hexadecimal);

        assertThatThrownBy(() -> StrictJson.readTree(document)).isInstanceOf(InvalidJson.class);
    }

    @Test
    void documentsBeyondABoundAreRefused() {
        assertThatThrownBy(() -> StrictJson.readTree(bytes("[".repeat(17) + "]".repeat(17)))).hasMessageContaining("depth 16");
        assertThat(StrictJson.readTree(bytes("[".repeat(16) + "]".repeat(16)))).hasSize(1);
        assertThat(refused("{\"" + "n".repeat(101) + "\": \"\"}")).hasMessageContaining("names of 100");
        assertThat(refused("{\"name\": \"" + "n".repeat(10_001) + "\"}")).hasMessageContaining("strings of 10000");
        assertThat(refused(" ".repeat(StrictJson.DOCUMENT_BYTES_MAX + 1))).hasMessageContaining("at most 8388608");
    }

    @Test
    void anInstantFinerThanMillisecondsIsNotCutSilently() {
        assertThatThrownBy(() -> StrictJson.mapper().writeValueAsString(Instant.parse("2026-11-22T14:00:00.000001Z")))
                .hasMessageContaining("truncate it at its source");
    }
}

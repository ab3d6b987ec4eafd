package io.collateralpolicy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    record Amount(BigDecimal quantity, String asset) {}

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String json) {
        return StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8));
    }

    /** RFC 8785 §3.2.2, without its numbers. */
    @Test
    void textIsEscapedAsTheStandardSays() {
        JsonNode document = tree("""
                {"string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}""");

        assertThat(text(CanonicalJson.bytes(document)))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785 §3.2.3: names sort by UTF-16 code units, so the emoji stands before U+FB33. */
    @Test
    void namesAreSortedByCodeUnits() {
        JsonNode document = tree("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}""");

        assertThat(text(CanonicalJson.bytes(document))).containsSubsequence("Carriage Return", "One", "Control",
                "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh");
    }

    @Property(tries = 300)
    void aRecordAndItsTreeHaveTheSameBytes(@ForAll String name, @ForAll String text, @ForAll BigDecimal quantity) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String key = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put(key, whole);
        nested.put("amounts", List.of(new Amount(quantity, whole), new Amount(quantity, "\u0001\u001f\"/\\")));

        JsonNode tree = StrictJson.mapper().valueToTree(nested);

        assertThat(CanonicalJson.bytes((Object) nested)).isEqualTo(CanonicalJson.bytes(tree));
    }

    @Test
    void aRecordIsWrittenWithSortedMembersAndDecimalsAsText() {
        assertThat(text(CanonicalJson.bytes(new Amount(new BigDecimal("1.50"), "WETH"))))
                .isEqualTo("{\"asset\":\"WETH\",\"quantity\":\"1.50\"}");
    }

    /** RFC 8785 §3.2.2.2 escapes control characters, the quote and the backslash, and nothing else. */
    @Test
    void whatTakesTwoCodeUnitsIsWrittenAsItIsByBothWays() {
        Map<String, String> document = Map.of("\ud83d\ude00", "\ud834\udd1e");

        assertThat(new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8)).isEqualTo("{\"\ud83d\ude00\":\"\ud834\udd1e\"}");
        assertThat(CanonicalJson.bytes(StrictJson.mapper().valueToTree(document))).isEqualTo(CanonicalJson.bytes(document));
    }

    @Test
    void numbersAndHalfCharactersAreRefused() {
        assertThatThrownBy(() -> CanonicalJson.bytes(IntNode.valueOf(1))).hasMessageContaining("write a string");
        assertThatThrownBy(() -> CanonicalJson.bytes(1.5)).hasMessageContaining("write a string");
        assertThatThrownBy(() -> CanonicalJson.bytes(TextNode.valueOf("\ud83d"))).hasMessageContaining("surrogate");
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void theDigestOfAbcIsTheStandardOne() {
        assertThat(Digest.sha256("abc".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(HexFormat.of().parseHex(Digest.sha256(new byte[0]).substring("sha256:".length()))).hasSize(32);
    }

    @Property(tries = 300)
    void canonicalBytesAreCanonical(@ForAll("documents") Map<String, List<String>> document) {
        byte[] once = CanonicalJson.bytes(document);

        assertThat(CanonicalJson.bytes(StrictJson.readTree(once))).isEqualTo(once);
    }

    @Property(tries = 300)
    void theOrderOfMembersIsNotPartOfTheBytes(@ForAll("documents") Map<String, List<String>> document) {
        List<String> names = Arrays.asList(document.keySet().toArray(String[]::new));
        Collections.reverse(names);
        Map<String, List<String>> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, document.get(name)));

        assertThat(CanonicalJson.bytes(reversed)).isEqualTo(CanonicalJson.bytes(document));
    }

    @Provide
    Arbitrary<Map<String, List<String>>> documents() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(8)
                .filter(s -> StandardCharsets.UTF_8.newEncoder().canEncode(s));
        return Arbitraries.maps(text, text.list().ofMaxSize(3)).ofMaxSize(6);
    }
}

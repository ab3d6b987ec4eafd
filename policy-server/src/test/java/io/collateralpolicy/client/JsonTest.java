package io.collateralpolicy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client's reading beside Jackson's. */
class JsonTest {

    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void everyTextIsFoundByItsPointer() {
        Json json = Json.of(" {\"a\": {\"b\": [\"x\", {\"c\": \"1.50\"}, []]}, \"status\": 409, \"yes\": true, \"no\": null} ");

        assertThat(json.leaves()).containsExactlyInAnyOrderEntriesOf(
                Map.of("/a/b/0", "x", "/a/b/1/c", "1.50", "/status", "409", "/yes", "true"));
        assertThat(json.at("/no")).isEmpty();
        assertThat(json.at("/a/b")).isEmpty();
    }

    @Property(tries = 200)
    void textsAreReadAsJacksonWroteThem(@ForAll("documents") Map<String, String> document) throws Exception {
        String text = JACKSON.writeValueAsString(document);

        assertThat(Json.of(text).leaves().values()).containsExactlyElementsOf(document.values());
    }

    @Provide
    Arbitrary<Map<String, String>> documents() {
        Arbitrary<String> texts = Arbitraries.strings().all().excludeChars('\ud800', '\udfff').ofMaxLength(40)
                .filter(text -> text.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        return Arbitraries.maps(Arbitraries.strings().alpha().ofLength(5), texts).ofMaxSize(5).map(TreeMap::new);
    }

    /** A text of a megabyte, and a thousand levels: a page of findings is smaller. */
    @Test
    void longAndDeepDocumentsAreRead() {
        String deep = "[".repeat(1000) + "\"x\"" + "]".repeat(1000);

        assertThat(Json.of("{\"long\":\"" + "x".repeat(1_000_000) + "\"}").at("/long").orElseThrow()).hasSize(1_000_000);
        assertThat(Json.of(deep).leaves()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"}", "{\"a\":1,}x", "[1 2]", "\"open", "{} {}", "{\"a\":,}", "]"})
    void whatIsNoJsonIsNotTakenForSome(String text) {
        assertThatThrownBy(() -> Json.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAnswerOfTheServerIsReadAsJacksonReadsIt() throws Exception {
        byte[] bytes = JsonTest.class.getResourceAsStream("/withdrawal.json").readAllBytes();
        JsonNode read = JACKSON.readTree(bytes);

        Json.of(new String(bytes, StandardCharsets.UTF_8)).leaves()
                .forEach((pointer, text) -> assertThat(read.at(pointer).asText()).as(pointer).isEqualTo(text));
    }
}

package io.collateralpolicy.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The one way JSON is read and written: numbers, durations and instants are strings; what is unknown, repeated or
 * beyond a bound is refused.
 */
public final class StrictJson {

    public static final int DEPTH_MAX = 16;
    public static final int STRING_LENGTH_MAX = 10_000;
    public static final int NAME_LENGTH_MAX = 100;
    public static final int DOCUMENT_BYTES_MAX = 8 * 1024 * 1024;

    private static final int DECODED_AT_ONCE = 2_048;

    private static final ObjectMapper MAPPER = create(STRING_LENGTH_MAX);
    private static final ObjectMapper FILES = create(DOCUMENT_BYTES_MAX);

    private StrictJson() {}

    /** The mapper used everywhere; it is shared, so nobody reconfigures it. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** @throws InvalidJson when the document is not exactly a {@code type} */
    public static <T> T read(byte[] document, Class<T> type) {
        return read(MAPPER, document, type);
    }

    /** The same for a document that carries files, whose texts are as long as they are. */
    public static <T> T readFiles(byte[] document, Class<T> type) {
        return read(FILES, document, type);
    }

    private static <T> T read(ObjectMapper mapper, byte[] document, Class<T> type) {
        if (document.length > DOCUMENT_BYTES_MAX) {
            throw new InvalidJson("",
                    "the document has " + document.length + " bytes, at most " + DOCUMENT_BYTES_MAX, 1, 1);
        }
        requireUtf8(document);
        try (JsonParser parser = mapper.createParser(document)) {
            return read(mapper, parser, type);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    /** The parser takes a character in more bytes than it needs, which others refuse or read as another. */
    private static void requireUtf8(byte[] document) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer characters = CharBuffer.allocate(Math.min(document.length, DECODED_AT_ONCE) + 1);
        CoderResult result = decoder.decode(bytes, characters, true);
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        }
        if (result.isError()) {
            throw new InvalidJson("", "byte " + bytes.position() + " of the document is not UTF-8", 1, 1);
        }
    }

    /** @throws InvalidJson when the document is not JSON under our bounds */
    public static JsonNode readTree(byte[] document) {
        return read(document, JsonNode.class);
    }

    private static <T> T read(ObjectMapper mapper, JsonParser parser, Class<T> type) {
        try {
            T value = mapper.readValue(parser, type);
            if (value == null) {
                throw new InvalidJson("", "the document is `null`", 1, 1);
            }
            return value;
        } catch (IOException e) {
            throw Faults.of(e, parser);
        }
    }

    private static ObjectMapper create(int stringLengthMax) {
        return configured(factory(stringLengthMax)).build();
    }

    static JsonMapper.Builder configured(JsonFactoryBuilder factory) {
        return JsonMapper.builder(new NumberlessFactory(factory))
                .addModule(new Jdk8Module())
                .addModule(Leaves.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    private static JsonFactoryBuilder factory(int stringLengthMax) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxStringLength(stringLengthMax)
                .maxNameLength(NAME_LENGTH_MAX)
                .maxDocumentLength(DOCUMENT_BYTES_MAX)
                .build();
        return new JsonFactoryBuilder()
                .streamReadConstraints(constraints)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}

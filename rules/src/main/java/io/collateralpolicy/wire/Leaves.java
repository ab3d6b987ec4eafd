package io.collateralpolicy.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The values that stand in JSON strings: each is read from text and written as text, never as a number. */
final class Leaves {

    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?Z");
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");

    private Leaves() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("leaves");
        add(module, BigDecimal.class, DecimalText::read, BigDecimal::toPlainString);
        add(module, Duration.class, DurationText::read, Duration::toString);
        add(module, Instant.class, Leaves::instant, Leaves::text);
        add(module, Integer.class, t -> (int) whole(t, Integer.MIN_VALUE, Integer.MAX_VALUE),
                String::valueOf);
        add(module, Long.class, t -> whole(t, Long.MIN_VALUE, Long.MAX_VALUE), String::valueOf);
        module.addDeserializer(int.class, new Reader<>(
                Integer.class, t -> (int) whole(t, Integer.MIN_VALUE, Integer.MAX_VALUE)));
        module.addDeserializer(long.class,
                new Reader<>(Long.class, t -> whole(t, Long.MIN_VALUE, Long.MAX_VALUE)));
        module.addDeserializer(String.class, new Reader<>(String.class, Function.identity()));
        module.addSerializer(int.class, new Writer<>(Integer.class, String::valueOf));
        module.addSerializer(long.class, new Writer<>(Long.class, String::valueOf));
        return module;
    }

    private static <T> void add(
            SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
        module.addDeserializer(type, new Reader<>(type, read));
        module.addSerializer(type, new Writer<>(type, write));
    }

    private static Instant instant(String text) {
        try {
            if (INSTANT.matcher(text).matches()) {
                return Instant.parse(text);
            }
        } catch (DateTimeException e) {
            // The same answer as for a text of another shape: an hour 25 is no instant either.
        }
        throw new IllegalArgumentException("`" + text
                + "` is no UTC instant with at most milliseconds, write for example `2026-11-22T14:00:00.000Z`");
    }

    private static String text(Instant instant) {
        if (instant.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException("`" + instant
                    + "` is finer than milliseconds, truncate it at its source");
        }
        return MILLIS.format(instant);
    }

    private static long whole(String text, long min, long max) {
        try {
            if (WHOLE.matcher(text).matches() && Long.parseLong(text) >= min && Long.parseLong(text) <= max) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            // The same answer as for a number out of bounds: it has 19 digits and is too large.
        }
        throw new IllegalArgumentException("`" + text + "` is no whole number from " + min + " to " + max);
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;
        private final boolean primitive;

        Reader(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
            this.primitive = type == Integer.class || type == Long.class;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw JsonMappingException.from(parser, "expected a string");
            }
            try {
                return read.apply(parser.getText());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage());
            }
        }

        @Override
        public T getNullValue(DeserializationContext context) throws JsonMappingException {
            if (primitive) {
                throw JsonMappingException.from(context.getParser(), "is missing");
            }
            return null;
        }
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> write;

        Writer(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(write.apply(value));
        }
    }
}

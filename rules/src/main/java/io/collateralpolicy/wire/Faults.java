package io.collateralpolicy.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What the JSON library says, in our words: where, the bound, what to do, and no Java names. */
final class Faults {

    private Faults() {}

    static InvalidJson of(IOException fault, JsonParser parser) {
        JsonLocation location = location(fault, parser);
        return new InvalidJson(path(fault, parser), message(fault), location.getLineNr(), column(location));
    }

    /** Columns count from 1; the library has 0 for a character that it refuses before it has read any. */
    private static int column(JsonLocation location) {
        return Math.max(1, location.getColumnNr());
    }

    private static JsonLocation location(IOException fault, JsonParser parser) {
        boolean located = fault instanceof JsonMappingException
                && ((JsonMappingException) fault).getLocation() != null;
        return located ? ((JsonMappingException) fault).getLocation() : parser.currentTokenLocation();
    }

    private static String path(IOException fault, JsonParser parser) {
        boolean syntax = fault instanceof JsonParseException
                || fault.getCause() instanceof JsonParseException;
        if (!syntax && fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return mapping.getPath().stream().map(Faults::segment).collect(Collectors.joining());
        }
        return parser.getParsingContext().pathAsPointer().toString();
    }

    private static String segment(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        return "/" + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }

    private static String message(IOException fault) {
        if (fault instanceof StreamConstraintsException
                || fault.getCause() instanceof StreamConstraintsException) {
            return "the document is beyond a bound: depth " + StrictJson.DEPTH_MAX + ", strings of "
                    + StrictJson.STRING_LENGTH_MAX + " and names of " + StrictJson.NAME_LENGTH_MAX
                    + " characters, "
                    + StrictJson.DOCUMENT_BYTES_MAX + " bytes";
        } else if (fault instanceof UnrecognizedPropertyException unknown) {
            return "unknown member `" + unknown.getPropertyName() + "`, known are "
                    + names(unknown.getKnownPropertyIds());
        } else if (fault instanceof ValueInstantiationException refused) {
            return refused.getCause() instanceof IllegalArgumentException e ? e.getMessage() : "is not valid";
        } else if (fault instanceof InvalidNullException) {
            return "must not be `null`";
        } else if (fault instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch);
        } else if (fault instanceof JsonProcessingException processing) {
            return syntax(processing.getOriginalMessage());
        }
        return "the document cannot be read";
    }

    private static String mismatch(MismatchedInputException fault) {
        Class<?> type = fault.getTargetType();
        if (fault instanceof InvalidFormatException format && type != null && type.isEnum()) {
            return "`" + format.getValue() + "` is not known, write one of " + constants(type);
        }
        String said = fault.getOriginalMessage();
        if (said.startsWith("Trailing token")) {
            return "nothing may follow the document";
        } else if (said.startsWith("Cannot map `null`")) {
            return "is missing";
        } else if (said.startsWith("No content")) {
            return "the document is empty";
        }
        return "expected " + expected(type);
    }

    private static String expected(Class<?> type) {
        if (type == null || type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "an object";
        } else if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        } else if (type == boolean.class || type == Boolean.class) {
            return "`true` or `false`";
        }
        return type.isEnum() ? "one of " + constants(type) : "a string";
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> "`" + wireName(type, (Enum<?>) constant) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String wireName(Class<?> type, Enum<?> constant) {
        try {
            JsonProperty property = type.getField(constant.name()).getAnnotation(JsonProperty.class);
            return property == null ? constant.name() : property.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum has a field for each constant", e);
        }
    }

    private static String names(Collection<Object> names) {
        return names.stream().map(name -> "`" + name + "`").sorted().collect(Collectors.joining(", "));
    }

    private static String syntax(String said) {
        String duplicate = "Duplicate field '";
        if (said.startsWith(duplicate)) {
            return "member `" + said.substring(duplicate.length(), said.length() - 1) + "` stands twice";
        }
        int aside = said.indexOf(" (start marker");
        if (aside > 0) {
            return syntax(said.substring(0, aside));
        }
        return said.isEmpty() ? "no JSON" : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }
}

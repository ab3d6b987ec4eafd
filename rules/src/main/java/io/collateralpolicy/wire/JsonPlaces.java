package io.collateralpolicy.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Where each value of a readable document stands, by JSON pointer, so that a fault of meaning has a place too. */
public final class JsonPlaces {

    /** Line and column from 1. */
    public record Place(int line, int column) {}

    private static final Place START = new Place(1, 1);

    private final Map<String, Place> places;

    private JsonPlaces(Map<String, Place> places) {
        this.places = places;
    }

    public static JsonPlaces of(byte[] document) {
        Map<String, Place> places = new HashMap<>();
        try (JsonParser parser = StrictJson.mapper().createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonLocation location = parser.currentTokenLocation();
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                places.putIfAbsent(pointer, new Place(location.getLineNr(), location.getColumnNr()));
                if (token.isScalarValue()) {
                    places.put(pointer, new Place(location.getLineNr(), location.getColumnNr()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("places are asked of a readable document", e);
        }
        return new JsonPlaces(places);
    }

    /** The place of the value, or of the nearest value around it that exists. */
    public Place of(String pointer) {
        Place place = places.get(pointer);
        int cut = pointer.lastIndexOf('/');
        if (place != null || cut < 0) {
            return place == null ? START : place;
        }
        return of(pointer.substring(0, cut));
    }
}

package io.collateralpolicy.audit.verify.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON document without numbers: nothing that is recorded has any. */
public sealed interface Json {

    /** A string. */
    record Text(String value) implements Json {}

    /** {@code true} or {@code false}. */
    record Flag(boolean value) implements Json {}

    /** {@code null}. */
    record Nothing() implements Json {}

    /** An array. */
    record Elements(List<Json> values) implements Json {}

    /** An object, its members in the order they were read. */
    record Members(Map<String, Json> values) implements Json {

        /** The text of a member; empty when it is not there or no string. */
        public Optional<String> text(String name) {
            return values.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
        }

        /** The object that a member is; without members when it is not there or no object. */
        public Members members(String name) {
            return values.get(name) instanceof Members members ? members : NONE;
        }

        /** The elements of a member; none when it is not there or no array. */
        public List<Json> elements(String name) {
            return values.get(name) instanceof Elements elements ? elements.values() : List.of();
        }
    }

    /** An object without members. */
    Members NONE = new Members(Map.of());
}

package io.collateralpolicy.fact;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A property path of a fact: its type as rules and tables see it, and how it is read.
 *
 * @param path  as authors write it, {@code assetClass} or {@code asset.class}
 * @param kind  what may be compared with it
 * @param type  the Java type
 * @param read  reads the value from a fact of the declaring type
 * @param names constants of an enumeration, else empty
 */
public record Property(
        String path, Kind kind, Class<?> type, Function<Object, Object> read, List<String> names) {

    /** What a property's values are, hence which operators and literals fit. */
    public enum Kind {
        TEXT(false),
        ENUM(false),
        BOOLEAN(false),
        DECIMAL(true),
        DURATION(true);

        private final boolean ordered;

        Kind(boolean ordered) {
            this.ordered = ordered;
        }

        public boolean isOrdered() {
            return ordered;
        }
    }

    /** By path, for listings. */
    public static final Comparator<Property> BY_PATH = Comparator.comparing(Property::path);
}

package io.collateralpolicy.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, newest first.
 *
 * @param items      what stands on it
 * @param nextCursor where the next page starts; {@code null} on the wire when this is the last
 */
public record Page<T>(List<T> items, Optional<String> nextCursor) {

    /** Most rows of one page. */
    public static final int LIMIT_MAX = 200;

    /** How many rows a caller wants. */
    public static int limit(String limit) {
        return limit == null ? 50 : (int) Parameters.whole("limit", limit, 1, LIMIT_MAX);
    }

    /**
     * Where a page starts in a list that is not ordered by numbers.
     *
     * @param first in place of a cursor that is not given
     */
    public static String cursor(String cursor, String pattern, String first) {
        return cursor == null
                ? first
                : Parameters.matching("cursor", cursor, pattern, "must be the `nextCursor` of a page of this list");
    }

    /** What a caller may ask a list for that is ordered by numbers. */
    public record Request(long before, int limit) {

        /** @param cursor index of the last row seen; empty: from the newest */
        public static Request of(String cursor, String limit) {
            return new Request(
                    cursor == null ? Long.MAX_VALUE : Parameters.whole("cursor", cursor, 0, Long.MAX_VALUE),
                    Page.limit(limit));
        }
    }

    /**
     * @param rows   at most one more than the limit, which says whether there is another page
     * @param cursor a row's place in the list
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        boolean more = rows.size() > limit;
        List<T> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                List.copyOf(items), more ? Optional.of(cursor.apply(items.get(limit - 1))) : Optional.empty());
    }
}

package io.collateralpolicy.audit.verify.log;

/** Instants as the log writes them: RFC 3339 in UTC, three places of a second or none. */
public final class Times {

    private static final int WITHOUT_FRACTION = "2026-11-22T14:00:00Z".length();

    private Times() {}

    /** A form whose order as text is the order in time. */
    public static String comparable(String instant) {
        return instant.length() == WITHOUT_FRACTION
                ? instant.substring(0, WITHOUT_FRACTION - 1) + ".000Z"
                : instant;
    }
}

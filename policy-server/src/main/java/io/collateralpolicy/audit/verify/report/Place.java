package io.collateralpolicy.audit.verify.report;

/**
 * Where in a log.
 *
 * @param log  its name
 * @param from the first index that may be meant; everything before is proven good
 * @param to   the last that may be; the same when it is known exactly
 */
public record Place(String log, long from, long to) {

    public static Place at(String log, long index) {
        return new Place(log, index, index);
    }

    /** Whether one entry is meant and no other. */
    boolean isExact() {
        return from == to;
    }

    boolean contains(Place other) {
        return log.equals(other.log) && from <= other.from && other.to <= to;
    }

    @Override
    public String toString() {
        return log + " " + (isExact() ? Long.toString(from) : from + " to " + to);
    }
}

package io.collateralpolicy.audit.verify.log;

import io.collateralpolicy.audit.verify.json.Json;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.report.Place;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An entry as it stands in the bundle.
 *
 * @param log   in which it stands
 * @param index where it stands, whatever it says itself
 * @param bytes as they are hashed
 * @param leaf  their leaf hash
 * @param form  what they say; without members when they say nothing readable
 * @param fault why not
 */
public record Entry(String log, long index, byte[] bytes, Hash leaf, Members form, Optional<String> fault) {

    private static final int DIGITS_MAX = 18;

    public static Entry read(String log, long index, byte[] bytes) {
        try {
            return new Entry(log, index, bytes, Hash.leaf(bytes), JsonReader.readCanonical(bytes), Optional.empty());
        } catch (JsonFault fault) {
            return new Entry(log, index, bytes, Hash.leaf(bytes), Json.NONE, Optional.of(fault.getMessage()));
        }
    }

    /** Whether it says to be of this type says of itself. */
    public boolean is(String type) {
        return type().equals(type);
    }

    public String type() {
        return form.text("type").orElse("");
    }

    public Members content() {
        return form.members("content");
    }

    /** A member of its content; empty text when it is not there. */
    public String said(String name) {
        return content().text(name).orElse("");
    }

    public String subject() {
        return form.text("subject").orElse("");
    }

    /** Edition 1 names accounts in plain and salts nothing. */
    public boolean isSalted() {
        return !form.text("v").equals(Optional.of("1"));
    }

    /** The number that a member is. */
    OptionalLong number(String name) {
        return counted(form.text(name).orElse(""));
    }

    /** Its place among the sequenced entries of all logs; empty when it has none. */
    public OptionalLong sequence() {
        return number("sequence");
    }

    public Place place() {
        return Place.at(log, index);
    }

    private static OptionalLong counted(String digits) {
        return digits.length() <= DIGITS_MAX && digits.matches("0|[1-9][0-9]*")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}

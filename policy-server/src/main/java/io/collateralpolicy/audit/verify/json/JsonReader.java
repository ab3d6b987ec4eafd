package io.collateralpolicy.audit.verify.json;

import io.collateralpolicy.audit.verify.json.Json.Elements;
import io.collateralpolicy.audit.verify.json.Json.Flag;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.Json.Nothing;
import io.collateralpolicy.audit.verify.json.Json.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly: UTF-8, no number, no member twice, bounded depth. Asked for canonical bytes it also refuses whatever
 * RFC 8785 would have written otherwise: space, members out of order, escapes that need not be.
 */
public final class JsonReader {

    private static final int DEPTH_MAX = 64;

    private final byte[] bytes;
    private final boolean canonical;
    private int at;
    private int depth;

    private JsonReader(byte[] bytes, boolean canonical) {
        this.bytes = bytes;
        this.canonical = canonical;
    }

    /** A document as anybody may have written it. */
    public static Json read(byte[] bytes) throws JsonFault {
        return new JsonReader(bytes, false).document();
    }

    /** An object as anybody may have written it. */
    public static Members readMembers(byte[] bytes) throws JsonFault {
        return members(read(bytes));
    }

    /** An object whose bytes are the ones of RFC 8785. */
    public static Members readCanonical(byte[] bytes) throws JsonFault {
        return members(new JsonReader(bytes, true).document());
    }

    private static Members members(Json document) throws JsonFault {
        if (document instanceof Members members) {
            return members;
        }
        throw new JsonFault("an object is expected", 0);
    }

    private Json document() throws JsonFault {
        Json document = value();
        space();
        if (at < bytes.length) {
            throw fault("nothing may follow the document");
        }
        return document;
    }

    private Json value() throws JsonFault {
        space();
        return switch (peek()) {
            case '"' -> new Text(string());
            case '{' -> object();
            case '[' -> array();
            case 't' -> word("true", new Flag(true));
            case 'f' -> word("false", new Flag(false));
            case 'n' -> word("null", new Nothing());
            default -> throw fault(isNumeric() ? "a number stands where only texts may" : "no value begins like this");
        };
    }

    private boolean isNumeric() {
        return bytes[at] == '-' || bytes[at] >= '0' && bytes[at] <= '9';
    }

    private Json word(String word, Json value) throws JsonFault {
        for (int i = 0; i < word.length(); i++) {
            take(word.charAt(i));
        }
        return value;
    }

    private Members object() throws JsonFault {
        enter('{');
        Map<String, Json> members = new LinkedHashMap<>();
        String last = "";
        boolean more = !ends('}');
        while (more) {
            space();
            String name = string();
            check(name, last, members);
            space();
            take(':');
            members.put(name, value());
            last = name;
            more = continues('}');
        }
        depth--;
        return new Members(members);
    }

    /** RFC 8785 §3.2.3 orders names by their UTF-16 code units, which is how Java compares text. */
    private void check(String name, String last, Map<String, Json> members) throws JsonFault {
        if (members.containsKey(name)) {
            throw fault("the member `" + name + "` stands twice");
        }
        if (canonical && !members.isEmpty() && last.compareTo(name) > 0) {
            throw fault("the member `" + name + "` stands behind `" + last + "`");
        }
    }

    private Elements array() throws JsonFault {
        enter('[');
        List<Json> elements = new ArrayList<>();
        boolean more = !ends(']');
        while (more) {
            elements.add(value());
            more = continues(']');
        }
        depth--;
        return new Elements(elements);
    }

    private void enter(char open) throws JsonFault {
        take(open);
        depth++;
        if (depth > DEPTH_MAX) {
            throw fault("deeper than " + DEPTH_MAX);
        }
    }

    private boolean ends(char close) throws JsonFault {
        space();
        if (peek() == close) {
            at++;
            return true;
        }
        return false;
    }

    private boolean continues(char close) throws JsonFault {
        if (ends(close)) {
            return false;
        }
        take(',');
        return true;
    }

    private String string() throws JsonFault {
        take('"');
        int start = at;
        while (at < bytes.length && bytes[at] >= ' ' && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        if (at < bytes.length && bytes[at] == '"') {
            at++;
            return new String(bytes, start, at - 1 - start, StandardCharsets.ISO_8859_1);
        }
        at = start;
        JsonText text = new JsonText(bytes, at, canonical);
        String read = text.read();
        at = text.end();
        return read;
    }

    private void space() throws JsonFault {
        while (at < bytes.length && isSpace(bytes[at])) {
            if (canonical) {
                throw fault("space between tokens");
            }
            at++;
        }
    }

    private static boolean isSpace(byte unit) {
        return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
    }

    private char peek() throws JsonFault {
        if (at >= bytes.length) {
            throw fault("the document ends too early");
        }
        return (char) (bytes[at] & 0xff);
    }

    private void take(char expected) throws JsonFault {
        if (peek() != expected) {
            throw fault("`" + expected + "` is expected");
        }
        at++;
    }

    private JsonFault fault(String message) {
        return new JsonFault(message, at);
    }
}

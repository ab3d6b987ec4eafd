package io.collateralpolicy.audit.verify.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A string with escapes or characters beyond ASCII, from behind its first quote. */
final class JsonText {

    private static final String SHORT = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final byte[] bytes;
    private final boolean canonical;
    private final StringBuilder text = new StringBuilder();
    private int at;

    JsonText(byte[] bytes, int at, boolean canonical) {
        this.bytes = bytes;
        this.at = at;
        this.canonical = canonical;
    }

    /** Where the string has ended: behind its last quote. */
    int end() {
        return at;
    }

    String read() throws JsonFault {
        while (true) {
            int start = at;
            while (at < bytes.length && bytes[at] != '"' && bytes[at] != '\\' && !isControl(bytes[at])) {
                at++;
            }
            decode(start);
            if (at >= bytes.length || isControl(bytes[at])) {
                throw new JsonFault("a string ends too early", at);
            }
            at++;
            if (bytes[at - 1] == '"') {
                requireWholePairs();
                return text.toString();
            }
            escape();
        }
    }

    private static boolean isControl(byte unit) {
        return unit >= 0 && unit < ' ';
    }

    private void decode(int start) throws JsonFault {
        try {
            text.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, at - start)));
        } catch (CharacterCodingException e) {
            throw new JsonFault("no UTF-8", start);
        }
    }

    private void escape() throws JsonFault {
        if (at >= bytes.length) {
            throw new JsonFault("a string ends too early", at);
        }
        char unit = (char) bytes[at];
        int known = SHORT.indexOf(unit);
        at++;
        if (unit == 'u') {
            text.append(hex());
        } else if (known < 0 || canonical && unit == '/') {
            throw new JsonFault("`\\" + unit + "` is no escape here", at);
        } else {
            text.append(MEANT.charAt(known));
        }
    }

    private char hex() throws JsonFault {
        int value = 0;
        for (int i = 0; i < HEX_DIGITS; i++, at++) {
            int digit = at < bytes.length ? Character.digit(bytes[at], HEX) : -1;
            if (digit < 0 || canonical && bytes[at] >= 'A' && bytes[at] <= 'F') {
                throw new JsonFault("four hex digits are expected", at);
            }
            value = value * HEX + digit;
        }
        if (canonical && (value >= ' ' || MEANT.indexOf(value) >= 0)) {
            throw new JsonFault("an escape that need not be", at);
        }
        return (char) value;
    }

    private void requireWholePairs() throws JsonFault {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw new JsonFault("half a surrogate pair", at);
            }
        }
    }
}

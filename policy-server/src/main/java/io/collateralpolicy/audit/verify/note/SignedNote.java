package io.collateralpolicy.audit.verify.note;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A C2SP signed note: a text and who signed it.
 *
 * @param text       what is signed, its last newline included
 * @param signatures in the order they stand
 * @param whole      both, as they were read
 */
public record SignedNote(String text, List<Line> signatures, String whole) {

    private static final String DASH = "\u2014 ";
    private static final int KEY_ID_BYTES = 4;

    /**
     * One signature line.
     *
     * @param name      of the key
     * @param keyId     eight hex digits
     * @param signature what stands behind the key id
     */
    public record Line(String name, String keyId, byte[] signature) {}

    /** @throws InvalidNote when the text is no signed note */
    public static SignedNote parse(String note) throws InvalidNote {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || blank + 2 == note.length() || !note.endsWith("\n")) {
            throw new InvalidNote("a signed note is a text, an empty line and signatures, each line with its end");
        }
        List<Line> lines = new ArrayList<>();
        for (String line : note.substring(blank + 2, note.length() - 1).split("\n", -1)) {
            lines.add(line(line));
        }
        return new SignedNote(note.substring(0, blank + 1), List.copyOf(lines), note);
    }

    private static Line line(String line) throws InvalidNote {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new InvalidNote("a signature line is `\u2014 name base64`");
        }
        byte[] signed = base64(line.substring(space + 1));
        if (signed.length <= KEY_ID_BYTES) {
            throw new InvalidNote("a signature stands behind four bytes of key id");
        }
        byte[] signature = new byte[signed.length - KEY_ID_BYTES];
        System.arraycopy(signed, KEY_ID_BYTES, signature, 0, signature.length);
        return new Line(
                line.substring(DASH.length(), space), HexFormat.of().formatHex(signed, 0, KEY_ID_BYTES), signature);
    }

    /** Base64 that encodes back to itself: what Java's decoder forgives could be changed unseen. */
    static byte[] base64(String text) throws InvalidNote {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidNote("no base64: " + e.getMessage());
        }
        throw new InvalidNote("base64 with bits that say nothing");
    }
}

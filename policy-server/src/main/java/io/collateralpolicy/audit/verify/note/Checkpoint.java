package io.collateralpolicy.audit.verify.note;

import io.collateralpolicy.audit.verify.tree.Hash;

/**
 * A C2SP checkpoint: what a log was at a size, and who says so.
 *
 * @param origin who signs which log
 * @param size   entries in it
 * @param root   of the tree over them
 * @param note   the same as it was signed
 */
public record Checkpoint(String origin, long size, Hash root, SignedNote note) {

    private static final int LINES = 3;
    private static final int DIGITS_MAX = 18;

    /** @throws InvalidNote when the note is none, or says something else */
    public static Checkpoint parse(String text) throws InvalidNote {
        SignedNote note = SignedNote.parse(text);
        String[] lines = note.text().split("\n", -1);
        if (lines.length != LINES + 1 || lines[0].isEmpty()) {
            throw new InvalidNote("a checkpoint has three lines: origin, size, root");
        }
        byte[] root = SignedNote.base64(lines[2]);
        if (root.length != Hash.BYTES) {
            throw new InvalidNote("a root has " + Hash.BYTES + " bytes");
        }
        return new Checkpoint(lines[0], size(lines[1]), Hash.stored(root), note);
    }

    private static long size(String digits) throws InvalidNote {
        if (digits.length() > DIGITS_MAX || !digits.matches("0|[1-9][0-9]*")) {
            throw new InvalidNote("`" + digits + "` is no size of a log");
        }
        return Long.parseLong(digits);
    }
}

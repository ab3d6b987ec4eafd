package io.collateralpolicy.audit.checkpoint;

import java.util.List;

/**
 * A text with the signatures under it.
 *
 * @param text       what is signed, with its last newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<NoteSignature> signatures) {

    private static final int LENGTH_MAX = 16_384;
    private static final String BLANK_LINE = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** @throws IllegalArgumentException when this is no signed note, or one of more than 16 kB */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf(BLANK_LINE);
        if (note.length() > LENGTH_MAX || blank < 0 || !note.endsWith("\n") || blank + 2 == note.length()) {
            throw new IllegalArgumentException(
                    "a signed note is a text, an empty line and signature lines, of at most " + LENGTH_MAX + " characters");
        }
        String lines = note.substring(blank + BLANK_LINE.length(), note.length() - 1);
        return new SignedNote(
                note.substring(0, blank + 1), lines.lines().map(NoteSignature::parse).toList());
    }

    /** The whole note. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append("\n");
        signatures.forEach(signature -> note.append(signature.line()).append("\n"));
        return note.toString();
    }
}

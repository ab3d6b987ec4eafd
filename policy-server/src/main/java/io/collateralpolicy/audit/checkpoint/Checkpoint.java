package io.collateralpolicy.audit.checkpoint;

import io.collateralpolicy.audit.tree.TreeHash;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement that a log's first {@code size} entries have this root: the text of a
 * <a href="https://c2sp.org/tlog-checkpoint">C2SP checkpoint</a>.
 *
 * @param origin which log, and which of its epochs
 * @param size   number of entries
 * @param root   32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern TEXT = Pattern.compile("([^\\s+]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    /** @throws IllegalArgumentException when the text is no checkpoint, or has lines of its own */
    public static Checkpoint parse(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            throw new IllegalArgumentException("a checkpoint is three lines: origin, size, root of 32 bytes in base64");
        }
        return new Checkpoint(
                lines.group(1), Long.parseLong(lines.group(2)), Base64.getDecoder().decode(lines.group(3)));
    }

    /** What is signed: three lines, each with its newline. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** The root as it stands in JSON. */
    public String rootText() {
        return TreeHash.text(root);
    }
}

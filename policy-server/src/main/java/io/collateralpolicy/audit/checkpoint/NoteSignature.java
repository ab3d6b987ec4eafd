package io.collateralpolicy.audit.checkpoint;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One signature line of a <a href="https://c2sp.org/signed-note">signed note</a>.
 *
 * @param name  of the key
 * @param keyId first four bytes of a hash over name, kind and key, 8 hex digits
 * @param bytes the signature itself
 */
public record NoteSignature(String name, String keyId, byte[] bytes) {

    private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/]+={0,2})");
    private static final int ID_LENGTH = 4;

    /** @throws IllegalArgumentException when this is no signature line */
    public static NoteSignature parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a signature line is `— <key name> <base64>`, but there is `" + line + "`");
        }
        byte[] bytes = Base64.getDecoder().decode(parts.group(2));
        if (bytes.length <= ID_LENGTH) {
            throw new IllegalArgumentException("a signature has a key id of 4 bytes and more, but there is `" + line + "`");
        }
        return new NoteSignature(
                parts.group(1),
                HexFormat.of().formatHex(bytes, 0, ID_LENGTH),
                Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length));
    }

    public boolean isOfTheSameKey(NoteSignature other) {
        return name.equals(other.name) && keyId.equals(other.keyId);
    }

    /** Without its newline. */
    public String line() {
        ByteBuffer joined = ByteBuffer.allocate(ID_LENGTH + bytes.length)
                .put(HexFormat.of().parseHex(keyId))
                .put(bytes);
        return "— " + name + " " + Base64.getEncoder().encodeToString(joined.array());
    }
}

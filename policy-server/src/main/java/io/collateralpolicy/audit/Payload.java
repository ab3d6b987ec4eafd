package io.collateralpolicy.audit;

import java.util.Arrays;

/**
 * A content on its way into the log, digested and compressed by whoever brings it: the log has one writer, and what need
 * not be done by it makes nobody else wait.
 *
 * @param digest of the salt and the content behind it
 * @param stored the content, compressed; one about an account begins with {@link #SALTED} and its salt
 */
public record Payload(String digest, byte[] stored) {

    /** No zlib stream begins so. */
    private static final byte SALTED = 1;

    /** About nobody. */
    public static Payload of(byte[] content) {
        return of(Salt.NONE, content);
    }

    /** About the account that has the salt. */
    public static Payload of(Salt salt, byte[] content) {
        byte[] deflated = Deflated.of(content);
        return new Payload(salt.digest(content), salt.isNone() ? deflated : marked(salt.before(deflated)));
    }

    private static byte[] marked(byte[] salted) {
        byte[] marked = new byte[1 + salted.length];
        marked[0] = SALTED;
        System.arraycopy(salted, 0, marked, 1, salted.length);
        return marked;
    }

    /** What stands before the content. */
    public Salt salt() {
        return isSalted() ? Salt.of(Arrays.copyOfRange(stored, 1, 1 + Salt.BYTES)) : Salt.NONE;
    }

    /**
     * The content without its salt, as it is stored: whoever reads it holds it against its digest.
     *
     * @throws IllegalStateException when what is stored is no content
     */
    public byte[] content() {
        return Deflated.content(isSalted() ? Arrays.copyOfRange(stored, 1 + Salt.BYTES, stored.length) : stored);
    }

    /** What the digest is of. */
    public byte[] digested() {
        return salt().before(content());
    }

    private boolean isSalted() {
        return stored.length > Salt.BYTES && stored[0] == SALTED;
    }
}

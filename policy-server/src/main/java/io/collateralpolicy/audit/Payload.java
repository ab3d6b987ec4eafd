package io.collateralpolicy.audit;

import io.collateralpolicy.wire.Digest;

/**
 * A content on its way into the log, digested and compressed by whoever brings it: the log has one writer, and what need
 * not be done by it makes nobody else wait.
 *
 * @param digest   of the content
 * @param deflated the content, compressed
 */
public record Payload(String digest, byte[] deflated) {

    public static Payload of(byte[] content) {
        return new Payload(Digest.sha256(content), Deflated.of(content));
    }

    /**
     * The content as it is stored: whoever reads it holds it against its digest.
     *
     * @throws IllegalStateException when what is stored is no content
     */
    public byte[] content() {
        return Deflated.content(deflated);
    }
}

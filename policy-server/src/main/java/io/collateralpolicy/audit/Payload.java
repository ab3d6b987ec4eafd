package io.collateralpolicy.audit;

import io.collateralpolicy.wire.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A content on its way into the log, digested and compressed by whoever brings it: the log has one writer, and what need
 * not be done by it makes nobody else wait.
 *
 * @param digest   of the content
 * @param deflated the content, compressed
 */
public record Payload(String digest, byte[] deflated) {

    public static Payload of(byte[] content) {
        return new Payload(Digest.sha256(content), deflated(content));
    }

    /** The content as it is stored: whoever reads it holds it against its digest. */
    public byte[] content() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a stored content is no deflate stream", e);
        }
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be written", e);
        }
        return bytes.toByteArray();
    }
}

package io.collateralpolicy.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Contents as they are stored: zlib (RFC 1950) with a preset dictionary, for one answer is much like another and a stream by
 * itself says all of it again. The stream names its dictionary by checksum; one without any is read too.
 *
 * <p>{@code payload-dictionary-1} has what {@code standard} 1.1.0 answered three times. It never changes: what was stored with
 * it could not be read any more. A better one would be a second file beside it.
 */
final class Deflated {

    private static final String RESOURCE = "payload-dictionary-1";
    private static final byte[] DICTIONARY = dictionary();
    private static final int CHECKSUM = checksum(DICTIONARY);
    private static final int BUFFER = 8192;

    private Deflated() {}

    static byte[] of(byte[] content) {
        Deflater deflater = new Deflater();
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws IllegalStateException when it is no such stream, or another dictionary's */
    static byte[] content(byte[] deflated) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                out.write(buffer, 0, inflated(inflater, buffer));
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored content is no zlib stream", e);
        } finally {
            inflater.end();
        }
    }

    private static int inflated(Inflater inflater, byte[] buffer) throws DataFormatException {
        int length = inflater.inflate(buffer);
        if (inflater.needsDictionary()) {
            if (inflater.getAdler() != CHECKSUM) {
                throw new IllegalStateException("a content was stored with a dictionary of another release: run that release");
            }
            inflater.setDictionary(DICTIONARY);
        } else if (length == 0 && !inflater.finished()) {
            throw new DataFormatException("it ends too early");
        }
        return length;
    }

    /** As a stream names its dictionary. */
    static int checksum(byte[] dictionary) {
        Adler32 adler = new Adler32();
        adler.update(dictionary);
        return (int) adler.getValue();
    }

    static byte[] dictionary() {
        try (InputStream in = Deflated.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary of contents cannot be read", e);
        }
    }
}

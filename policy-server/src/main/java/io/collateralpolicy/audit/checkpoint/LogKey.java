package io.collateralpolicy.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A key that signs a log: an Ed25519 pair (RFC 8032). Bouncy Castle signs, in a twentieth of the time that the JDK takes, which
 * every commit waits for; the JDK verifies.
 */
public final class LogKey {

    private static final int LENGTH = Ed25519PrivateKeyParameters.KEY_SIZE;

    private final Ed25519PrivateKeyParameters secret;
    private final byte[] publicBytes;

    private LogKey(Ed25519PrivateKeyParameters secret) {
        this.secret = secret;
        this.publicBytes = secret.generatePublicKey().getEncoded();
    }

    public static LogKey generate() {
        return new LogKey(new Ed25519PrivateKeyParameters(new SecureRandom()));
    }

    /**
     * @param seed        32 bytes, the member {@code d} of a JWK
     * @param publicBytes 32 bytes, its member {@code x}
     * @throws IllegalArgumentException when these are no pair
     */
    public static LogKey of(byte[] seed, byte[] publicBytes) {
        if (seed.length != LENGTH) {
            throw new IllegalArgumentException("the secret half of an Ed25519 key has " + LENGTH + " bytes, not " + seed.length);
        }
        LogKey key = new LogKey(new Ed25519PrivateKeyParameters(seed));
        if (!Arrays.equals(key.publicBytes, publicBytes)) {
            throw new IllegalArgumentException("the public half does not belong to the secret one");
        }
        return key;
    }

    /** The public half, under the name it has in a log's notes. */
    public VerificationKey named(String name) {
        return new VerificationKey(name, VerificationKey.Kind.NOTE, publicBytes);
    }

    public byte[] publicBytes() {
        return publicBytes.clone();
    }

    /** Of the text in UTF-8; the same text has the same signature. */
    public byte[] sign(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        Ed25519Signer ed25519 = new Ed25519Signer();
        ed25519.init(true, secret);
        ed25519.update(message, 0, message.length);
        return ed25519.generateSignature();
    }

    /** The line under a checkpoint, named by its origin. */
    public NoteSignature sign(Checkpoint checkpoint) {
        VerificationKey key = named(checkpoint.origin());
        return new NoteSignature(key.name(), key.id(), sign(checkpoint.text()));
    }

    /** The secret half, for the file it is kept in and nothing else. */
    byte[] seed() {
        return secret.getEncoded();
    }
}

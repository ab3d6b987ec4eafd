package io.collateralpolicy.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** A key that signs a log: an Ed25519 pair of the JDK. */
public final class LogKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH = 32;

    private final PrivateKey secret;
    private final byte[] publicBytes;

    private LogKey(PrivateKey secret, byte[] publicBytes) {
        this.secret = secret;
        this.publicBytes = publicBytes.clone();
    }

    public static LogKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            return new LogKey(pair.getPrivate(), Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * @param seed        32 bytes, the member {@code d} of a JWK
     * @param publicBytes 32 bytes, its member {@code x}
     * @throws IllegalArgumentException when these are no pair
     */
    public static LogKey of(byte[] seed, byte[] publicBytes) {
        try {
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            LogKey key = new LogKey(secret, publicBytes);
            if (!key.named("pair").verifies("pair", key.sign("pair"))) {
                throw new IllegalArgumentException("the public half does not belong to the secret one");
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("this is no Ed25519 key", e);
        }
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
        try {
            Signature ed25519 = Signature.getInstance(ALGORITHM);
            ed25519.initSign(secret);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs anything", e);
        }
    }

    /** The line under a checkpoint, named by its origin. */
    public NoteSignature sign(Checkpoint checkpoint) {
        VerificationKey key = named(checkpoint.origin());
        return new NoteSignature(key.name(), key.id(), sign(checkpoint.text()));
    }

    /** The secret half, for the file it is kept in and nothing else. */
    byte[] seed() {
        return ((EdECPrivateKey) secret).getBytes().orElseThrow();
    }
}

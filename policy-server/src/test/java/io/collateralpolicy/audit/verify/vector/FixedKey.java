package io.collateralpolicy.audit.verify.vector;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A key that everybody knows, so that vectors are the same whenever they are written; never one to trust. */
final class FixedKey {

    private static final int RAW_BYTES = 32;

    private final String name;
    private final KeyPair pair;

    FixedKey(String name, int seed) {
        this.name = name;
        this.pair = pair((byte) seed);
    }

    private static KeyPair pair(byte seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    Arrays.fill(bytes, seed);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    private byte[] raw() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(raw());
    }

    private byte[] keyId() {
        byte[] named = bytes((name + "\n\u0001").getBytes(StandardCharsets.UTF_8), raw());
        return Arrays.copyOf(Rfc9162.sha256(named), 4);
    }

    String keyIdHex() {
        return HexFormat.of().formatHex(keyId());
    }

    String line(String text) {
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(bytes(keyId(), sign(text))) + "\n";
    }

    String note(String text) {
        return text + "\n" + line(text);
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}

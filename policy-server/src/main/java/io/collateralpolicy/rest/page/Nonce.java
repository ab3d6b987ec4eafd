package io.collateralpolicy.rest.page;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** What one answer allows its own style elements by; nobody who did not read that answer can know it. */
final class Nonce {

    /** Where the build of the admin web left room for it: {@code html.cspNonce} in {@code vite.config.ts}. */
    static final String ROOM = "__CSP_NONCE__";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Nonce() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The document with the nonce wherever there is room for one. */
    static byte[] in(byte[] document, String nonce) {
        return new String(document, StandardCharsets.UTF_8).replace(ROOM, nonce).getBytes(StandardCharsets.UTF_8);
    }
}

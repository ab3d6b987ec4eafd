package io.collateralpolicy.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An account as entries name it.
 *
 * @param accountId of whom
 * @param salt      key of the name, and what stands before every content about the account
 * @param name      {@code acct_} and the first 16 bytes of HMAC-SHA-256 of the account's id, keyed by the salt
 */
public record Pseudonym(String accountId, Salt salt, String name) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME_BYTES = 16;

    static Pseudonym of(String accountId, Salt salt) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.bytes(), ALGORITHM));
            byte[] named = mac.doFinal(accountId.getBytes(StandardCharsets.UTF_8));
            return new Pseudonym(accountId, salt, "acct_" + HexFormat.of().formatHex(named, 0, NAME_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

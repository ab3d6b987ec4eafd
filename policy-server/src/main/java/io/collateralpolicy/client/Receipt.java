package io.collateralpolicy.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The promise that a decision is in the log, and how much of it can be checked without the server: {@code docs/audit-log.md}.
 *
 * @param decision the whole answer
 */
public record Receipt(Json decision) {

    /**
     * How far a receipt was checked: it names an entry and nothing speaks for it; its path leads from the entry to the root;
     * the root is signed, too; or one of the two is wrong, and then it is evidence.
     */
    public enum Standing { NAMED, INCLUDED, SIGNED, BROKEN }

    /** @param key the log's, where it is known from elsewhere */
    public Standing check(Optional<PublicKey> key) throws GeneralSecurityException {
        if (decision.at("/receipt/batchRoot").isEmpty()) {
            return Standing.NAMED;
        }
        boolean sound = MessageDigest.isEqual(root(), bytes(said("batchRoot"))) && (key.isEmpty() || isSigned(key.get()));
        return !sound ? Standing.BROKEN : key.isEmpty() ? Standing.INCLUDED : Standing.SIGNED;
    }

    private String said(String name) {
        return decision.at("/receipt/" + name).orElseThrow();
    }

    /** RFC 9162, section 2.1.3.2: what the path leads to; nothing where it is too long or too short. */
    private byte[] root() throws GeneralSecurityException {
        long index = Long.parseLong(said("index"));
        long last = Long.parseLong(said("treeSize")) - 1;
        byte[] hash = bytes(said("leafHash"));
        for (int i = 0; decision.at("/receipt/path/" + i).isPresent(); i++) {
            byte[] sibling = bytes(said("path/" + i));
            boolean right = index % 2 == 1 || index == last;
            hash = last == 0 ? new byte[0] : right ? node(sibling, hash) : node(hash, sibling);
            for (; right && index % 2 == 0 && index != 0; index >>= 1) {
                last >>= 1;
            }
            index >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : new byte[0];
    }

    private boolean isSigned(PublicKey key) throws GeneralSecurityException {
        String root = Base64.getEncoder().encodeToString(bytes(said("batchRoot")));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update((said("origin") + "\n" + said("treeSize") + "\n" + root + "\n").getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(said("signature")));
    }

    private static byte[] node(byte[] left, byte[] right) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    private static byte[] bytes(String digest) {
        return HexFormat.of().parseHex(digest.replace("sha256:", ""));
    }
}

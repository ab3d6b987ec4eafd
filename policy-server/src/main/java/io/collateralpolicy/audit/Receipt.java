package io.collateralpolicy.audit;

import java.util.List;

/**
 * Where an entry stands, signed: the path from it to the root of the whole log as its batch left it.
 *
 * @param log          name of the log
 * @param index        place in it, from 0
 * @param leafHash     {@code SHA-256(0x00 ‖ entry bytes)}
 * @param previousHash leaf hash of the entry before it
 * @param origin       what the signed note names the log
 * @param treeSize     entries of the log after the batch
 * @param path         RFC 9162 §2.1.3, from the lowest sibling up
 * @param batchRoot    where it ends
 * @param keyId        of the key that signed
 * @param signature    Ed25519 of the note's three lines, base64
 */
public record Receipt(
        String log,
        String index,
        String leafHash,
        String previousHash,
        String origin,
        String treeSize,
        List<String> path,
        String batchRoot,
        String keyId,
        String signature) {

    public Receipt {
        path = List.copyOf(path);
    }
}

package io.collateralpolicy.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.tree.TreeHash;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;
import java.util.OptionalLong;

/** Recomputes the hash chain of a log from its stored bytes. */
public final class AuditChain {

    private AuditChain() {}

    private record Link(long index, String previousHash, String leafHash, byte[] bytes) {}

    /** @return the first index at which the stored log is not the log that was written; empty when it is whole */
    public static OptionalLong firstBroken(Database database, String log) {
        List<Link> links = database.query(
                "SELECT entry_index, previous_hash, leaf_hash, entry_bytes FROM audit_entry WHERE log_id = ?"
                        + " ORDER BY entry_index",
                row -> new Link(row.getLong(1), row.getString(2), row.getString(3), row.getBytes(4)),
                log);
        String previous = "sha256:" + "0".repeat(64);
        for (int i = 0; i < links.size(); i++) {
            if (!isSound(links.get(i), i, previous)) {
                return OptionalLong.of(i);
            }
            previous = links.get(i).leafHash;
        }
        return OptionalLong.empty();
    }

    private static boolean isSound(Link link, long expectedIndex, String previous) {
        return link.index == expectedIndex
                && link.previousHash.equals(previous)
                && link.leafHash.equals(TreeHash.text(TreeHash.leaf(link.bytes)))
                && says(link.bytes, expectedIndex, previous);
    }

    private static boolean says(byte[] bytes, long index, String previous) {
        try {
            JsonNode entry = StrictJson.readTree(bytes);
            return entry.path("index").asText().equals(Long.toString(index))
                    && entry.path("previousHash").asText().equals(previous);
        } catch (InvalidJson e) {
            return false;
        }
    }
}

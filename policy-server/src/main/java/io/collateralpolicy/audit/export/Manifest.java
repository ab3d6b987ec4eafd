package io.collateralpolicy.audit.export;

import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.audit.table.Epoch;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/** A bundle's table of contents; figures are text. It proves nothing. */
record Manifest(
        String edition,
        Instant exportedAt,
        String exportedBy,
        String engineBuild,
        String payloads,
        String payloadCount,
        String payloadFiles,
        SortedSet<String> packages,
        List<OfLog> logs) {

    static final String EDITION = "1";

    /** A log up to the checkpoint at which its export ends. */
    record OfLog(String log, String size, String rootHash, String checkpoints, List<OfEpoch> epochs) {

        static OfLog of(String log, CheckpointTable.Signed head, long checkpoints, List<Epoch> epochs) {
            return new OfLog(
                    log,
                    Long.toString(head.checkpoint().size()),
                    head.checkpoint().rootText(),
                    Long.toString(checkpoints),
                    epochs.stream().filter(epoch -> epoch.fromIndex() < head.checkpoint().size()).map(OfEpoch::of).toList());
        }
    }

    /** Who signed since when. */
    record OfEpoch(String epoch, String fromIndex, String kind, String origin, String keyId, String publicKey) {

        private static OfEpoch of(Epoch epoch) {
            return new OfEpoch(
                    Integer.toString(epoch.number()),
                    Long.toString(epoch.fromIndex()),
                    epoch.kind().name(),
                    epoch.origin(),
                    epoch.key().id(),
                    epoch.key().text());
        }
    }
}

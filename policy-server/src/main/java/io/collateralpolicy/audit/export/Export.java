package io.collateralpolicy.audit.export;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.read.LogReader;
import io.collateralpolicy.audit.table.CheckpointTable;
import io.collateralpolicy.wire.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes bundles. No connection is held while whoever takes one is slow. */
public final class Export {

    private static final String VERIFIER = "audit-verifier.jar";

    private final Database database;
    private final PackageTexts packages;
    private final Clock clock;
    private final String engineBuild;

    public Export(Database database, PackageTexts packages, Clock clock, String engineBuild) {
        this.database = database;
        this.packages = packages;
        this.clock = clock;
        this.engineBuild = engineBuild;
    }

    /** Whether the contents that entries name are in it. */
    public enum Payloaded { ALL, NONE }

    /**
     * Every log, up to the checkpoint it has now. A bundle that was cut off has no manifest, which is its last file.
     *
     * @param exportedBy who takes it
     */
    public void write(String exportedBy, Payloaded payloaded, OutputStream out) throws IOException {
        Map<String, CheckpointTable.Signed> heads = heads();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            List<Manifest.OfLog> logs = new ArrayList<>();
            for (Map.Entry<String, CheckpointTable.Signed> head : heads.entrySet()) {
                logs.add(new LogFiles(database, head.getKey(), head.getValue(), zip).write());
            }
            PayloadFiles payloads = new PayloadFiles(new Payloads(database), zip);
            if (payloaded == Payloaded.ALL) {
                payloads.write();
            }
            SortedSet<String> digests = writePackages(zip);
            writeVerifier(zip);
            requireNothingDeleted(heads);
            file(zip, "bundle.json", CanonicalJson.bytes(new Manifest(
                    Manifest.EDITION,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    exportedBy,
                    engineBuild,
                    payloaded == Payloaded.ALL ? "all" : "none",
                    Long.toString(payloads.count()),
                    Integer.toString(payloads.files()),
                    digests,
                    logs)));
        }
    }

    /** A log that never signed, of a node that an older release ran last, proves nothing and is not in it. */
    private SortedMap<String, CheckpointTable.Signed> heads() {
        SortedMap<String, CheckpointTable.Signed> heads = new TreeMap<>();
        for (String log : new LogReader(database).logs()) {
            Optional<CheckpointTable.Signed> last = database.reading(connection -> CheckpointTable.last(connection, log));
            last.ifPresent(head -> heads.put(log, head));
        }
        return heads;
    }

    /**
     * What was erased while it was written is missing in the bundle, and the entry that says so stands behind its end.
     *
     * @throws IllegalStateException when something was: the bundle ends without its manifest
     */
    private void requireNothingDeleted(Map<String, CheckpointTable.Signed> heads) {
        List<String> deleted = database.query(
                "SELECT log_id, entry_index FROM audit_entry WHERE type = '" + AuditType.ACCOUNT_ERASED + "'"
                        + " ORDER BY recorded_at DESC, log_id DESC, entry_index DESC FETCH FIRST 100 ROWS ONLY",
                row -> row.getLong(2) >= size(heads.get(row.getString(1))) ? row.getString(1) + " " + row.getLong(2) : "");
        deleted.stream().filter(place -> !place.isEmpty()).findFirst().ifPresent(place -> {
            throw new IllegalStateException("entry " + place + " erased contents while they were exported: export again");
        });
    }

    private static long size(CheckpointTable.Signed head) {
        return head == null ? 0 : head.checkpoint().size();
    }

    private SortedSet<String> writePackages(ZipOutputStream zip) throws IOException {
        SortedSet<String> digests = packages.packageDigests();
        for (String digest : digests) {
            for (Map.Entry<String, byte[]> file : packages.texts(digest).entrySet()) {
                file(zip, "packages/" + digest.replace("sha256:", "") + "/" + file.getKey(), file.getValue());
            }
        }
        return digests;
    }

    private static void writeVerifier(ZipOutputStream zip) throws IOException {
        try (InputStream verifier = Export.class.getResourceAsStream("/" + VERIFIER)) {
            if (verifier == null) {
                throw new IllegalStateException("this build carries no `" + VERIFIER + "`");
            }
            zip.putNextEntry(new ZipEntry(VERIFIER));
            verifier.transferTo(zip);
            zip.closeEntry();
        }
    }

    private static void file(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}

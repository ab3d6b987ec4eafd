package io.collateralpolicy.audit.export;

import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.Payloads;
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
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes bundles. No connection is held while whoever takes one is slow. */
public final class Export {

    /** Exports that are taken at the same time. */
    private static final int AT_ONCE = 2;
    private static final String VERIFIER = "audit-verifier.jar";

    private final Database database;
    private final PackageTexts packages;
    private final Clock clock;
    private final String engineBuild;
    private final AtomicInteger running = new AtomicInteger();

    public Export(Database database, PackageTexts packages, Clock clock, String engineBuild) {
        this.database = database;
        this.packages = packages;
        this.clock = clock;
        this.engineBuild = engineBuild;
    }

    /** Whether the contents that entries name are in it. */
    public enum Payloaded { ALL, NONE }

    /**
     * Every log, up to the checkpoint it has now; a log that never signed, of a node that an older release ran last, proves nothing
     * and is not in it. A bundle that was cut off has no manifest, which is its last file, and is no zip file.
     *
     * @param exportedBy who takes it
     */
    public void write(String exportedBy, Payloaded payloaded, OutputStream out) throws IOException {
        running.incrementAndGet();
        try {
            if (running.get() > AT_ONCE) {
                throw new IllegalStateException("more than " + AT_ONCE + " exports are being taken");
            }
            write(exportedBy, payloaded, new ZipOutputStream(out));
        } finally {
            running.decrementAndGet();
        }
    }

    /** Whether another one may begin: each reads the whole log. */
    public boolean isFree() {
        return running.get() < AT_ONCE;
    }

    /** The file is ended when all of it is written and never before: what breaks off has no table of contents and is no zip file. */
    private void write(String exportedBy, Payloaded payloaded, ZipOutputStream zip) throws IOException {
        Map<String, CheckpointTable.Signed> heads = database.reading(CheckpointTable::lastOfAll);
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
        zip.finish();
        zip.flush();
    }

    /**
     * What was erased while it was written is missing in the bundle, and the entry that says so stands behind its end.
     *
     * @throws IllegalStateException when something was: the bundle ends without its manifest
     */
    private void requireNothingDeleted(Map<String, CheckpointTable.Signed> heads) {
        List<String> deleted = database.query(
                "SELECT log_id, entry_index FROM audit_entry WHERE type IN ('" + AuditType.ACCOUNT_ERASED + "', '"
                        + AuditType.CONTENTS_EXPIRED + "')"
                        + " ORDER BY recorded_at DESC, log_id DESC, entry_index DESC FETCH FIRST 100 ROWS ONLY",
                row -> row.getLong(2) >= size(heads.get(row.getString(1))) ? row.getString(1) + " " + row.getLong(2) : "");
        deleted.stream().filter(place -> !place.isEmpty()).findFirst().ifPresent(place -> {
            throw new IllegalStateException("entry " + place + " deleted contents while they were exported: export again");
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

package io.collateralpolicy.audit.export;

import io.collateralpolicy.audit.Payload;
import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.audit.tree.TreeHash;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Every stored content, ascending by digest, in files of at least 64 MiB but the last. One is in memory at a time. */
final class PayloadFiles {

    private static final int AT_ONCE = 20;
    private static final long FILE_BYTES = 64L * 1024 * 1024;

    private final Payloads payloads;
    private final ZipOutputStream zip;
    private final DataOutputStream out;
    private long count;
    private int files;
    private long room;

    PayloadFiles(Payloads payloads, ZipOutputStream zip) {
        this.payloads = payloads;
        this.zip = zip;
        this.out = new DataOutputStream(zip);
    }

    long count() {
        return count;
    }

    int files() {
        return files;
    }

    void write() throws IOException {
        String last = "";
        for (List<Payload> page = payloads.after(last, AT_ONCE); !page.isEmpty(); page = payloads.after(last, AT_ONCE)) {
            for (Payload payload : page) {
                write(payload);
                last = payload.digest();
            }
        }
        if (room > 0) {
            zip.closeEntry();
        }
    }

    private void write(Payload payload) throws IOException {
        if (room <= 0) {
            zip.putNextEntry(new ZipEntry(String.format("payloads/%06d", files)));
            files++;
            room = FILE_BYTES;
        }
        byte[] content = payload.digested();
        out.write(TreeHash.parse(payload.digest()));
        out.writeInt(content.length);
        out.write(content);
        count++;
        room -= content.length;
        if (room <= 0) {
            zip.closeEntry();
        }
    }
}

package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.evidence.AccountLine;
import io.collateralpolicy.evidence.Bundle;
import io.collateralpolicy.evidence.SignedEvidence;
import io.collateralpolicy.evidence.Lines;
import io.collateralpolicy.evidence.Part;
import io.collateralpolicy.policy.PackageFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/** The contents that evidence names, and the bundle that carries them away. */
public final class EvidenceParts {

    private final Payloads payloads;
    private final Function<String, PackageFiles> packages;

    /** @param packages the text of a package by its digest */
    public EvidenceParts(Payloads payloads, Function<String, PackageFiles> packages) {
        this.payloads = payloads;
        this.packages = packages;
    }

    /** A part as it was signed. */
    public byte[] part(SignedEvidence evidence, Part part) {
        return content(evidence.parts().get(part.file()));
    }

    /** Accounts are read while they are written, and never all in memory. */
    public void writeBundle(SignedEvidence evidence, OutputStream out) throws IOException {
        Map<Part, byte[]> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, part(evidence, part));
        }
        Iterator<byte[]> contents = Lines.read(parts.get(Part.ACCOUNTS), AccountLine.class).stream()
                .map(line -> content(line.digest()))
                .iterator();
        Bundle.write(out, evidence, parts, new Bundle.Packages(
                packages.apply(evidence.before().packageDigest()), packages.apply(evidence.after().packageDigest())), contents);
    }

    /** A content by its digest. */
    public byte[] content(String digest) {
        return payloads.content(digest).orElseThrow(() -> new IllegalStateException("no content `" + digest + "`"));
    }
}

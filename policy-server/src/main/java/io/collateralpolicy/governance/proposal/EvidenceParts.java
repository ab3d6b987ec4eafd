package io.collateralpolicy.governance.proposal;

import io.collateralpolicy.audit.Payloads;
import io.collateralpolicy.book.history.Snapshots;
import io.collateralpolicy.evidence.AccountLine;
import io.collateralpolicy.evidence.Bundle;
import io.collateralpolicy.evidence.Lines;
import io.collateralpolicy.evidence.Part;
import io.collateralpolicy.evidence.SignedEvidence;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;

/** The contents that evidence names, and the bundle that carries them away. */
public final class EvidenceParts {

    private final Payloads payloads;
    private final Snapshots snapshots;
    private final Function<String, PackageFiles> packages;

    /** @param packages the text of a package by its digest */
    public EvidenceParts(Payloads payloads, Snapshots snapshots, Function<String, PackageFiles> packages) {
        this.payloads = payloads;
        this.snapshots = snapshots;
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
                .map(this::content)
                .iterator();
        Bundle.write(out, evidence, parts, new Bundle.Packages(
                packages.apply(evidence.before().packageDigest()), packages.apply(evidence.after().packageDigest())), contents);
    }

    /**
     * Looks whether every account is still there before the first byte of a bundle leaves.
     *
     * @throws ProblemException {@code contents-gone} when one was erased
     */
    public void requireAccounts(SignedEvidence evidence) {
        Lines.read(part(evidence, Part.ACCOUNTS), AccountLine.class).forEach(this::content);
    }

    private byte[] content(AccountLine line) {
        return snapshots.content(line.book(), line.accountId(), line.accountVersion())
                .orElseThrow(() -> new ProblemException(ProblemType.CONTENTS_GONE,
                        "an account that the impact was computed from was erased: the other parts of the evidence are still there"));
    }

    /** A content by its digest. */
    public byte[] content(String digest) {
        return payloads.content(digest).orElseThrow(() -> new IllegalStateException("no content `" + digest + "`"));
    }
}

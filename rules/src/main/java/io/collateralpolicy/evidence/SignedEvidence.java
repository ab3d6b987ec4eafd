package io.collateralpolicy.evidence;

import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.validation.ValidationReport.Identity;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names everything that stands behind a proposal.
 *
 * @param v      edition of this form
 * @param policy name
 * @param lane   the lane it was proposed in
 * @param before the package in force
 * @param after  the package proposed
 * @param parts  digest of each part, by its file in a bundle
 */
public record SignedEvidence(
        String v, String policy, String lane, Identity before, Identity after, SortedMap<String, String> parts) {

    /** Its file in a bundle. */
    public static final String FILE = "evidence.json";

    public SignedEvidence {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    /** @param parts content of each */
    public static SignedEvidence of(String lane, PolicyPackage before, PolicyPackage after, Map<Part, byte[]> parts) {
        SortedMap<String, String> digests = new TreeMap<>();
        parts.forEach((part, content) -> digests.put(part.file(), Digest.sha256(content)));
        return new SignedEvidence(
                "1", after.manifest().name(), lane, Identity.of(before), Identity.of(after), digests);
    }

    /** RFC 8785. */
    public byte[] bytes() {
        return CanonicalJson.bytes(this);
    }

    /** What approvals sign. */
    public String digest() {
        return Digest.sha256(bytes());
    }
}

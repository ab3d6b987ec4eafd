package io.collateralpolicy.audit.export;

import java.util.SortedMap;
import java.util.SortedSet;

/** The packages that were ever in force. */
public interface PackageTexts {

    /** Their digests. */
    SortedSet<String> packageDigests();

    /** The files of one, by path. */
    SortedMap<String, byte[]> texts(String packageDigest);
}

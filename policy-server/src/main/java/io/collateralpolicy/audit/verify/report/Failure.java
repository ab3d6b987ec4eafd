package io.collateralpolicy.audit.verify.report;

/**
 * In what way a bundle is not what it must be. The command ends with the code of the first of these that applies; the
 * evidence that says most comes first.
 */
public enum Failure {
    /** A file is missing, cut off, or its frame is broken. */
    BUNDLE(10),
    /** An entry is no canonical JSON, or not of the form of its type. */
    ENTRY(11),
    /** An entry stands at another place than it says: something was deleted, inserted, doubled or moved. */
    ORDER(12),
    /** An entry is not the one that the entry behind it names, or names another one before it. */
    CHAIN(13),
    /** The tree over the entries is not the one that was signed. */
    TREE(14),
    /** A checkpoint speaks of more entries than are there. */
    TRUNCATED(15),
    /** A checkpoint is not signed by the key of its epoch. */
    SIGNATURE(16),
    /** A key begins, changes or ends otherwise than epochs allow. */
    KEYS(17),
    /** Time goes back within a log. */
    TIME(18),
    /** A place among the sequenced entries of all logs is missing or taken twice. */
    SEQUENCE(19),
    /** A content is not what its digest says, is missing, or does not say what its entry says. */
    PAYLOAD(20),
    /** A package is not what its digest says, or is missing. */
    PACKAGE(21),
    /** A change of policy broke the rules of governance. */
    GOVERNANCE(22),
    /** What somebody else holds contradicts the log. */
    ANCHOR(23),
    /** A decision decided again is another one. */
    REEXECUTION(24),
    /** The manifest, which proves nothing, says something else than what is there. */
    MANIFEST(25);

    private final int exitCode;

    Failure(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}

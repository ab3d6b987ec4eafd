package io.collateralpolicy.audit.verify;

/** What may be concluded, and what may not. */
enum Verdict {
    CONSISTENT(
            "Nothing in this bundle was changed after it was signed.",
            "It does not prove that its keys are the ones you know, that their holder did not sign everything anew, that no"
                    + " log was left out, or that what was recorded is true. Compare the key ids; keep a checkpoint and"
                    + " come back with --known."),
    ANCHORED(
            "Every log is, up to the entry named, the one that somebody else saw: not even the holder of its keys could"
                    + " have signed it anew.",
            "It does not prove anything of entries behind the anchor, nor that what was recorded is true."),
    RE_EXECUTED(
            "The packages in this bundle, on the recorded inputs, decide what was answered, byte by byte.",
            "It does not prove that the inputs were true, nor anything of decisions whose account was erased, nor that the"
                    + " rules jar is the one you trust.");

    private final String proves;
    private final String doesNotProve;

    Verdict(String proves, String doesNotProve) {
        this.proves = proves;
        this.doesNotProve = doesNotProve;
    }

    String proves() {
        return proves;
    }

    String doesNotProve() {
        return doesNotProve;
    }
}

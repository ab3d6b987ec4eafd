package io.collateralpolicy.evidence;

/** A part of the evidence: what was found, or what it was found from. */
public enum Part {
    /** Diagnostics, scenarios with what they reach, analysis with witnesses. */
    VALIDATION("validation.json"),
    /** What changes, by meaning. */
    DIFF("diff.json"),
    /** What it does to accounts and decisions. */
    IMPACT("impact.json"),
    /** Prices and breakers that accounts were asked under. */
    CIRCUMSTANCES("circumstances.json"),
    /** Every account asked, by its digest, one a line; a bundle has the contents beside it. */
    ACCOUNTS("accounts.ndjson"),
    /** Every decision made again, one a line. */
    DECISIONS("decisions.ndjson");

    private final String file;

    Part(String file) {
        this.file = file;
    }

    /** Its name in a bundle. */
    public String file() {
        return file;
    }
}

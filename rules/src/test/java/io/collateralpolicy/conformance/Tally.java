package io.collateralpolicy.conformance;

/** Cases by fate. */
final class Tally {

    private int passed;
    private int failed;
    private int notClaimed;

    void passed() {
        passed++;
    }

    void failed() {
        failed++;
    }

    void notClaimed() {
        notClaimed++;
    }

    void add(Tally other) {
        passed += other.passed;
        failed += other.failed;
        notClaimed += other.notClaimed;
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed, " + notClaimed + " not claimed";
    }
}

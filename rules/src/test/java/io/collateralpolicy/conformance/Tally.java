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

    /** Cases of a claimed model. */
    int asked() {
        return passed + failed;
    }

    int ofPassed() {
        return passed;
    }

    boolean isClaimed() {
        return notClaimed == 0;
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

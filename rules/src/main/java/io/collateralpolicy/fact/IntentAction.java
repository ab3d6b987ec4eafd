package io.collateralpolicy.fact;

/** What a caller may intend. Whether it raises risk decides what a missing input does to it. */
public enum IntentAction {
    PLEDGE(false),
    WITHDRAW(true),
    BORROW(true),
    REPAY(false),
    OPEN(true),
    CLOSE(false);

    private final boolean raisesRisk;

    IntentAction(boolean raisesRisk) {
        this.raisesRisk = raisesRisk;
    }

    public boolean raisesRisk() {
        return raisesRisk;
    }
}

package io.collateralpolicy.fact;

/** What a caller may intend. Whether it raises risk decides what a missing input does to it. */
public enum IntentAction {
    PLEDGE(false),
    WITHDRAW(true),
    BORROW(true),
    REPAY(false),
    OPEN(true),
    CLOSE(false),
    /** Of somebody else's account: it is refused by rules of its own, never for the account's state. */
    LIQUIDATE(false);

    private final boolean raisesRisk;

    IntentAction(boolean raisesRisk) {
        this.raisesRisk = raisesRisk;
    }

    public boolean raisesRisk() {
        return raisesRisk;
    }
}

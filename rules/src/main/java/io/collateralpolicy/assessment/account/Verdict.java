package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.engine.Action;
import java.util.ArrayList;
import java.util.List;

/** What rules say of liquidation beside the health factor: a reason to spare an account beats every reason to take it. */
enum Verdict {
    /** Nothing: the health factor decides. */
    UNSAID,
    LIQUIDATABLE,
    SPARED;

    private static final String METRIC = "liquidatable";

    static Verdict of(Choices choices) {
        if (!choices.of(Action.NOT_LIQUIDATABLE).isEmpty()) {
            return SPARED;
        }
        return choices.of(Action.LIQUIDATABLE).isEmpty() ? UNSAID : LIQUIDATABLE;
    }

    static List<Finding> findings(Choices choices, State state) {
        List<Finding> findings = new ArrayList<>();
        choices.of(Action.LIQUIDATABLE)
                .forEach(c -> findings.add(Findings.stated(c, state, Effect.BREACH, METRIC, true, false)));
        choices.of(Action.NOT_LIQUIDATABLE)
                .forEach(c -> findings.add(Findings.stated(c, state, Effect.NONE, METRIC, false, false)));
        return findings;
    }

    Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Whether the account may be liquidated.
     *
     * @param byHealthFactor what its health factor says, prices that are missing weighed in the borrower's favour
     * @param complete       whether everything has a price: a rule's reason waits for it
     */
    boolean isLiquidatable(boolean byHealthFactor, boolean complete) {
        return this != SPARED && (byHealthFactor || this == LIQUIDATABLE && complete);
    }
}

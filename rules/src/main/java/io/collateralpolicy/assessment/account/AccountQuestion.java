package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.finding.Asked;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a policy's account stage says of an account that only aggregates are known of.
 *
 * @param netCollateral     what is left after everything owed, base currency, signed
 * @param initialMargin     base currency, 0 or more
 * @param maintenanceMargin base currency, 0 or more
 */
public record AccountQuestion(BigDecimal netCollateral, BigDecimal initialMargin, BigDecimal maintenanceMargin) {

    private static final String NAME = "aggregates";

    /**
     * The stage's answer.
     *
     * @param liquidatable whether the account may be liquidated
     * @param findings     what the rules said; a failed limit is a breach
     */
    public record Answer(boolean liquidatable, List<Finding> findings) {}

    public Answer asked(DecidingPolicy policy) {
        Numerics numerics = policy.numerics();
        Sums sums = Sums.ofNet(netCollateral, initialMargin, maintenanceMargin, numerics);
        Asked<Judged> asked = new Asked<>(policy, Stage.ACCOUNT, State.current);
        Judged judged = Judged.of(asked.about(
                List.of(sums.fact(NAME, NAME, MarginMode.CROSS.name(), Sums.Derivatives.NONE, numerics)),
                (fact, choices) -> Judged.of(fact, choices, State.current, Effect.BREACH)));
        boolean liquidatable = judged.verdict().isLiquidatable(sums.healthFactor().isLiquidatable(), true);
        return new Answer(liquidatable, List.copyOf(judged.findings()));
    }
}

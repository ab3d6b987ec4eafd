package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.account.StateAssessment;
import io.collateralpolicy.assessment.account.Sums;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.margin.HealthBand;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How an account stands under one package.
 *
 * @param health       absent where nothing is owed
 * @param liquidatable whether it may be liquidated
 * @param credit       collateral value
 * @param debt         what it owes
 * @param call         margin missing
 * @param complete     whether everything had a price
 */
record Standing(
        Optional<BigDecimal> health,
        boolean liquidatable,
        BigDecimal credit,
        BigDecimal debt,
        BigDecimal call,
        boolean complete) {

    /** Empty where the package cannot say. */
    static Optional<Standing> of(DecidingPolicy policy, AssessmentInput input, Function<Set<String>, Prices> priced) {
        try {
            StateAssessment state = Assessor.current(policy, input, priced);
            Sums sums = state.sums();
            return Optional.of(new Standing(
                    sums.healthFactor().ratio(policy.numerics()),
                    state.liquidatable(),
                    sums.collateralValue(),
                    sums.debt(),
                    sums.balance().call(),
                    state.terms().isComplete()));
        } catch (PolicyGap | PolicyConflict | InconsistentRequest e) {
            return Optional.empty();
        }
    }

    HealthBand band() {
        return liquidatable ? HealthBand.LIQUIDATABLE : HealthBand.of(health);
    }

    boolean called() {
        return call.signum() > 0;
    }
}

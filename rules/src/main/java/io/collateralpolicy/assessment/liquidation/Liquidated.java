package io.collateralpolicy.assessment.liquidation;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LiquidationPlan;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking how an account may be liquidated.
 *
 * @param plan     absent where it may not be, or the policy does not say how
 * @param findings of the rules and the host
 * @param after    what the account holds and owes when the plan was carried out
 * @param largest  units of the debt that may be repaid at most, where somebody chooses how much
 */
public record Liquidated(
        Optional<LiquidationPlan> plan, List<Finding> findings, Portfolio after, Optional<BigDecimal> largest) {

    static Liquidated not(Portfolio portfolio, List<Finding> findings) {
        return new Liquidated(Optional.empty(), findings, portfolio, Optional.empty());
    }
}

package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the account may be liquidated now; definitions in {@code docs/decision.md}, section 1.
 *
 * @param model              how a liquidation goes under this policy
 * @param modelRuleId        the rule that chose it
 * @param steps              what is repaid and seized; none where the rules leave nothing that may be
 * @param repaidValue        Σ over steps, base currency
 * @param seizedValue        Σ over steps, base currency
 * @param remainingDebt      of the account afterwards, base currency
 * @param remainingCollateral market value of the account afterwards, base currency
 * @param badDebt            of the remaining debt what no collateral is left for, base currency
 * @param quantities         results that only some models have
 */
public record LiquidationPlan(
        String model,
        String modelRuleId,
        List<Step> steps,
        BigDecimal repaidValue,
        BigDecimal seizedValue,
        BigDecimal remainingDebt,
        BigDecimal remainingCollateral,
        BigDecimal badDebt,
        List<Quantity> quantities) {

    /**
     * One debt and one lot.
     *
     * @param loanId             the debt
     * @param lotId              the lot; absent where nothing is seized
     * @param asset              symbol of the lot's asset
     * @param repaidQuantity     units of the debt's asset that leave the debt
     * @param repaidValue        base currency
     * @param seizedQuantity     units of the lot's asset that leave the lot
     * @param seizedValue        base currency
     * @param remainingDebtQuantity units of the debt that are left of it
     * @param remainingLotQuantity units of the lot that are left of what may be seized
     * @param protocolFeeQuantity of the seized units the protocol's
     * @param closeFactor        share of what the account owes that may be closed at once
     * @param bonus              beyond the worth of what is repaid, fraction of that
     * @param discount           on the market price
     * @param price              at which collateral is given away, base currency per unit
     * @param auction            where collateral is auctioned
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Step(
            String loanId,
            Optional<String> lotId,
            Optional<String> asset,
            BigDecimal repaidQuantity,
            BigDecimal repaidValue,
            BigDecimal seizedQuantity,
            BigDecimal seizedValue,
            BigDecimal remainingDebtQuantity,
            BigDecimal remainingLotQuantity,
            Optional<BigDecimal> protocolFeeQuantity,
            Optional<BigDecimal> closeFactor,
            Optional<BigDecimal> bonus,
            Optional<BigDecimal> discount,
            Optional<BigDecimal> price,
            Optional<Auction> auction) {}

    /**
     * Collateral under the hammer.
     *
     * @param penalty    what the debt is multiplied by
     * @param toRaise    base currency, penalty included
     * @param startPrice base currency per unit; absent where the rules give no curve, as the two below
     * @param price      base currency per unit, now
     * @param resetDue   whether a running auction must start anew
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Auction(
            BigDecimal penalty,
            BigDecimal toRaise,
            Optional<BigDecimal> startPrice,
            Optional<BigDecimal> price,
            Optional<Boolean> resetDue) {}
}

package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.terms.Terms;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One state of the account, valued and judged.
 *
 * @param terms        what the terms stage found
 * @param sums         the account's sums
 * @param liquidatable whether it may be liquidated
 * @param judgements   of the account stage
 * @param reports      quantities that rules ask to be shown, and prices of a liquidation
 */
public record StateAssessment(Terms terms, Sums sums, boolean liquidatable, List<Finding> judgements, List<Quantity> reports) {

    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>(terms.findings());
        all.addAll(judgements);
        return all;
    }

    /** Results that only some models have. */
    public List<Quantity> quantities(String baseCurrency, BigDecimal settlementPrice) {
        List<Quantity> all = new ArrayList<>(AccountQuantities.of(terms, sums, baseCurrency, settlementPrice));
        all.addAll(reports);
        return List.copyOf(all);
    }

    public AccountFigures figures(Numerics numerics) {
        List<LotFigures> lots = terms.lots().stream().map(Terms.ValuedLot::figures).toList();
        return figures(numerics, lots, Optional.empty());
    }

    /** Lots that the other state has too are named, not repeated. */
    public AccountFigures figuresBeside(StateAssessment other, Numerics numerics) {
        List<LotFigures> before = other.terms.lots().stream().map(Terms.ValuedLot::figures).toList();
        List<LotFigures> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Terms.ValuedLot lot : terms.lots()) {
            if (before.contains(lot.figures())) {
                unchanged.add(lot.figures().lotId());
            } else {
                changed.add(lot.figures());
            }
        }
        return figures(numerics, List.copyOf(changed), Optional.of(List.copyOf(unchanged)));
    }

    private AccountFigures figures(Numerics numerics, List<LotFigures> lots, Optional<List<String>> unchanged) {
        return new AccountFigures(
                sums.marketValue(),
                sums.collateralValue(),
                sums.thresholdValue(),
                sums.debt(),
                terms.margined().value(),
                sums.initialMargin(),
                sums.maintenanceMargin(),
                sums.balance().excess(),
                sums.balance().call(),
                terms.isOwedComplete() ? sums.healthFactor().ratio(numerics) : Optional.empty(),
                sums.loanToValue(),
                liquidatable,
                lots,
                terms.margined().nettingSets(),
                terms.margined().addOns(),
                unchanged);
    }
}

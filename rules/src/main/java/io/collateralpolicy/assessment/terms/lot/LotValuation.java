package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.answer.LotFigures.HaircutStep;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.Waterfall;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One lot's figures from its terms: the sums of {@code docs/decision.md}, section 1. */
public final class LotValuation {

    private final DecidingPolicy policy;
    private final Numerics numerics;

    public LotValuation(DecidingPolicy policy) {
        this.policy = policy;
        this.numerics = policy.numerics();
    }

    public LotFigures figures(Lot lot, Optional<BigDecimal> price, LotTerms terms) {
        BigDecimal free = free(lot, price);
        BigDecimal start = terms.slices().map(s -> sliced(free, s.row().orElseThrow())).orElse(free);
        List<BigDecimal> haircuts = terms.haircuts().stream().map(LotTerms.Component::haircut).toList();
        Waterfall waterfall = Waterfall.of(start, haircuts, policy.composition(), numerics);
        BigDecimal advanceRate = advanceRate(waterfall, start, free, terms);
        BigDecimal collateralValue = terms.eligible() ? waterfall.collateralValue() : numerics.zero();
        return new LotFigures(
                lot.lotId(),
                lot.asset(),
                terms.eligible(),
                lot.quantity(),
                price,
                lot.marketValue(),
                steps(terms, waterfall, start, free),
                BigDecimal.ONE.subtract(advanceRate),
                advanceRate,
                collateralValue,
                shown(terms.rate()),
                terms.threshold().map(c -> c.rule().ruleId()),
                numerics.asset(free.multiply(terms.rate())));
    }

    /** Market value of what is not promised elsewhere. */
    private BigDecimal free(Lot lot, Optional<BigDecimal> price) {
        return lot.encumbered().signum() == 0 || price.isEmpty()
                ? lot.marketValue()
                : numerics.asset(lot.quantity().subtract(lot.encumbered()).multiply(price.get()));
    }

    /** {@code value · Σ(slice · rate) / measure}, rounded as assets are; the whole value when the measure is 0. */
    private BigDecimal sliced(BigDecimal value, Row slice) {
        BigDecimal measure = (BigDecimal) slice.outputs().get("measure");
        BigDecimal counted = (BigDecimal) slice.outputs().get("advanceRate.sum");
        return measure.signum() == 0
                ? value
                : value.multiply(counted).divide(measure, numerics.moneyScale(), numerics.assetRounding());
    }

    private BigDecimal advanceRate(Waterfall waterfall, BigDecimal start, BigDecimal free, LotTerms terms) {
        return terms.slices().isEmpty() || free.signum() == 0
                ? waterfall.advanceRate()
                : start.multiply(waterfall.advanceRate())
                        .divide(free, numerics.rateScale(), numerics.assetRounding());
    }

    private List<HaircutStep> steps(LotTerms terms, Waterfall waterfall, BigDecimal start, BigDecimal free) {
        List<HaircutStep> steps = new ArrayList<>();
        terms.slices().ifPresent(s -> steps.add(step(s, numerics.riskRatio(free.subtract(start), free), start)));
        for (int k = 0; k < terms.haircuts().size(); k++) {
            LotTerms.Component component = terms.haircuts().get(k);
            steps.add(step(component, component.haircut(), waterfall.valueAfter().get(k)));
        }
        return List.copyOf(steps);
    }

    private HaircutStep step(LotTerms.Component component, BigDecimal haircut, BigDecimal valueAfter) {
        return new HaircutStep(
                component.name(),
                component.choice().rule().ruleId(),
                shown(haircut),
                valueAfter,
                component.row().map(Row::table),
                component.row().map(Row::name));
    }

    /** An authored rate with at least the policy's places; it is never rounded. */
    private BigDecimal shown(BigDecimal rate) {
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), numerics.rateScale()));
    }
}

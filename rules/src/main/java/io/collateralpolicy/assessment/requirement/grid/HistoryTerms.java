package io.collateralpolicy.assessment.requirement.grid;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.margin.model.risk.HistoricalRisk;
import io.collateralpolicy.margin.model.risk.HistoricalRisk.Convention;
import io.collateralpolicy.margin.model.risk.ParametricRisk;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a policy says of a model that rests on history, and the history.
 *
 * @param terms   of all positions of the set
 * @param returns by underlying, the oldest first, as many of each
 */
record HistoryTerms(MarginTerms terms, TreeMap<String, List<BigDecimal>> returns) {

    /** @throws PolicyGap when an underlying has no history, or positions are given different terms */
    static HistoryTerms of(NettingGroup group) {
        MarginTerms terms = GridTerms.common(group);
        TreeMap<String, List<BigDecimal>> returns = new TreeMap<>();
        group.positions().forEach(p -> returns.computeIfAbsent(p.position().underlying(), u -> history(u, group)));
        int days = returns.values().stream().mapToInt(List::size).min().orElse(0);
        returns.replaceAll((underlying, all) -> all.subList(all.size() - days, all.size()));
        return new HistoryTerms(terms, returns);
    }

    private static List<BigDecimal> history(String underlying, NettingGroup group) {
        List<BigDecimal> returns = group.returns().getOrDefault(underlying, List.of());
        if (returns.isEmpty()) {
            throw new PolicyGap("positions on `" + underlying + "` are margined by its history, and market.returnSeries has none");
        }
        return returns;
    }

    int days() {
        return returns.firstEntry().getValue().size();
    }

    List<String> underlyings() {
        return List.copyOf(new TreeSet<>(returns.keySet()));
    }

    BigDecimal initialMultiplier() {
        return GridTerms.multiplier(terms);
    }

    BigDecimal horizonDays() {
        return terms.decimal("horizonDays");
    }

    /** Of covariances: 0 to 1. */
    BigDecimal decay() {
        BigDecimal decay = terms.decimal("decay");
        if (decay.signum() < 0 || decay.compareTo(BigDecimal.ONE) > 0) {
            throw new PolicyGap(terms.place() + ": decay must be 0 to 1, is `" + decay.toPlainString() + "`");
        }
        return decay;
    }

    ParametricRisk parametric() {
        try {
            return new ParametricRisk(terms.decimal("confidence"), horizonDays());
        } catch (IllegalArgumentException e) {
            throw new PolicyGap(terms.place() + ": " + e.getMessage());
        }
    }

    HistoricalRisk historical() {
        try {
            return new HistoricalRisk(terms.decimal("confidence"), convention());
        } catch (IllegalArgumentException e) {
            throw new PolicyGap(terms.place() + ": " + e.getMessage());
        }
    }

    /** 0: the quantile is the last loss of the tail; 1: the first outside it. */
    private Convention convention() {
        BigDecimal offset = terms.decimal("quantileOffset");
        if (offset.signum() == 0) {
            return Convention.LAST_OF_TAIL;
        } else if (offset.compareTo(BigDecimal.ONE) == 0) {
            return Convention.FIRST_OUTSIDE;
        }
        throw new PolicyGap(terms.place() + ": quantileOffset must be 0 or 1, is `" + offset.toPlainString() + "`");
    }
}

package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.assessment.requirement.MarginedPosition;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.margin.option.ExpiryBook;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The positions of a netting set, options by expiry; what has no mark is left out, for it makes the decision partial.
 *
 * @param group       the netting set
 * @param expiries    by expiry, options in the order of the request
 * @param perpetuals  what is no option, as a signed number of units
 */
record Books(NettingGroup group, TreeMap<Instant, List<PricedOption>> expiries, BigDecimal perpetuals) {

    static Books of(NettingGroup group) {
        TreeMap<Instant, List<PricedOption>> expiries = new TreeMap<>();
        BigDecimal perpetuals = BigDecimal.ZERO;
        for (MarginedPosition position : group.positions()) {
            if (!position.isOption()) {
                perpetuals = perpetuals.add(position.worthAt(BigDecimal.ONE));
            } else if (isPriced(position)) {
                PricedOption option = PricedOption.of(position, group.asOf());
                expiries.computeIfAbsent(position.position().expiry().orElseThrow(), e -> new ArrayList<>()).add(option);
            }
        }
        return new Books(group, expiries, perpetuals);
    }

    /** What the positions are worth, with what was closed of them, each option as {@code valued}. */
    static PositionsValue value(NettingGroup group, Function<PricedOption, BigDecimal> valued) {
        PositionsValue sum = PositionsValue.linear(group.sum(p -> p.isOption() ? p.funding() : p.unrealized().add(p.funding()))
                .add(group.sumOfClosed(p -> p.isOption() ? BigDecimal.ZERO : p.unrealized())));
        List<MarginedPosition> all = new ArrayList<>(group.positions());
        all.addAll(group.closed());
        for (MarginedPosition position : all) {
            if (position.isOption() && isPriced(position)) {
                sum = sum.add(signed(valued.apply(PricedOption.of(position, group.asOf()))));
            }
        }
        return sum;
    }

    /** @throws PolicyGap when positions that are margined together have different terms */
    static MarginTerms terms(NettingGroup group) {
        MarginTerms first = group.positions().get(0).terms();
        for (MarginedPosition other : group.positions()) {
            if (!other.terms().rows().equals(first.rows()) || !other.terms().scenarios().equals(first.scenarios())) {
                throw new PolicyGap("positions on `" + group.underlying() + "` are margined together but have different"
                        + " terms: " + first.place() + ", and " + other.terms().place());
            }
        }
        return first;
    }

    List<ExpiryBook> books() {
        return expiries.values().stream()
                .map(of -> new ExpiryBook(
                        of.get(0).left(),
                        of.get(0).mark().forwardPrice().orElseThrow(),
                        of.get(0).rate(),
                        of.stream().map(PricedOption::holding).toList()))
                .toList();
    }

    private static boolean isPriced(MarginedPosition position) {
        return position.mark().filter(m -> m.forwardPrice().isPresent() && m.impliedVolatility().isPresent()).isPresent();
    }

    private static PositionsValue signed(BigDecimal value) {
        BigDecimal held = value.max(BigDecimal.ZERO);
        return new PositionsValue(BigDecimal.ZERO, held, held.subtract(value));
    }
}

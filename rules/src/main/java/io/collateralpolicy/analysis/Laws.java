package io.collateralpolicy.analysis;

import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.Optional;

/** When what was seen breaks a property, and in which words. */
final class Laws {

    private Laws() {}

    /** Two decisions that differ in one thing, which is larger in the second. */
    interface Step {

        /** What is wrong; empty when nothing is. */
        Optional<String> broken(Seen before, Seen after);
    }

    static Optional<String> noLess(Seen before, Seen after) {
        return after.credit().compareTo(before.credit()) < 0
                ? Optional.of("credit falls from " + plain(before.credit()) + " to " + plain(after.credit()))
                : Optional.empty();
    }

    static Optional<String> noMore(Seen before, Seen after) {
        return after.credit().compareTo(before.credit()) > 0
                ? Optional.of("credit rises from " + plain(before.credit()) + " to " + plain(after.credit()))
                : Optional.empty();
    }

    /** A shown rate is rounded; two of its last places are no rise. */
    static Step noHigherRate(Numerics numerics) {
        BigDecimal tolerated = BigDecimal.valueOf(2, numerics.rateScale());
        return (before, after) -> before.eligible() && after.eligible()
                        && after.advanceRate().subtract(before.advanceRate()).compareTo(tolerated) > 0
                ? Optional.of("advance rate rises from " + plain(before.advanceRate()) + " to " + plain(after.advanceRate()))
                : Optional.empty();
    }

    /** @param fresh whether the quote is as new and as sure as can be */
    static Optional<String> gap(Seen seen, boolean fresh) {
        if (seen.refusal().isPresent()) {
            return Optional.of("the policy decides nothing: " + seen.refusal().get());
        } else if (seen.listed() && !seen.missing().isEmpty()) {
            return Optional.of("on the allow-list, but without a row in " + String.join(", ", seen.missing()));
        } else if (seen.listed() && !seen.priced() && fresh) {
            return Optional.of("on the allow-list, but no source named anywhere gives it a valid price");
        }
        return Optional.empty();
    }

    static Optional<String> advance(Seen seen) {
        return seen.eligible() && seen.advanceRate().compareTo(seen.threshold()) > 0
                ? Optional.of("advance rate " + plain(seen.advanceRate()) + " is above liquidation threshold "
                        + plain(seen.threshold()))
                : Optional.empty();
    }

    /** {@code debt · (1 + bonus) = collateral · threshold · (1 + bonus)} at the threshold: above 1 it takes more than there is. */
    static Optional<String> bonus(Seen seen) {
        BigDecimal needed = seen.threshold().multiply(BigDecimal.ONE.add(seen.bonus().orElse(BigDecimal.ZERO)));
        return needed.compareTo(BigDecimal.ONE) > 0
                ? Optional.of("liquidation threshold " + plain(seen.threshold().stripTrailingZeros()) + " and bonus "
                        + plain(seen.bonus().orElse(BigDecimal.ZERO)) + " need " + plain(needed.stripTrailingZeros())
                        + " of the collateral")
                : Optional.empty();
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}

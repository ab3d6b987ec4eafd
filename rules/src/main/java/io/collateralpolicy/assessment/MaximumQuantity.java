package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.request.IntendedAction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The largest quantity of one intent that is allowed, the others held.
 *
 * <p>Bisection on the token's smallest unit between 0 and what was asked, each point decided in full; so what is found
 * was decided, and one unit more was refused. It is the largest wherever the allowed quantities are one interval from 0.
 * Where a later intent rests on this one, a quantity too small for it counts as refused.
 *
 * <p>The search ends when its share of the decision's work is done: no account costs another its answer.
 *
 * @param quantity  with the token's places; 0 when no quantity is allowed
 * @param limitedBy the first rule that refuses one unit more
 */
record MaximumQuantity(BigDecimal quantity, String limitedBy) {

    /**
     * Finds it.
     *
     * @param intents  all of them
     * @param index    the one to vary
     * @param decimals the token's places
     * @param refusing what refuses them as they are asked
     * @param refusals decides a list of intents: what refuses it; empty where it cannot be applied
     * @param spent    whether the search may do no more
     * @return empty when the search had to end before it was found
     */
    static Optional<MaximumQuantity> of(
            List<IntendedAction> intents,
            int index,
            int decimals,
            List<Finding> refusing,
            Function<List<IntendedAction>, Optional<List<Finding>>> refusals,
            BooleanSupplier spent) {
        BigInteger refused = units(intents.get(index).quantity(), decimals);
        BigInteger allowed = BigInteger.ZERO;
        List<Finding> binding = refusing;
        List<Finding> without = refusals.apply(replaced(intents, index, BigDecimal.ZERO)).orElse(refusing);
        if (!without.isEmpty()) {
            return Optional.of(
                    new MaximumQuantity(quantity(BigInteger.ZERO, decimals), without.get(0).ruleId()));
        }
        while (refused.subtract(allowed).compareTo(BigInteger.ONE) > 0) {
            if (spent.getAsBoolean()) {
                return Optional.empty();
            }
            BigInteger middle = refused.add(allowed).shiftRight(1);
            List<IntendedAction> asked = replaced(intents, index, quantity(middle, decimals));
            List<Finding> found = refusals.apply(asked).orElse(binding);
            if (found.isEmpty()) {
                allowed = middle;
            } else {
                refused = middle;
                binding = found;
            }
        }
        return Optional.of(new MaximumQuantity(quantity(allowed, decimals), binding.get(0).ruleId()));
    }

    private static List<IntendedAction> replaced(List<IntendedAction> intents, int index, BigDecimal quantity) {
        List<IntendedAction> replaced = new ArrayList<>(intents);
        replaced.set(index, intents.get(index).withQuantity(quantity));
        return replaced;
    }

    /** The asked quantity in smallest units, rounded up: it is refused, and so is a part of a unit more. */
    private static BigInteger units(BigDecimal quantity, int decimals) {
        return quantity.movePointRight(decimals).setScale(0, RoundingMode.CEILING).toBigInteger();
    }

    private static BigDecimal quantity(BigInteger units, int decimals) {
        return new BigDecimal(units, decimals);
    }
}

package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.PolicyGap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Quantities of the account that only some models name: a rule asks for them with {@code report}. */
final class Reports {

    private static final String NET_COLLATERAL = "netCollateral";

    private static final Map<String, Function<Sums, BigDecimal>> PARTS = Map.of(
            "weightedAdvanceRate", Sums::collateralValue,
            "weightedLiquidationThreshold", Sums::thresholdValue);

    /** Whole basis points, as chains keep such rates. */
    private static final int PLACES = 4;

    private Reports() {}

    /**
     * The quantity of that name.
     *
     * <p>{@code netCollateral = collateralValue + derivativesValue − debt}; the others: {@code Σ collateralValue / Σ marketValue},
     * or of the threshold values: 0 without collateral, rounded down to whole basis points.
     *
     * @throws PolicyGap when there is no quantity of that name
     */
    static Quantity quantity(String name, String accountId, Sums sums) {
        if (name.equals(NET_COLLATERAL)) {
            return quantity(name, accountId, sums.netCollateral(), "base currency");
        } else if (!PARTS.containsKey(name)) {
            throw new PolicyGap("there is no quantity `" + name + "` to report, must be `" + NET_COLLATERAL + "` or one of "
                    + new TreeSet<>(PARTS.keySet()));
        }
        BigDecimal part = PARTS.get(name).apply(sums);
        BigDecimal share = sums.marketValue().signum() == 0
                ? BigDecimal.ZERO.setScale(PLACES)
                : part.divide(sums.marketValue(), PLACES, RoundingMode.FLOOR);
        return quantity(name, accountId, share, "1");
    }

    private static Quantity quantity(String name, String accountId, BigDecimal value, String unit) {
        return new Quantity(name, value, unit, RoundingMode.FLOOR.name(), "docs/decision.md, section 1",
                Map.of("accountId", accountId));
    }
}

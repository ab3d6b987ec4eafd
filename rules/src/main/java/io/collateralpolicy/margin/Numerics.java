package io.collateralpolicy.margin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a policy rounds: part of the policy, because a reproduction rounds as its source does. Source:
 * {@code docs/decision.md}, section 1, rounding.
 *
 * @param moneyScale        places of amounts in base currency, 0 to 18
 * @param rateScale         places of rates and shares, 0 to 18
 * @param healthFactorScale places of the health factor shown, 0 to 18
 * @param assetRounding     of what protects the protocol: market, collateral and threshold value, advance rates
 * @param liabilityRounding of what is owed or required: debt, margin, loan-to-value, shares
 * @param averageScale      places that an account's average advance rate and threshold are rounded down to before they hold
 *     for all of its collateral, 0 to 18; absent where every lot counts by its own
 */
public record Numerics(
        int moneyScale,
        int rateScale,
        int healthFactorScale,
        RoundingMode assetRounding,
        RoundingMode liabilityRounding,
        Optional<Integer> averageScale) {

    private static final String AVERAGE_SCALE = "averageScale";
    private static final Set<String> NAMES = Set.of(
            "moneyScale", "rateScale", "healthFactorScale", "assetRounding", "liabilityRounding", AVERAGE_SCALE);
    private static final int SCALE_MAX = 18;
    /** No ratio is shown or compared above it: with 18 places it has 37 digits, and no limit tells it from more. */
    public static final BigDecimal RATIO_MAX = BigDecimal.TEN.pow(18);

    /** Rounds for the protocol: six places for money and rates, four for the health factor. */
    public static final Numerics STANDARD =
            new Numerics(6, 6, 4, RoundingMode.FLOOR, RoundingMode.CEILING);

    public Numerics {
        requireScale("moneyScale", moneyScale);
        requireScale("rateScale", rateScale);
        requireScale("healthFactorScale", healthFactorScale);
        averageScale.ifPresent(s -> requireScale(AVERAGE_SCALE, s));
    }

    /** Without averages. */
    public Numerics(
            int moneyScale,
            int rateScale,
            int healthFactorScale,
            RoundingMode assetRounding,
            RoundingMode liabilityRounding) {
        this(moneyScale, rateScale, healthFactorScale, assetRounding, liabilityRounding, Optional.empty());
    }

    /**
     * Reads the {@code numerics} of a policy manifest.
     *
     * @throws IllegalArgumentException naming the member that is unknown, missing or out of its bound
     */
    public static Numerics of(Map<String, String> members) {
        members.keySet().stream().filter(n -> !NAMES.contains(n)).sorted().findFirst().ifPresent(n -> {
            throw new IllegalArgumentException("unknown member of numerics `" + n + "`");
        });
        return new Numerics(
                scale(members, "moneyScale"),
                scale(members, "rateScale"),
                scale(members, "healthFactorScale"),
                rounding(members, "assetRounding"),
                rounding(members, "liabilityRounding"),
                members.containsKey(AVERAGE_SCALE) ? Optional.of(scale(members, AVERAGE_SCALE)) : Optional.empty());
    }

    /**
     * What lots of a total worth count together: {@code counted} itself, or {@code marketValue · ⌊counted / marketValue⌋}
     * where the average is rounded, then rounded as assets are; base currency.
     *
     * @param counted     Σ market value · rate, in money
     * @param marketValue Σ market value, in money
     */
    public BigDecimal averaged(BigDecimal counted, BigDecimal marketValue) {
        return averageScale.isEmpty() || marketValue.signum() == 0
                ? counted
                : asset(marketValue.multiply(counted.divide(marketValue, averageScale.get(), RoundingMode.FLOOR)));
    }

    /** What protects the protocol, in money: base currency, rounded as assets are. */
    public BigDecimal asset(BigDecimal exact) {
        return exact.setScale(moneyScale, assetRounding);
    }

    /** What is owed or required, in money: base currency, rounded as liabilities are. */
    public BigDecimal liability(BigDecimal exact) {
        return exact.setScale(moneyScale, liabilityRounding);
    }

    /** An advance rate, a fraction of one, rounded as assets are. */
    public BigDecimal assetRate(BigDecimal exact) {
        return exact.setScale(rateScale, assetRounding);
    }

    /**
     * A share or ratio that grows with risk: {@code min(10^18, part / whole)}, rounded as liabilities are; 0 when whole is 0.
     */
    public BigDecimal riskRatio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(rateScale)
                : ratio(part, whole, rateScale, liabilityRounding);
    }

    /** {@code min(10^18, part / whole)}, with so many places. */
    static BigDecimal ratio(BigDecimal part, BigDecimal whole, int scale, RoundingMode rounding) {
        return part.divide(whole, scale, rounding).min(RATIO_MAX).setScale(scale);
    }

    /** Zero money, base currency, exact, at the scale of money. */
    public BigDecimal zero() {
        return BigDecimal.ZERO.setScale(moneyScale);
    }

    private static int scale(Map<String, String> members, String name) {
        String text = required(members, name);
        if (!text.matches("\\d{1,2}")) {
            throw new IllegalArgumentException("`" + name + "` must be 0 to " + SCALE_MAX + ", is `" + text + "`");
        }
        return Integer.parseInt(text);
    }

    private static RoundingMode rounding(Map<String, String> members, String name) {
        String text = required(members, name);
        return Arrays.stream(RoundingMode.values())
                .filter(r -> r != RoundingMode.UNNECESSARY && r.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("`" + name
                        + "` must be FLOOR, CEILING, DOWN, UP, HALF_UP, HALF_DOWN or HALF_EVEN, is `" + text + "`"));
    }

    private static String required(Map<String, String> members, String name) {
        String text = members.get(name);
        if (text == null) {
            throw new IllegalArgumentException("numerics lacks `" + name + "`");
        }
        return text;
    }

    private static void requireScale(String name, int scale) {
        if (scale < 0 || scale > SCALE_MAX) {
            throw new IllegalArgumentException("`" + name + "` must be 0 to " + SCALE_MAX + ", is `" + scale + "`");
        }
    }
}

package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.reach.Cuts;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a probe is tried with: each constant, and something on either side of it. */
final class Values {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<BigDecimal> VOLATILITIES = Stream.of("0.1", "0.25", "0.5", "0.75", "1", "1.5", "2", "3", "5")
            .map(BigDecimal::new)
            .toList();

    private final Cuts cuts;
    private final Numerics numerics;

    Values(Cuts cuts, Numerics numerics) {
        this.cuts = cuts;
        this.numerics = numerics;
    }

    /** In order, the usual value among them where nothing asks for others. */
    List<Object> of(Vary vary) {
        SortedSet<Comparable<Object>> constants = new TreeSet<>();
        vary.properties().stream().filter(p -> isOwn(vary, p)).forEach(p -> constants.addAll(cuts.of(p)));
        return switch (vary) {
            case ASSET, CHAIN, CUSTODY, POOL, EFFICIENCY_MODE, SOURCE -> texts(vary, constants);
            case MARGIN_MODE -> constants.isEmpty() ? List.of(vary.usual()) : List.of("CROSS", "ISOLATED");
            case AGE -> ages(constants);
            case QUANTITY -> amounts(doubled(constants), BigDecimal.ONE.movePointLeft(numerics.moneyScale()));
            case PRICE -> amounts(bounds(constants), BigDecimal.ONE.movePointLeft(numerics.moneyScale()));
            case CONFIDENCE -> shares(constants, BigDecimal.ONE);
            case DROP -> shares(constants, new BigDecimal("0.99"));
            case RISE -> shares(constants, BigDecimal.TEN);
            case VOLATILITY -> volatilities(constants);
            case PIECES -> List.of(BigDecimal.ONE, TWO);
        };
    }

    /** A class follows from its asset and is no name of one. */
    private static boolean isOwn(Vary vary, String property) {
        return vary != Vary.ASSET || property.equals("asset");
    }

    /** Calm to wild, and on either side of every constant: haircuts grow with it steadily, so steps are enough to see a fall. */
    private List<Object> volatilities(SortedSet<Comparable<Object>> constants) {
        SortedSet<Object> values = new TreeSet<>(VOLATILITIES);
        values.addAll(shares(constants, BigDecimal.TEN));
        return List.copyOf(values);
    }

    private static List<Object> texts(Vary vary, SortedSet<Comparable<Object>> constants) {
        List<Object> values = new ArrayList<>(constants);
        if (!constants.contains(vary.usual())) {
            values.add(vary.usual());
        }
        return values;
    }

    private static List<Object> ages(SortedSet<Comparable<Object>> constants) {
        SortedSet<Duration> ages = new TreeSet<>(List.of(Duration.ZERO, Duration.ofNanos(1)));
        constants.stream().map(c -> (Duration) (Object) c).filter(age -> !age.isNegative()).forEach(age -> {
            ages.add(age);
            ages.add(age.plusNanos(1));
        });
        return constants.isEmpty() ? List.of(Duration.ZERO, Duration.ofDays(1)) : List.copyOf(ages);
    }

    /** Of two halves each is below or above a bound, so their sum is below or above its double. */
    private static SortedSet<BigDecimal> doubled(SortedSet<Comparable<Object>> constants) {
        SortedSet<BigDecimal> bounds = bounds(constants);
        bounds.addAll(bounds.stream().map(TWO::multiply).toList());
        return bounds;
    }

    private static SortedSet<BigDecimal> bounds(SortedSet<Comparable<Object>> constants) {
        return constants.stream().map(Values::plain).filter(bound -> bound.signum() > 0)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The last amount that a step below still holds for, the bound, and the middle of each stretch. */
    private static List<Object> amounts(SortedSet<BigDecimal> bounds, BigDecimal step) {
        SortedSet<BigDecimal> amounts = new TreeSet<>();
        BigDecimal below = BigDecimal.ZERO;
        for (BigDecimal bound : bounds) {
            amounts.addAll(List.of(middle(below, bound), bound.subtract(step), bound, bound.add(step)));
            below = bound;
        }
        amounts.addAll(List.of(below.max(BigDecimal.TEN).multiply(TWO), below.max(BigDecimal.TEN).multiply(BigDecimal.TEN)));
        return List.copyOf(amounts.tailSet(step));
    }

    private List<Object> shares(SortedSet<Comparable<Object>> constants, BigDecimal largest) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(numerics.rateScale());
        SortedSet<BigDecimal> shares = new TreeSet<>(List.of(BigDecimal.ZERO, largest));
        BigDecimal below = BigDecimal.ZERO;
        for (Comparable<Object> constant : constants) {
            BigDecimal bound = plain(constant);
            if (bound.signum() >= 0 && bound.compareTo(largest) < 0) {
                BigDecimal middle = middle(below, bound).setScale(numerics.rateScale(), RoundingMode.FLOOR);
                shares.addAll(List.of(middle, bound, bound.add(step).min(largest)));
                below = bound;
            }
        }
        return List.copyOf(shares);
    }

    /** As people write it: a constant is compared without its scale. */
    static BigDecimal plain(Comparable<Object> constant) {
        BigDecimal bound = (BigDecimal) (Object) constant;
        return bound.setScale(Math.max(bound.scale(), 0));
    }

    private static BigDecimal middle(BigDecimal a, BigDecimal b) {
        return a.add(b).multiply(new BigDecimal("0.5"));
    }
}

package io.collateralpolicy.margin.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Profit and loss of a position in each of the sixteen scenarios of SPAN: the price unmoved and at thirds of its scan range
 * up and down, each with volatility up and down, and two extreme moves of which a share counts. Arrays of positions add up,
 * and the worst scenario of the sum is its scanning risk.
 *
 * <p>Source: CME, Standard Portfolio Analysis of Risk, description of the risk arrays.
 *
 * @param profits base currency, in the order of {@link #SCENARIOS}; a loss is below 0
 */
public record RiskArray(List<BigDecimal> profits) {

    /** Where the price and the volatility go. */
    public static final List<Move> SCENARIOS = scenarios();

    private static final int FULL_RANGE = 3;

    /**
     * One scenario.
     *
     * @param thirds     of the price scan range, signed; six are the extreme move of twice the range
     * @param volatility how many volatility scan ranges: 1, −1, and 0 for the extreme moves
     */
    public record Move(int thirds, int volatility) {

        /** Whether only a share of what it costs counts. */
        public boolean isExtreme() {
            return Math.abs(thirds) > FULL_RANGE;
        }
    }

    /** @throws IllegalArgumentException when there are not as many as scenarios */
    public RiskArray {
        if (profits.size() != SCENARIOS.size()) {
            throw new IllegalArgumentException("a risk array has " + SCENARIOS.size() + " scenarios, not " + profits.size());
        }
        profits = List.copyOf(profits);
    }

    /**
     * The array of a position that can be valued anew.
     *
     * @param profit what the position gains in a scenario, base currency
     * @param cover  the share of an extreme move that counts, 0 to 1
     */
    public static RiskArray of(Function<Move, BigDecimal> profit, BigDecimal cover) {
        return new RiskArray(SCENARIOS.stream()
                .map(m -> m.isExtreme() ? profit.apply(m).multiply(cover) : profit.apply(m))
                .toList());
    }

    /** Both positions together, scenario by scenario. */
    public RiskArray plus(RiskArray other) {
        return new RiskArray(IntStream.range(0, profits.size())
                .mapToObj(i -> profits.get(i).add(other.profits.get(i)))
                .toList());
    }

    /** The largest loss, base currency, exact; 0 where no scenario loses. */
    public BigDecimal scanningRisk() {
        return Collections.min(profits).negate().max(BigDecimal.ZERO);
    }

    private static List<Move> scenarios() {
        List<Move> moves = new ArrayList<>();
        for (int thirds : new int[] {0, 1, -1, 2, -2, FULL_RANGE, -FULL_RANGE}) {
            moves.add(new Move(thirds, 1));
            moves.add(new Move(thirds, -1));
        }
        moves.add(new Move(2 * FULL_RANGE, 0));
        moves.add(new Move(-2 * FULL_RANGE, 0));
        return List.copyOf(moves);
    }
}

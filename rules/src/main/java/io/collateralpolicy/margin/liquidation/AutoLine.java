package io.collateralpolicy.margin.liquidation;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A debt ceiling that follows the debt: up by steps with time between them, down at once.
 *
 * <p>{@code wanted = min(most, debt + gap)}; above the ceiling it holds only when the last rise is {@code between} ago or
 * longer. Source: Maker DssAutoLine, exec.
 *
 * @param most    the ceiling never passed, base currency
 * @param gap     the room kept above the debt, base currency
 * @param between the least time between two rises
 */
public record AutoLine(BigDecimal most, BigDecimal gap, Duration between) {

    /**
     * The ceiling from now on, base currency, exact.
     *
     * @param ceiling now
     * @param debt    now
     * @param since   the last rise
     */
    public BigDecimal ceiling(BigDecimal ceiling, BigDecimal debt, Duration since) {
        BigDecimal wanted = debt.add(gap).min(most);
        return wanted.compareTo(ceiling) > 0 && since.compareTo(between) < 0 ? ceiling : wanted;
    }
}

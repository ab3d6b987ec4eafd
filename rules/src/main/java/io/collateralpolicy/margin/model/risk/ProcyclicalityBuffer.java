package io.collateralpolicy.margin.model.risk;

import java.math.BigDecimal;

/**
 * A margin buffer that is built in calm and may be used up when margin rises.
 *
 * <p>{@code charge = model · (1 + buffer)}, or {@code max(model, charge before)} while the buffer is released, so that a rise is met
 * by the buffer first. Base currency, exact. Source: Commission Delegated Regulation (EU) 153/2013, Article 28(1)(a), which
 * asks for a buffer of at least 25 % of the calculated margin.
 *
 * @param buffer fraction of the calculated margin, not negative
 */
public record ProcyclicalityBuffer(BigDecimal buffer) {

    /** What is charged in calm, base currency, exact. */
    public BigDecimal calm(BigDecimal model) {
        return model.multiply(BigDecimal.ONE.add(buffer));
    }

    /**
     * What is charged while calculated margin rises significantly: never below the model's own; base currency, exact.
     *
     * @param before what was charged before the rise
     */
    public BigDecimal released(BigDecimal model, BigDecimal before) {
        return model.max(before.min(calm(model)));
    }
}

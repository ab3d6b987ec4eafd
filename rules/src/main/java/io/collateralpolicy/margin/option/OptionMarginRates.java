package io.collateralpolicy.margin.option;

import java.math.BigDecimal;

/**
 * What a short option is charged by itself; all are fractions of one.
 *
 * @param maximumSpot     of spot, initially, at the money
 * @param minimumSpot     of spot, initially, however far out of the money
 * @param callMaintenance of spot, for a call
 * @param putMaintenance  of spot, for a put
 * @param putValue        of a put's own value
 * @param putOffset       multiple of a put's maintenance margin that its initial margin reaches at least
 */
public record OptionMarginRates(
        BigDecimal maximumSpot,
        BigDecimal minimumSpot,
        BigDecimal callMaintenance,
        BigDecimal putMaintenance,
        BigDecimal putValue,
        BigDecimal putOffset) {}

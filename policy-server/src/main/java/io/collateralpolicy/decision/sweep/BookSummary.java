package io.collateralpolicy.decision.sweep;

import io.collateralpolicy.margin.HealthBand;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a book is worth and how its accounts stand, in base currency.
 *
 * @param book             its name
 * @param sweep            as of what
 * @param total            of all accounts
 * @param collateralAtRisk market value of the lots of accounts that may be liquidated now
 * @param bands            every band, worst first
 */
public record BookSummary(
        String book, SweepState sweep, Totals total, BigDecimal collateralAtRisk, List<Band> bands) {

    /**
     * The accounts of one band.
     *
     * @param band   how they stand
     * @param totals what they are worth together
     */
    public record Band(HealthBand band, Totals totals) {}
}

package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The account's sums in one state, current or projected.
 *
 * @param accountId         the caller's name of the account
 * @param pool              the account's pool
 * @param marginMode        {@code CROSS} or {@code ISOLATED}
 * @param owes              whether the denominator of the health factor is above 0
 * @param marketValue       Σ over lots, base currency
 * @param collateralValue   Σ over eligible lots, base currency
 * @param thresholdValue    Σ over lots, base currency
 * @param debt              base currency
 * @param derivativesValue  what the positions are worth, signed, base currency
 * @param openPositions     how many positions of more than nothing it holds
 * @param netCollateral     {@code collateralValue + derivativesValue − debt}, signed, base currency
 * @param initialMargin     base currency
 * @param maintenanceMargin base currency
 * @param marginExcess      signed: excess less call, base currency
 * @param maintenanceExcess signed: what protects the account less what it must cover, base currency; below 0 it may be
 *     liquidated
 * @param healthFactor      see {@code docs/decision.md}, rounded down under every policy; 0 when {@code owes} is false, so guard with it
 * @param loanToValue       {@code debt / max(marketValue, smallest unit of money)}, rounded up
 */
public record Account(
        String accountId,
        String pool,
        String marginMode,
        boolean owes,
        BigDecimal marketValue,
        BigDecimal collateralValue,
        BigDecimal thresholdValue,
        BigDecimal debt,
        BigDecimal derivativesValue,
        BigDecimal openPositions,
        BigDecimal netCollateral,
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin,
        BigDecimal marginExcess,
        BigDecimal maintenanceExcess,
        BigDecimal healthFactor,
        BigDecimal loanToValue)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("accountId", accountId);
    }
}

package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.util.Map;

/**
 * One thing the account owes: a loan or a negative balance.
 *
 * @param loanId     the caller's name of the loan
 * @param asset      symbol of the borrowed asset
 * @param assetClass class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param underlying what the asset follows
 * @param pool       the account's pool
 * @param marginMode {@code CROSS} or {@code ISOLATED}
 * @param owed       principal and accrued interest, in units of the asset
 * @param debt       the same in base currency, rounded as the policy's numerics say; 0 when not priced
 * @param priced     whether a valid price of the asset exists at {@code asOf}
 */
public record Debt(
        String loanId,
        String asset,
        String assetClass,
        String underlying,
        String pool,
        String marginMode,
        BigDecimal owed,
        BigDecimal debt,
        boolean priced)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("loanId", loanId);
    }
}

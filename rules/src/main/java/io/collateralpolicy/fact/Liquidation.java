package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * One debt and one lot of an account that may be liquidated, with the account's sums as they are now.
 *
 * <p>Without an intent the debt is the account's largest, and there is one of these for each lot that may be seized; of an
 * account without collateral there is one whose lot is empty.
 *
 * @param accountId          the caller's name of the account
 * @param pool               the account's pool
 * @param marginMode         {@code CROSS} or {@code ISOLATED}
 * @param efficiencyMode     the account's efficiency mode, empty when it is in none
 * @param loanId             the debt at stake
 * @param debtAsset          symbol of what is owed
 * @param debtAssetClass     class of that asset, {@code UNKNOWN} when the policy has no row for it
 * @param lotId              the lot at stake, empty without one
 * @param asset              symbol of the lot's asset
 * @param assetClass         class of that asset, {@code UNKNOWN} when the policy has no row for it
 * @param underlying         what the lot's asset follows
 * @param breakerTripped     whether a breaker whose subject is the lot's asset or its underlying is tripped
 * @param running            whether a liquidation of the account is under way, an auction for example
 * @param elapsed            since that one began; zero when none is under way
 * @param alreadyLiquidated  what is under liquidation by then, base currency; what the throttle counts
 * @param debt               of the account, base currency
 * @param marketValue        of the account, base currency
 * @param thresholdValue     of the account, base currency
 * @param healthFactor       as {@code Account} has it
 * @param shortfall          {@code max(0, obligation − protection)}, base currency
 * @param debtAtStake        of the debt at stake, base currency, rounded as liabilities are
 * @param collateralAtStake  market value of what may be seized of the lot, base currency
 */
public record Liquidation(
        String accountId,
        String pool,
        String marginMode,
        String efficiencyMode,
        String loanId,
        String debtAsset,
        String debtAssetClass,
        String lotId,
        String asset,
        String assetClass,
        String underlying,
        boolean breakerTripped,
        boolean running,
        Duration elapsed,
        BigDecimal alreadyLiquidated,
        BigDecimal debt,
        BigDecimal marketValue,
        BigDecimal thresholdValue,
        BigDecimal healthFactor,
        BigDecimal shortfall,
        BigDecimal debtAtStake,
        BigDecimal collateralAtStake)
        implements Fact {

    /** The same of its debt alone. */
    public Liquidation withoutLot() {
        return new Liquidation(accountId, pool, marginMode, efficiencyMode, loanId, debtAsset, debtAssetClass, "", "", "",
                "", false, running, elapsed, alreadyLiquidated, debt, marketValue, thresholdValue, healthFactor, shortfall,
                debtAtStake, BigDecimal.ZERO);
    }

    @Override
    public Map<String, String> subject() {
        return lotId.isEmpty() ? Map.of("loanId", loanId) : Map.of("loanId", loanId, "lotId", lotId);
    }
}

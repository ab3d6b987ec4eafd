package io.collateralpolicy.impact;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a package changes at one level of prices.
 *
 * @param shock                       by how much prices moved, a fraction of one
 * @param liquidatableBefore          accounts
 * @param liquidatableAfter           accounts
 * @param newlyLiquidatable           accounts liquidatable after and not before
 * @param noLongerLiquidatable        accounts liquidatable before and not after
 * @param newMarginCalls              accounts called after and not before
 * @param debtNewlyLiquidatable       what the newly liquidatable owe, base currency
 * @param collateralNewlyLiquidatable their collateral value after, base currency
 * @param creditFreed                 Σ of what collateral values grow by, base currency
 * @param creditWithdrawn             Σ of what they shrink by, base currency
 * @param undecidedAfter              accounts that the package before can judge and the one after cannot
 * @param before                      all accounts, as the package before judges them
 * @param after                       the same, as the one after does
 * @param worst                       those made worse, the worst first
 */
public record LevelReport(
        BigDecimal shock,
        long liquidatableBefore,
        long liquidatableAfter,
        long newlyLiquidatable,
        long noLongerLiquidatable,
        long newMarginCalls,
        BigDecimal debtNewlyLiquidatable,
        BigDecimal collateralNewlyLiquidatable,
        BigDecimal creditFreed,
        BigDecimal creditWithdrawn,
        long undecidedAfter,
        Distribution before,
        Distribution after,
        List<AffectedAccount> worst) {}

package io.collateralpolicy.impact;

import java.time.Instant;
import java.util.List;

/**
 * What a package would do.
 *
 * @param policy     name
 * @param before     package digest of what it is compared with
 * @param after      package digest of what is judged
 * @param asOf       of prices and breakers
 * @param accounts   how many were asked
 * @param unpriced   of them those for which something has no valid price today, under the package before
 * @param levels     today's prices first
 * @param mispricing assets that are priced otherwise, today
 * @param decisions  recorded ones made again
 */
public record ImpactReport(
        String policy,
        String before,
        String after,
        Instant asOf,
        long accounts,
        long unpriced,
        List<LevelReport> levels,
        List<Mispricing> mispricing,
        DecisionsReport decisions) {

    /** Accounts that may be liquidated after and not before, summed over all levels; no account is made so where this is 0. */
    public long newlyLiquidatable() {
        return levels.stream().mapToLong(level -> level.newlyLiquidatable() + level.undecidedAfter()).sum();
    }
}

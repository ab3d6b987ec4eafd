package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.price.MarketStage;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.MarginMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An asset that the two packages price otherwise, in one market.
 *
 * @param asset  symbol
 * @param before collateral price, base currency per unit
 * @param after  the same under the package that is judged
 * @param change {@code after / before − 1}, a fraction of one, 6 places, rounded half even
 */
public record Mispricing(String asset, BigDecimal before, BigDecimal after, BigDecimal change) {

    private static final int SCALE = 6;

    /** By asset. */
    static List<Mispricing> between(DecidingPolicy before, DecidingPolicy after, Circumstances circumstances) {
        SortedSet<String> assets = new TreeSet<>();
        circumstances.market().quotes().forEach(quote -> assets.add(quote.asset()));
        Prices was = prices(before, circumstances, assets);
        Prices is = prices(after, circumstances, assets);
        List<Mispricing> all = new ArrayList<>();
        assets.forEach(asset -> of(asset, was.ofCollateral(asset), is.ofCollateral(asset)).ifPresent(all::add));
        return List.copyOf(all);
    }

    private static Optional<Mispricing> of(String asset, Optional<PriceQuote> before, Optional<PriceQuote> after) {
        return before.map(PriceQuote::price).flatMap(was -> after.map(PriceQuote::price)
                .filter(is -> is.compareTo(was) != 0)
                .map(is -> new Mispricing(asset, was, is, is.divide(was, SCALE + SCALE, RoundingMode.HALF_EVEN)
                        .subtract(BigDecimal.ONE).setScale(SCALE, RoundingMode.HALF_EVEN))));
    }

    private static Prices prices(DecidingPolicy policy, Circumstances circumstances, SortedSet<String> assets) {
        AccountState nobody = new AccountState("nobody", "1", MarginMode.CROSS, policy.baseCurrency(), Optional.empty(),
                List.of(), List.of(), List.of(), List.of());
        AssessmentInput input = circumstances.input(policy.name(), nobody);
        return MarketStage.of(policy, input, assets);
    }
}

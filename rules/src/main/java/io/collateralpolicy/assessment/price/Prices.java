package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.answer.Evidence.QuoteUsed;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.margin.PriceChoice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the market stage found.
 *
 * @param collateral the quote that values collateral, by asset; absent without a valid one
 * @param debt       the quote that values what is owed, by asset
 * @param quotes     all quotes, valid or not, by asset
 * @param marks      the mark of each instrument
 * @param terms      what the policy says of each asset
 * @param measured   what else is known of each asset
 * @param returns    daily returns by underlying, the oldest first
 * @param breakers   as the decision sees them, trips of its own market included
 * @param tripped    subjects of tripped breakers
 * @param quotesUsed with the rules that chose them
 * @param findings   of the market stage
 * @param lastGood   what a liquidation may rest on where no quote is valid
 * @param source     whose market it was
 * @param asOf       the instant the facts hold at
 * @param inForce    for how long the package has been in force then
 */
public record Prices(
        Map<String, PriceQuote> collateral,
        Map<String, PriceQuote> debt,
        Map<String, List<PriceQuote>> quotes,
        Map<String, Mark> marks,
        Map<String, AssetTerms> terms,
        Map<String, Measured> measured,
        Map<String, List<BigDecimal>> returns,
        List<BreakerUsed> breakers,
        Set<String> tripped,
        List<QuoteUsed> quotesUsed,
        List<Finding> findings,
        LastGood lastGood,
        MarketSource source,
        Instant asOf,
        Duration inForce) {

    /** Age of the quote that values collateral of the asset; zero without one. */
    public Duration quoteAge(String asset) {
        return ofCollateral(asset).map(q -> Duration.between(q.publishedAt(), asOf)).orElse(Duration.ZERO);
    }

    public Optional<PriceQuote> ofCollateral(String asset) {
        return Optional.ofNullable(collateral.get(asset));
    }

    /** The asset whose quotes say what one unit of a base currency is worth in what it is pegged to: {@code USDC/USD}. */
    public static String pegOf(String baseCurrency) {
        return baseCurrency + "/USD";
    }

    /** The spot price of what positions follow: its own, or that of the asset that the policy's asset table names for it. */
    public Optional<PriceQuote> ofUnderlying(String underlying) {
        return ofCollateral(underlying)
                .or(() -> Optional.ofNullable(terms.get(underlying)).flatMap(AssetTerms::spotAsset).flatMap(this::ofCollateral));
    }

    public Optional<PriceQuote> ofDebt(String asset) {
        return Optional.ofNullable(debt.get(asset));
    }

    /** What one unit of base currency is worth in what it is pegged to; 1 where nobody says. */
    public BigDecimal settlementPrice(String baseCurrency) {
        return ofCollateral(pegOf(baseCurrency)).map(PriceQuote::price).orElse(BigDecimal.ONE);
    }

    /** Whether somebody says what one unit of base currency is worth in what it is pegged to. */
    public boolean knowsPeg(String baseCurrency) {
        return ofCollateral(pegOf(baseCurrency)).isPresent();
    }

    /** The price most in the borrower's favour, for deciding whether to wait; absent without any quote. */
    public Optional<BigDecimal> inFavour(String asset) {
        return PriceChoice.HIGHEST.of(quotes.get(asset), PriceQuote::price).map(PriceQuote::price);
    }

    /**
     * Whether nobody ever said what the asset is worth. The server's own market keeps the last quote of every source for good;
     * what a caller's market leaves out may have been quoted elsewhere.
     */
    public boolean isNeverQuoted(String asset) {
        return source == MarketSource.SERVER && quotes.get(asset).isEmpty();
    }

    /** What a seized lot is worth: its price, else its last good one that is highest, in the borrower's favour. */
    public Optional<BigDecimal> ofSeized(String asset) {
        return ofCollateral(asset).map(PriceQuote::price).or(() -> lastGood.highest(asset));
    }

    /** What a repaid debt is worth: its price, else its last good one that is lowest, in the borrower's favour. */
    public Optional<BigDecimal> ofRepaid(String asset) {
        return ofDebt(asset).map(PriceQuote::price).or(() -> lastGood.lowest(asset));
    }

    public Optional<Mark> ofInstrument(String instrument) {
        return Optional.ofNullable(marks.get(instrument));
    }

    public boolean isTripped(String asset) {
        return isItself(asset) || measured.get(asset).poolAssets().stream().anyMatch(this::isItself);
    }

    private boolean isItself(String asset) {
        return tripped.contains(asset) || terms.containsKey(asset) && tripped.contains(terms.get(asset).underlying());
    }
}

package io.collateralpolicy.fact;

import io.collateralpolicy.fact.asset.AssetMeasures;
import io.collateralpolicy.fact.asset.AssetProperties;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * One lot of collateral with everything the host knows of it.
 *
 * @param lotId       the caller's name of the lot
 * @param asset       symbol
 * @param chain       CAIP-2 chain id
 * @param assetClass  class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param underlying  what the asset follows
 * @param custody     who holds the lot
 * @param pool        the account's pool
 * @param marginMode  {@code CROSS} or {@code ISOLATED}
 * @param efficiencyMode the account's efficiency mode, empty when it is in none
 * @param quantity    units of the asset held
 * @param encumbered  units already promised elsewhere; they earn no credit
 * @param marketValue base currency, rounded as the policy's numerics say; 0 when not priced
 * @param priced      whether a valid price of the asset exists at {@code asOf}
 * @param quoteAge    age of the quote used; zero when not priced
 * @param breakerTripped whether a breaker whose subject is the asset, its underlying or an asset of its pool is tripped
 * @param assetType see {@link AssetProperties}
 * @param securityType see {@link AssetProperties}
 * @param interestType see {@link AssetProperties}
 * @param redemptionType see {@link AssetProperties}
 * @param seniority see {@link AssetProperties}
 * @param equityIndex see {@link AssetProperties}
 * @param assetIssuerType see {@link AssetProperties}
 * @param assetIssuer see {@link AssetProperties}
 * @param assetIssuerCountry see {@link AssetProperties}
 * @param country see {@link AssetProperties}
 * @param currency see {@link AssetProperties}
 * @param rating see {@link AssetProperties}
 * @param ratingAgency see {@link AssetProperties}
 * @param assetIssuerRating see {@link AssetProperties}
 * @param assetIssuerRatingAgency see {@link AssetProperties}
 * @param maturityYears see {@link AssetProperties}
 * @param originalMaturityYears see {@link AssetProperties}
 * @param closeLink   whether the asset is the promise of somebody that the account names as its affiliate
 * @param metricsKnown see {@link AssetMeasures}
 * @param metricsAge see {@link AssetMeasures}
 * @param volatilityKnown see {@link AssetMeasures}
 * @param volatility see {@link AssetMeasures}
 * @param basisKnown see {@link AssetMeasures}
 * @param basis see {@link AssetMeasures}
 * @param basisVolatility see {@link AssetMeasures}
 * @param depthKnown see {@link AssetMeasures}
 * @param depth see {@link AssetMeasures}
 * @param poolKnown see {@link AssetMeasures}
 * @param poolDeviation see {@link AssetMeasures}
 * @param shareOfPool see {@link AssetMeasures}
 * @param underlyingShare see {@link AssetMeasures}
 * @param confidence  in the quote used, 0 to 1; 1 where none is stated or the lot is not priced
 * @param portfolioConfidence the lowest of {@code confidence} and those in the spot prices of what positions follow
 */
public record Lot(
        String lotId,
        String asset,
        String chain,
        String assetClass,
        String underlying,
        String custody,
        String pool,
        String marginMode,
        String efficiencyMode,
        BigDecimal quantity,
        BigDecimal encumbered,
        BigDecimal marketValue,
        boolean priced,
        Duration quoteAge,
        boolean breakerTripped,
        String assetType,
        String securityType,
        String interestType,
        String redemptionType,
        String seniority,
        String equityIndex,
        String assetIssuerType,
        String assetIssuer,
        String assetIssuerCountry,
        String country,
        String currency,
        String rating,
        String ratingAgency,
        String assetIssuerRating,
        String assetIssuerRatingAgency,
        BigDecimal maturityYears,
        BigDecimal originalMaturityYears,
        boolean closeLink,
        boolean metricsKnown,
        Duration metricsAge,
        boolean volatilityKnown,
        BigDecimal volatility,
        boolean basisKnown,
        BigDecimal basis,
        BigDecimal basisVolatility,
        boolean depthKnown,
        BigDecimal depth,
        boolean poolKnown,
        BigDecimal poolDeviation,
        BigDecimal shareOfPool,
        BigDecimal underlyingShare,
        BigDecimal confidence,
        BigDecimal portfolioConfidence)
        implements Fact {

    /** With the asset's properties as one, and nothing measured but its price. */
    public Lot(
            String lotId,
            String asset,
            String chain,
            String assetClass,
            String underlying,
            String custody,
            String pool,
            String marginMode,
            String efficiencyMode,
            BigDecimal quantity,
            BigDecimal encumbered,
            BigDecimal marketValue,
            boolean priced,
            Duration quoteAge,
            boolean breakerTripped,
            AssetProperties of) {
        this(lotId, asset, chain, assetClass, underlying, custody, pool, marginMode, efficiencyMode, quantity, encumbered,
                marketValue, priced, quoteAge, breakerTripped, of, false, AssetMeasures.NONE, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** With the asset's properties and measures as one each. */
    public Lot(
            String lotId,
            String asset,
            String chain,
            String assetClass,
            String underlying,
            String custody,
            String pool,
            String marginMode,
            String efficiencyMode,
            BigDecimal quantity,
            BigDecimal encumbered,
            BigDecimal marketValue,
            boolean priced,
            Duration quoteAge,
            boolean breakerTripped,
            AssetProperties of,
            boolean closeLink,
            AssetMeasures by,
            BigDecimal confidence,
            BigDecimal portfolioConfidence) {
        this(lotId, asset, chain, assetClass, underlying, custody, pool, marginMode, efficiencyMode, quantity, encumbered,
                marketValue, priced, quoteAge, breakerTripped, of.assetType(), of.securityType(), of.interestType(),
                of.redemptionType(), of.seniority(), of.equityIndex(), of.assetIssuerType(), of.assetIssuer(), of.assetIssuerCountry(),
                of.country(), of.currency(), of.rating(), of.ratingAgency(), of.assetIssuerRating(), of.assetIssuerRatingAgency(),
                of.maturityYears(), of.originalMaturityYears(), closeLink, by.metricsKnown(), by.metricsAge(),
                by.volatilityKnown(), by.volatility(), by.basisKnown(), by.basis(), by.basisVolatility(), by.depthKnown(),
                by.depth(), by.poolKnown(), by.poolDeviation(), by.shareOfPool(), by.underlyingShare(),
                confidence, portfolioConfidence);
    }

    @Override
    public Map<String, String> subject() {
        return Map.of("lotId", lotId);
    }
}

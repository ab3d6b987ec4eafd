package io.collateralpolicy.fact.asset;

import java.math.BigDecimal;

/**
 * What kind of thing an asset is and who owes it, as far as the host knows: part of a {@code Lot}.
 *
 * <p>The names are those of the FINOS Common Domain Model 6.1.0, {@code product-collateral-type}. A text that nobody
 * states is {@code UNKNOWN}, a maturity that there is none of is −1.
 *
 * @param assetType               {@code CASH}, {@code SECURITY}, {@code COMMODITY} …
 * @param securityType            {@code DEBT}, {@code EQUITY}, {@code FUND} …
 * @param interestType            of a debt: {@code FIXED}, {@code FLOATING}, {@code ZERO_COUPON} …
 * @param redemptionType          of a debt: {@code BULLET}, {@code CONVERTIBLE} …
 * @param seniority               of a debt: {@code SENIOR}, {@code SUBORDINATED} …
 * @param equityIndex             the index that a share is a member of
 * @param assetIssuerType         {@code SOVEREIGN_CENTRAL_BANK}, {@code CORPORATE} …
 * @param assetIssuer             who issued it: a LEI or symbol
 * @param assetIssuerCountry      ISO 3166 of the issuer's origin
 * @param country                 ISO 3166 of the asset's origin
 * @param currency                ISO 4217 that it is denominated in
 * @param rating                  notation of the asset's rating, as its agency writes it
 * @param ratingAgency            {@code STANDARD_AND_POORS}, {@code MOODYS}, {@code FITCH} …
 * @param assetIssuerRating       notation of the issuer's rating
 * @param assetIssuerRatingAgency its agency
 * @param maturityYears           years until it is repaid, see {@code margin.regulatory.YearsBetween}
 * @param originalMaturityYears   years from issue until it is repaid
 */
public record AssetProperties(
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
        BigDecimal originalMaturityYears) {

    /** A text that nobody states. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The maturity of what is never repaid. */
    public static final BigDecimal NO_MATURITY = BigDecimal.ONE.negate();

    /** Nothing is known. */
    public static final AssetProperties NONE = new AssetProperties(
            UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN,
            UNKNOWN, UNKNOWN, UNKNOWN, NO_MATURITY, NO_MATURITY);
}

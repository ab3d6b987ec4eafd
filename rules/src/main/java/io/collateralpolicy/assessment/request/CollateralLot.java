package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Collateral pledged.
 *
 * @param lotId      the caller's name of it
 * @param asset      symbol
 * @param chain      CAIP-2 chain id
 * @param quantity   units, 0 or more
 * @param custody    who holds it
 * @param encumbered units promised elsewhere, not above quantity; absent is 0
 * @param properties of the asset, as the caller states them; what the policy's asset table says holds before them
 */
public record CollateralLot(
        @NotNull @Pattern(regexp = Bounds.ID, message = Bounds.ID_MESSAGE) String lotId,
        @NotNull @Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String asset,
        @NotNull @Pattern(regexp = Bounds.CHAIN, message = Bounds.CHAIN_MESSAGE) String chain,
        @NotNull @PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal quantity,
        @NotNull @Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String custody,
        Optional<@PositiveOrZero @DecimalMax(Bounds.AMOUNT_MAX) BigDecimal> encumbered,
        Optional<@Valid StatedProperties> properties) {

    /** Without a word of the asset. */
    public CollateralLot(
            String lotId, String asset, String chain, BigDecimal quantity, String custody, Optional<BigDecimal> encumbered) {
        this(lotId, asset, chain, quantity, custody, encumbered, Optional.empty());
    }

    /** The same with another quantity. */
    public CollateralLot with(BigDecimal changed) {
        return new CollateralLot(lotId, asset, chain, changed, custody, encumbered, properties);
    }

    /**
     * What a caller states of a lot's asset: see {@link io.collateralpolicy.fact.asset.AssetProperties}.
     *
     * @param assetType               what kind of asset
     * @param securityType            what kind of security
     * @param interestType            how a debt bears interest
     * @param redemptionType          how a debt is repaid
     * @param seniority               of a debt
     * @param equityIndex             that a share is a member of
     * @param assetIssuerType         what kind of issuer
     * @param assetIssuer             LEI or symbol
     * @param assetIssuerCountry      ISO 3166
     * @param country                 ISO 3166 of the asset
     * @param currency                ISO 4217
     * @param rating                  notation
     * @param ratingAgency            of the rating
     * @param assetIssuerRating       notation
     * @param assetIssuerRatingAgency of the issuer's rating
     * @param maturityYears           years until it is repaid, 0 or more; rounded up to six places
     * @param originalMaturityYears   years from issue, 0 or more; rounded up to six places
     */
    public record StatedProperties(
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> assetType,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> securityType,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> interestType,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> redemptionType,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> seniority,
            Optional<@Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String> equityIndex,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> assetIssuerType,
            Optional<@Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String> assetIssuer,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> assetIssuerCountry,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> country,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> currency,
            Optional<@Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String> rating,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> ratingAgency,
            Optional<@Pattern(regexp = Bounds.SYMBOL, message = Bounds.SYMBOL_MESSAGE) String> assetIssuerRating,
            Optional<@Pattern(regexp = Bounds.WORD, message = Bounds.WORD_MESSAGE) String> assetIssuerRatingAgency,
            Optional<@PositiveOrZero @DecimalMax(Bounds.YEARS_MAX) BigDecimal> maturityYears,
            Optional<@PositiveOrZero @DecimalMax(Bounds.YEARS_MAX) BigDecimal> originalMaturityYears) {}
}

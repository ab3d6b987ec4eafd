package io.collateralpolicy.assessment.request;

import io.collateralpolicy.assessment.bound.Bounds;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.Optional;

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

package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.CollateralLot.StatedProperties;
import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.margin.regulatory.YearsBetween;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a lot's asset: the policy's asset table first, which is governed, then what the caller states.
 *
 * <p>A column of the table named as the property, {@code TEXT} or {@code DECIMAL}; {@code maturityDate} (ISO 8601) in
 * place of {@code maturityYears} is counted from the decision's {@code asOf}.
 */
public final class KnownProperties {

    /** Places of years; rules and tables compare nothing finer. */
    private static final int YEARS_SCALE = 6;
    private static final String DATE = "maturityDate";

    private final AssetTerms terms;
    private final Optional<StatedProperties> stated;
    private final Instant asOf;

    private KnownProperties(AssetTerms terms, Optional<StatedProperties> stated, Instant asOf) {
        this.terms = terms;
        this.stated = stated;
        this.asOf = asOf;
    }

    public static AssetProperties of(AssetTerms terms, Optional<StatedProperties> stated, Instant asOf) {
        return new KnownProperties(terms, stated, asOf).all();
    }

    private AssetProperties all() {
        return new AssetProperties(
                text("assetType", StatedProperties::assetType),
                text("securityType", StatedProperties::securityType),
                text("interestType", StatedProperties::interestType),
                text("redemptionType", StatedProperties::redemptionType),
                text("seniority", StatedProperties::seniority),
                text("equityIndex", StatedProperties::equityIndex),
                text("assetIssuerType", StatedProperties::assetIssuerType),
                text("assetIssuer", StatedProperties::assetIssuer),
                text("assetIssuerCountry", StatedProperties::assetIssuerCountry),
                text("country", StatedProperties::country),
                text("currency", StatedProperties::currency),
                text("rating", StatedProperties::rating),
                text("ratingAgency", StatedProperties::ratingAgency),
                text("assetIssuerRating", StatedProperties::assetIssuerRating),
                text("assetIssuerRatingAgency", StatedProperties::assetIssuerRatingAgency),
                dated().orElseGet(() -> years("maturityYears", StatedProperties::maturityYears)),
                years("originalMaturityYears", StatedProperties::originalMaturityYears));
    }

    private String text(String name, Function<StatedProperties, Optional<String>> ofCaller) {
        return governed(name, String.class)
                .filter(g -> !g.equals(AssetProperties.UNKNOWN))
                .or(() -> stated.flatMap(ofCaller))
                .orElse(AssetProperties.UNKNOWN);
    }

    private BigDecimal years(String name, Function<StatedProperties, Optional<BigDecimal>> ofCaller) {
        return governed(name, BigDecimal.class)
                .filter(y -> y.signum() >= 0)
                .or(() -> stated.flatMap(ofCaller))
                .map(y -> y.setScale(YEARS_SCALE, RoundingMode.CEILING))
                .orElse(AssetProperties.NO_MATURITY);
    }

    private Optional<BigDecimal> dated() {
        return governed(DATE, String.class)
                .filter(d -> !d.equals(AssetProperties.UNKNOWN))
                .map(d -> YearsBetween.of(asOf.atZone(ZoneOffset.UTC).toLocalDate(), date(d)));
    }

    private <T> Optional<T> governed(String name, Class<T> type) {
        Optional<Object> said = Optional.ofNullable(terms.stated().get(name));
        if (said.isPresent() && !type.isInstance(said.get())) {
            throw new PolicyGap("column `" + name + "` of the asset table must be "
                    + (type == String.class ? "TEXT" : "DECIMAL"));
        }
        return said.map(type::cast);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new PolicyGap("`" + DATE + "` of the asset table must be a date such as 2031-05-15, is `" + text + "`");
        }
    }
}

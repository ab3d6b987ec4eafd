package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.margin.model.portfolio.PortfolioShocks;
import io.collateralpolicy.margin.model.portfolio.SkewShock;
import io.collateralpolicy.margin.model.portfolio.StaticDiscount;
import io.collateralpolicy.margin.model.portfolio.VolatilityShock;
import java.time.Duration;

/** A row of terms as the shocks of a portfolio. */
final class ShockTerms {

    private ShockTerms() {}

    static PortfolioShocks of(MarginTerms terms) {
        return new PortfolioShocks(volatility(terms), skew(terms), discount(terms), basis(terms), averaging(terms));
    }

    static Duration averaging(MarginTerms terms) {
        return Duration.ofSeconds(terms.decimal("averagingSeconds").longValue());
    }

    private static VolatilityShock volatility(MarginTerms terms) {
        return new VolatilityShock(
                terms.decimal("volatilityRangeUp"),
                terms.decimal("volatilityRangeDown"),
                terms.decimal("minimumShockedVolatility"),
                terms.decimal("shortTermPower"),
                terms.decimal("longTermPower"),
                terms.decimal("volatilityFloorDays"));
    }

    private static SkewShock skew(MarginTerms terms) {
        return new SkewShock(
                new SkewShock.Cap(terms.decimal("linearSkewCap"), terms.decimal("linearSkewSlope")),
                new SkewShock.Cap(terms.decimal("absoluteSkewCap"), terms.decimal("absoluteSkewSlope")),
                terms.decimal("minimumSmileWidth"),
                terms.decimal("smileWidthScale"),
                terms.decimal("smileWidthBase"),
                terms.decimal("smileWidthSlope"));
    }

    private static StaticDiscount discount(MarginTerms terms) {
        return new StaticDiscount(
                terms.decimal("staticDiscount"),
                terms.decimal("staticDiscountOwed"),
                terms.decimal("longRateScale"),
                terms.decimal("longRateAdd"),
                terms.decimal("shortRateScale"),
                terms.decimal("shortRateAdd"));
    }

    private static PortfolioShocks.Basis basis(MarginTerms terms) {
        return new PortfolioShocks.Basis(
                terms.decimal("forwardUp"),
                terms.decimal("forwardDown"),
                terms.decimal("forwardContingencyAdd"),
                terms.decimal("forwardContingencyPerYear"));
    }
}

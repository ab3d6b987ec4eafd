package io.collateralpolicy.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The margin models that a rule may choose, named for what they do, and what a row of terms must say for each. */
public enum MarginModelName {
    /** Fixed shares of notional. */
    STATIC_RATIO("initialMarginRate", "maintenanceMarginRate"),
    /** Fixed shares of what each position was opened for. */
    ENTRY_RATIO("initialMarginRate", "maintenanceMarginRate"),
    /** Shares of notional that rise with the position's part of its market, and a keeper's reward. */
    SKEW_SCALED(
            "skewScale", "initialMarginFraction", "minimumInitialMarginRate", "maintenanceScalar",
            "minimumPositionMargin", "liquidationRewardRate", "minimumReward", "maximumReward", "maximumRewardShare"),
    /** Fixed shares of net notional, the initial one raised as the instrument's open interest grows. */
    OPEN_INTEREST_SCALED("initialMarginRate", "maintenanceFraction", "openInterestLowerCap", "openInterestUpperCap"),
    /** The worst of a grid of moves of spot and volatility, over all positions. */
    SCENARIO_GRID("initialMultiplier"),
    /** Value at risk of normal returns, over all positions of the account that have the model. */
    PARAMETRIC_VALUE_AT_RISK("confidence", "horizonDays", "decay", "initialMultiplier"),
    /** Expected shortfall of normal returns. */
    PARAMETRIC_EXPECTED_SHORTFALL("confidence", "horizonDays", "decay", "initialMultiplier"),
    /** Value at risk of the days that were, every position revalued. */
    HISTORICAL_VALUE_AT_RISK("confidence", "horizonDays", "quantileOffset", "initialMultiplier"),
    /** Expected shortfall of the days that were. */
    HISTORICAL_EXPECTED_SHORTFALL("confidence", "horizonDays", "quantileOffset", "initialMultiplier"),
    /** The worst of a grid of scenarios over options, perpetuals and netted collateral, with contingencies. */
    PORTFOLIO_SCENARIOS(
            "volatilityRangeUp", "volatilityRangeDown", "minimumShockedVolatility", "shortTermPower", "longTermPower",
            "volatilityFloorDays", "linearSkewCap", "linearSkewSlope", "absoluteSkewCap", "absoluteSkewSlope",
            "minimumSmileWidth", "smileWidthScale", "smileWidthBase", "smileWidthSlope", "staticDiscount",
            "staticDiscountOwed", "longRateScale", "longRateAdd", "shortRateScale", "shortRateAdd", "forwardUp",
            "forwardDown", "forwardContingencyAdd", "forwardContingencyPerYear", "initialLossFactor",
            "maintenanceLossFactor", "initialPerpetualRate", "maintenancePerpetualRate", "initialOptionRate",
            "maintenanceOptionRate", "tailBeyond", "averagingSeconds"),
    /** Each expiry's options by themselves or by the most they can lose, whichever is less; perpetuals by notional. */
    BOUNDED_OPTION_LOSS(
            "maximumSpotRate", "minimumSpotRate", "callMaintenanceRate", "putMaintenanceRate", "putValueRate",
            "putOffset", "initialUnpairedScale", "maintenanceUnpairedScale", "initialPerpetualRate",
            "maintenancePerpetualRate", "averagingSeconds"),
    /** A schedule's shares of notional, less what contracts of one agreement offset; a fixed share is never offset. */
    NET_TO_GROSS_SCHEDULE("gridRate", "fixedShare");

    private final List<String> outputs;

    MarginModelName(String... outputs) {
        this.outputs = List.of(outputs);
    }

    public static Optional<MarginModelName> of(String name) {
        return Arrays.stream(values()).filter(m -> m.name().equals(name)).findFirst();
    }

    /** Decimal output columns that a table of its terms must have. */
    public List<String> outputs() {
        return outputs;
    }
}

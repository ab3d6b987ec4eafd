package io.collateralpolicy.engine;

import static io.collateralpolicy.engine.ArgumentForm.BOUND;
import static io.collateralpolicy.engine.ArgumentForm.DURATION;
import static io.collateralpolicy.engine.ArgumentForm.KIND;
import static io.collateralpolicy.engine.ArgumentForm.METRIC;
import static io.collateralpolicy.engine.ArgumentForm.MODEL;
import static io.collateralpolicy.engine.ArgumentForm.NAME;
import static io.collateralpolicy.engine.ArgumentForm.TABLE;

import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Debt;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Holding;
import io.collateralpolicy.fact.Intent;
import io.collateralpolicy.fact.Liquidation;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.fact.PoolAsset;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.fact.Quote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The closed vocabulary of consequences: {@code decide.<word>($subject, arguments…);}. Nothing else can stand there.
 *
 * <p>How several choices of one action on one subject combine is its law (see {@link Law}).
 */
public enum Action {
    /**
     * The price used for collateral: {@code "LOWEST"} or {@code "HIGHEST"} of the valid quotes, or {@code "FAIR_POOL"}, what
     * the invariant of the pool behind the token makes of the prices of its assets.
     */
    COLLATERAL_PRICE("collateralPrice", Law.ONE, List.of(AssetMarket.class), List.of(), NAME),
    /** The price used for what is owed. */
    DEBT_PRICE("debtPrice", Law.ONE, List.of(AssetMarket.class), List.of(), NAME),
    /** A breaker trips; the name and the asset's underlying make its id. */
    TRIP("trip", Law.ANY, List.of(AssetMarket.class), List.of(), NAME),
    /** A liquidation may rest on the asset's last good price up to this age; without it, on no price but a valid one. */
    LAST_GOOD_PRICE("lastGoodPrice", Law.SMALLEST, List.of(AssetMarket.class), List.of(), DURATION),
    /**
     * The asset costs at most what its reference does, times a ratio that grows since the day it was taken, from the row that
     * matches; the reference is the asset table's.
     */
    PRICE_CAP_FROM("priceCapFrom", Law.SMALLEST, List.of(AssetMarket.class),
            List.of("snapshotRatio", "snapshotDay", "growthRate"), TABLE),

    /** The lot may carry credit when the table has a row for it whose {@code eligible} is true. */
    ELIGIBLE_FROM("eligibleFrom", Law.ALL, List.of(Lot.class), List.of("eligible"), TABLE),
    /** The lot carries no credit, for the named reason. */
    INELIGIBLE("ineligible", Law.ANY, List.of(Lot.class), List.of(), NAME),
    /** The lot carries no new credit; what it already protects stays, for the named reason. */
    FROZEN_FOR_NEW("frozenForNew", Law.ANY, List.of(Lot.class), List.of(), NAME),
    /** A haircut of a named component. */
    HAIRCUT("haircut", Law.LARGEST, List.of(Lot.class), List.of(), NAME, BOUND),
    /** A haircut of a named component, from the row that matches the lot. */
    HAIRCUT_FROM("haircutFrom", Law.LARGEST, List.of(Lot.class), List.of("haircut"), NAME, TABLE),
    /** The same of a supervisory table: its days, the holding period and the days between revaluations scale it. */
    SCALED_HAIRCUT_FROM("scaledHaircutFrom", Law.LARGEST, List.of(Lot.class),
            List.of("haircut"), NAME, TABLE, BOUND, BOUND, BOUND),
    /** A component given as what it leaves: {@code haircut = 1 − advanceRate}, from the row that matches the lot. */
    ADVANCE_RATE_FROM("advanceRateFrom", Law.SMALLEST, List.of(Lot.class), List.of("advanceRate"), NAME, TABLE),
    /** What each slice of the lot counts, from a MARGINAL table over its size; the smallest share counted holds. */
    HAIRCUT_BY_SIZE("haircutBySize", Law.LARGEST, List.of(Lot.class), List.of("advanceRate"), NAME, TABLE),
    /** A component that impermanent loss makes: {@code 1 − 2√r / (1 + r)} at the price ratio of the row. */
    IMPERMANENT_LOSS_FROM("impermanentLossFrom", Law.LARGEST, List.of(Lot.class), List.of("priceRatio"), NAME, TABLE),
    /** A component that the asset's volatility makes over the row's horizon, so many standard deviations deep. */
    VOLATILITY_HAIRCUT_FROM("volatilityHaircutFrom", Law.LARGEST, List.of(Lot.class),
            List.of("multiplier", "horizonDays"), NAME, TABLE),
    /** A component that the gap between a staking token and what it redeems for makes. */
    STAKING_BASIS_FROM("stakingBasisFrom", Law.LARGEST, List.of(Lot.class),
            List.of("multiplier", "unstakingDays", "slashingReserve"), NAME, TABLE),
    /** A component that selling the lot at once makes, into the usable share of the market's depth. */
    LIQUIDITY_HAIRCUT_FROM("liquidityHaircutFrom", Law.LARGEST, List.of(Lot.class),
            List.of("usableShare"), NAME, TABLE),
    /** A component that the lot's part of its market's skew scale makes, between two bounds. */
    SIZE_DISCOUNT_FROM("sizeDiscountFrom", Law.LARGEST, List.of(Lot.class),
            List.of("skewScale", "discountScalar", "lowerLimitDiscount", "upperLimitDiscount"), NAME, TABLE),
    /** The advance rate at which what is owed may be closed. */
    THRESHOLD("threshold", Law.SMALLEST, List.of(Lot.class), List.of(), BOUND),
    /** The same, from the row that matches the lot. */
    THRESHOLD_FROM("thresholdFrom", Law.SMALLEST, List.of(Lot.class), List.of("liquidationThreshold"), TABLE),
    /** A threshold that moves in a straight line from the row's first to its second, from when the package is in force. */
    THRESHOLD_RAMP("thresholdRamp", Law.SMALLEST, List.of(Lot.class),
            List.of("initialLiquidationThreshold", "liquidationThreshold"), TABLE, DURATION),
    /** The same, given as what it takes away: {@code threshold = 1 − haircut}, from the row that matches the lot. */
    THRESHOLD_HAIRCUT_FROM("thresholdHaircutFrom", Law.SMALLEST, List.of(Lot.class), List.of("haircut"), TABLE),
    /** The margin model of a debt or position, by name. */
    USE_MODEL("useModel", Law.ONE, List.of(Debt.class, Position.class), List.of(), MODEL),
    /** Whether an account that is covered exactly may be liquidated: {@code "INCLUSIVE"} or {@code "EXCLUSIVE"}. */
    LIQUIDATION_BOUNDARY("liquidationBoundary", Law.ONE, List.of(Debt.class), List.of(), NAME),
    /** What is owed, or is left owed, is nothing or at least this; a change that leaves less is refused. */
    DUST("dust", Law.LARGEST, List.of(Debt.class, Liquidation.class), List.of(), BOUND),
    /** A quantity of the account that the answer shows, by name. */
    REPORT("report", Law.ANY, List.of(Account.class), List.of(), NAME),

    /** How the liquidation goes, by name. */
    LIQUIDATE_BY("liquidateBy", Law.ONE, List.of(Liquidation.class), List.of(), NAME),
    /** The share of what the account owes that one liquidation may close. */
    CLOSE_FACTOR("closeFactor", Law.ONE, List.of(Liquidation.class), List.of(), BOUND),
    /** What a liquidator gets beyond the worth of what it repays, a fraction of that. */
    BONUS("bonus", Law.ONE, List.of(Liquidation.class), List.of(), BOUND),
    /** The same, from the row that matches. */
    BONUS_FROM("bonusFrom", Law.ONE, List.of(Liquidation.class), List.of("liquidationBonus"), TABLE),
    /** The protocol's part of the bonus, from the row that matches. */
    PROTOCOL_FEE_FROM("protocolFeeFrom", Law.ONE, List.of(Liquidation.class), List.of("liquidationProtocolFee"), TABLE),
    /** The largest discount at which collateral may be sold. */
    DISCOUNT("discount", Law.SMALLEST, List.of(Liquidation.class), List.of(), BOUND),
    /** What a debt under liquidation is multiplied by, 1 or more. */
    PENALTY("penalty", Law.ONE, List.of(Liquidation.class), List.of(), BOUND),
    /** The share of its worth that a seized asset is credited at, from the row that matches. */
    LIQUIDATION_FACTOR_FROM("liquidationFactorFrom", Law.ONE, List.of(Liquidation.class),
            List.of("liquidationFactor"), TABLE),
    /** The share of a seized asset's discount that its buyer gets. */
    STORE_FRONT("storeFront", Law.ONE, List.of(Liquidation.class), List.of(), BOUND),
    /** The most that one auction may raise, base currency, penalty included. */
    AUCTION_SIZE("auctionSize", Law.SMALLEST, List.of(Liquidation.class), List.of(), BOUND),
    /** The most that may be under liquidation at once, base currency; what already is counts. */
    THROTTLE("throttle", Law.SMALLEST, List.of(Liquidation.class), List.of(), BOUND),
    /** Where an auction's price starts, a multiple of the market's. */
    AUCTION_START("auctionStart", Law.ONE, List.of(Liquidation.class), List.of(), BOUND),
    /** How an auction's price falls: the curve, how long it takes, and which part of the price is left then. */
    AUCTION_CURVE("auctionCurve", Law.ONE, List.of(Liquidation.class), List.of(), NAME, DURATION, BOUND),
    /** When an auction starts anew: older than the duration, or its price below that part of the first. */
    AUCTION_RESET("auctionReset", Law.ONE, List.of(Liquidation.class), List.of(), DURATION, BOUND),
    /** Static initial and maintenance rates of a position's notional, from the row that matches it. */
    MARGIN_RATES_FROM("marginRatesFrom", Law.LARGEST, List.of(Position.class),
            List.of("initialMarginRate", "maintenanceMarginRate"), TABLE),
    /** What the position's model needs to know, from the row that matches; the same rule says which model it is. */
    MARGIN_TERMS_FROM("marginTermsFrom", Law.ONE, List.of(Position.class), List.of(), TABLE),

    /** The grid of scenarios that the position's model values it in: every row of a COLLECT table that matches it. */
    SCENARIOS_FROM("scenariosFrom", Law.ONE, List.of(Position.class),
            List.of("spotMultiplier", "dampingFactor"), TABLE),
    /** The lot's price risk is netted against the positions on its underlying, where their model has scenarios. */
    NETTED("netted", Law.ANY, List.of(Lot.class), List.of(), NAME),
    /** A liquidation may take the lot although it protects nothing; a lot that protects may be taken without it. */
    SEIZABLE("seizable", Law.ANY, List.of(Lot.class), List.of(), NAME),
    /** How the position is closed when its account is liquidated, from the row that matches. */
    LIQUIDATION_PRICE_FROM("liquidationPriceFrom", Law.ONE, List.of(Position.class),
            List.of("bankruptcyAdjustment", "spreadToMaintenanceMargin", "maximumLiquidationFee"), TABLE),

    /** How much of the position may be liquidated within a window, from the row that matches. */
    LIQUIDATION_THROTTLE_FROM("liquidationThrottleFrom", Law.ONE, List.of(Position.class),
            List.of("makerFee", "takerFee", "skewScale", "windowSeconds", "accumulationMultiplier"), TABLE),

    /** Margin beyond the model's, of a named kind (see {@link AddOnKind}): the bound is its rate. */
    ADD_ON("addOn", Law.LARGEST, List.of(Lot.class, Debt.class, Position.class), List.of(), KIND, BOUND),
    /** The same, the rate from the row that matches the subject; no row is a gap, for nobody could say it is nothing. */
    ADD_ON_FROM("addOnFrom", Law.LARGEST, List.of(Lot.class, Debt.class, Position.class),
            List.of("addOnRate"), KIND, TABLE),

    /** The terms of the account's credit support annex, from the row that matches. */
    CREDIT_SUPPORT_FROM("creditSupportFrom", Law.ONE, List.of(Account.class),
            List.of("independentAmount", "threshold", "minimumTransferAmount", "roundingAmount"), TABLE),

    /** A metric of the subject must not be above the bound. */
    LIMIT("limit", Law.SMALLEST, Of.ANYTHING, List.of(), METRIC, BOUND),
    /** The same, the bound from the row that matches the subject; no row is no limit the table can give: it fails. */
    LIMIT_FROM("limitFrom", Law.SMALLEST, Of.ANYTHING, List.of("limit"), METRIC, TABLE),
    /** A metric of the subject must not be below the bound. */
    MINIMUM("minimum", Law.LARGEST, Of.ANYTHING, List.of(), METRIC, BOUND),
    /** The account may be liquidated, for the named reason, whatever its health factor. */
    LIQUIDATABLE("liquidatable", Law.ANY, List.of(Account.class), List.of(), NAME),
    /** The account is not liquidated, for the named reason, whatever else says that it may. */
    NOT_LIQUIDATABLE("notLiquidatable", Law.ANY, List.of(Account.class), List.of(), NAME),

    /** What raises risk is refused, for the named reason. */
    REFUSE("refuse", Law.ANY, List.of(Debt.class, Position.class, Account.class, PoolAsset.class, Intent.class, Liquidation.class),
            List.of(), NAME);

    /** What can be measured. */
    private static final class Of {

        static final List<Class<? extends Fact>> ANYTHING = List.of(Quote.class, AssetMarket.class, Lot.class, Debt.class,
                Position.class, Account.class, Holding.class, PoolAsset.class, Intent.class, Liquidation.class);
    }

    private final String word;
    private final Law law;
    private final List<Class<? extends Fact>> subjects;
    private final List<String> outputs;
    private final List<ArgumentForm> forms;

    Action(String word, Law law, List<Class<? extends Fact>> subjects, List<String> outputs, ArgumentForm... forms) {
        this.word = word;
        this.law = law;
        this.subjects = subjects;
        this.outputs = outputs;
        this.forms = List.of(forms);
    }

    public static Optional<Action> of(String word) {
        return Arrays.stream(values()).filter(a -> a.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    public Law law() {
        return law;
    }

    public List<Class<? extends Fact>> subjects() {
        return subjects;
    }

    /** Output columns that a table must have to stand in a {@link ArgumentForm#TABLE} argument. */
    public List<String> outputs() {
        return outputs;
    }

    /** The arguments after the subject, in order. */
    public List<ArgumentForm> forms() {
        return forms;
    }
}

package io.collateralpolicy.engine;

import java.util.Arrays;
import java.util.Optional;

/**
 * What may be required beyond a margin model, named for what its rate multiplies.
 *
 * <p>Of several rates for one subject and kind the largest holds; amounts are summed over kinds and subjects.
 */
public enum AddOnKind {
    /** The notional of a position, the market value of a lot, the amount owed of a debt. */
    NOTIONAL_SHARE(AppliesTo.INITIAL),
    /** The spot value of short options: {@code rate · |quantity| · contractSize · spot}. */
    SHORT_OPTION_MINIMUM(AppliesTo.INITIAL),
    /** The short options' part of the worst scenario's loss, as far as collateral falls with them. */
    WRONG_WAY_RISK(AppliesTo.INITIAL_AND_MAINTENANCE),
    /** What is lacking in confidence in the subject's own prices: {@code rate · (1 − confidence) · spot value}. */
    PRICE_CONFIDENCE(AppliesTo.INITIAL),
    /** The same of a lot that earns credit for new risk, and nothing of one that earns none. */
    CREDITED_PRICE_CONFIDENCE(AppliesTo.INITIAL),
    /** The same as {@link #PRICE_CONFIDENCE} by {@code portfolioConfidence}. */
    PORTFOLIO_CONFIDENCE(AppliesTo.INITIAL),
    /** What the base currency lacks of its peg: {@code rate · max(0, peg − settlementPrice) · spot value}. */
    SETTLEMENT_DEPEG(AppliesTo.INITIAL),
    /** The same share of a portfolio's worst loss, once for all that is margined together. */
    SETTLEMENT_DEPEG_OF_LOSS(AppliesTo.INITIAL);

    private final AppliesTo appliesTo;

    AddOnKind(AppliesTo appliesTo) {
        this.appliesTo = appliesTo;
    }

    public static Optional<AddOnKind> of(String name) {
        return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
    }

    public AppliesTo appliesTo() {
        return appliesTo;
    }

    /** Which requirement an add-on raises. */
    public enum AppliesTo {
        INITIAL,
        INITIAL_AND_MAINTENANCE
    }
}

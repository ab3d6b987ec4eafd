package io.collateralpolicy.analysis;

/** What a policy must satisfy whatever its numbers are. */
public enum AnalysisProperty {
    /** What is on the allow-list has a haircut, a threshold, a source of prices and a model for what is owed in it. */
    NO_GAPS("what may carry credit has every number it needs"),
    /** One unit more collateral never lowers what it is worth. */
    NO_TIER_CLIFFS("one unit more collateral is never worth less"),
    /** A larger lot never has a larger advance rate; lots too small for any credit apart. */
    LARGER_SIZE("a larger lot is never lent against at a higher rate"),
    /** A lower price never gives more credit. */
    WORSE_PRICE("a lower price never gives more credit"),
    /** An older quote never gives more credit; quotes from the future apart. */
    OLDER_QUOTE("an older quote never gives more credit"),
    /** A less confident source never gives more credit. */
    LOWER_CONFIDENCE("a less confident source never gives more credit"),
    /** A price that fell further in its window never gives more new credit. */
    DEEPER_DROP("a price that fell further never gives more new credit"),
    /** A price that rose further in its window never gives more new credit. */
    HIGHER_RISE("a price that rose further never gives more new credit"),
    /** A more volatile asset never gives more credit; one of unknown volatility apart. */
    HIGHER_VOLATILITY("a more volatile asset never gives more credit"),
    /** Two lots of half the size are worth no more than one: sizes are not told apart by who posts them how. */
    SPLITTING("splitting a lot never gives more credit"),
    /** What one lot is worth does not shrink because of another. */
    ANOTHER_LOT("lots are worth no less together than apart"),
    /** Where a share of the account is refused, a larger share is. */
    HIGHER_CONCENTRATION("a more concentrated account is never allowed what a less concentrated one is refused"),
    /** Beyond a schedule's last slice nothing more counts; whoever means that writes a slice without an end. */
    SCHEDULES_GO_ON("a schedule by size says what it gives for every size"),
    /** {@code advance rate ≤ liquidation threshold}, haircuts composed: a new loan is not liquidatable at once. */
    ADVANCE_WITHIN_THRESHOLD("what is lent against stays within the liquidation threshold"),
    /** {@code threshold · (1 + bonus) ≤ 1}: at the threshold there is enough collateral to pay debt and bonus. */
    BONUS_WITHIN_COLLATERAL("threshold and bonus together stay within the collateral");

    private final String sentence;

    AnalysisProperty(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}

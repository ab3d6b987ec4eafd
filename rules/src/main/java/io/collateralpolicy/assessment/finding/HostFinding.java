package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.assessment.answer.Finding.Comparison;
import io.collateralpolicy.assessment.answer.Finding.Effect;

/** What the host says where rules are silent, so that silence is safe. Documented in {@code docs/decision.md}. */
public enum HostFinding {
    UNPRICED_LOT("HOST-010", "a lot without a valid price carries no credit", Effect.INELIGIBLE, "priced"),
    UNPRICED_DEBT("HOST-020", "what raises risk waits for the price of what is owed", Effect.REFUSE, "priced"),
    NOT_MADE_ELIGIBLE("HOST-030", "no rule makes the lot eligible", Effect.INELIGIBLE, "eligible"),
    NO_THRESHOLD("HOST-040", "no rule gives the lot a liquidation threshold", Effect.INELIGIBLE, "threshold"),
    FROZEN_NEEDED(
            "HOST-050",
            "a lot frozen for new credit secures no new risk",
            Effect.REFUSE,
            "marginExcessWithoutFrozenLots"),
    NOT_SOUGHT(
            "HOST-060",
            "the largest quantity is not looked for to the end: the account is too large",
            Effect.NONE,
            "maximumQuantity"),
    NOT_LIQUIDATABLE("HOST-070", "the account may not be liquidated", Effect.REFUSE, "liquidatable"),
    NO_LAST_GOOD_PRICE(
            "HOST-071", "nothing is seized or repaid at a price that is not known well enough", Effect.REFUSE, "priced"),
    ABOVE_LARGEST_LIQUIDATION(
            "HOST-072", "no more is repaid than one liquidation may close", Effect.REFUSE, "repaidQuantity"),
    NOT_THE_WHOLE(
            "HOST-074", "the model says how much is repaid, and the intent says otherwise", Effect.REFUSE, "repaidQuantity"),
    NOTHING_TO_LIQUIDATE(
            "HOST-073", "the rules leave nothing that may be liquidated now", Effect.REFUSE, "liquidationSteps"),
    POOL_UNKNOWN(
            "HOST-080", "what raises the use of a pool waits for the pool's totals", Effect.REFUSE, "poolTotals");

    private final String ruleId;
    private final String title;
    private final Effect effect;
    private final String metric;

    HostFinding(String ruleId, String title, Effect effect, String metric) {
        this.ruleId = ruleId;
        this.title = title;
        this.effect = effect;
        this.metric = metric;
    }

    String ruleId() {
        return ruleId;
    }

    String title() {
        return title;
    }

    Effect effect() {
        return effect;
    }

    String metric() {
        return metric;
    }

    Comparison comparison() {
        return switch (this) {
            case FROZEN_NEEDED -> Comparison.GREATER_OR_EQUAL;
            case ABOVE_LARGEST_LIQUIDATION -> Comparison.LESS_OR_EQUAL;
            default -> Comparison.EQUAL;
        };
    }
}

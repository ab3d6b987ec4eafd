package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.Quote;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One WETH against 1,800 USDC under Aave's rules, and a rule that lets a liquidation rest on old prices. */
final class LateFeeds {

    private LateFeeds() {}

    /** Quotes are valid for a minute, good for a liquidation for two hours; WETH was 2000 and 2100, USDC 0.99 and 1. */
    static Story of(int lotAge, int debtAge) {
        Story story = Story.under("aave-v3", "1.1.0");
        RuleEvaluation rules = story.policy().rules();
        return story.asked((stage, facts) -> withAges(rules.evaluate(stage, facts), stage, facts))
                .quote("WETH", "one", "2000", lotAge).quote("WETH", "other", "2100", lotAge)
                .quote("USDC", "one", "0.99", debtAge).quote("USDC", "other", "1", debtAge)
                .lot("ether", "WETH", "1").loan("rent", "USDC", "1800");
    }

    private static List<Choice> withAges(List<Choice> said, Stage stage, List<? extends Fact> facts) {
        List<Choice> all = new ArrayList<>(said);
        for (Fact fact : facts) {
            if (fact instanceof Quote) {
                all.add(choice(stage, fact, Action.LIMIT, "quoteAge", Duration.ofMinutes(1)));
            } else if (fact instanceof AssetMarket) {
                all.add(choice(stage, fact, Action.LAST_GOOD_PRICE, Duration.ofHours(2)));
            }
        }
        return all;
    }

    private static Choice choice(Stage stage, Fact fact, Action action, Object... arguments) {
        RuleHeader rule = new RuleHeader("ZZ-001", "a rule of this test", "here", "", stage);
        List<Argument> values = new ArrayList<>();
        for (Object value : arguments) {
            values.add(new Argument(value, Optional.empty(), Optional.empty()));
        }
        return new Choice(rule, action, fact, values);
    }
}

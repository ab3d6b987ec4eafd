package io.collateralpolicy.impact;

import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.price.MarketStage;
import io.collateralpolicy.assessment.price.Prices;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** One package under one market. Accounts that hold the same assets share their prices, which are a function of both. */
final class Asked {

    /** Sets of assets whose prices are kept; a book with more of them is asked in more time and the same memory. */
    private static final int KEPT = 2_000;

    private final UnderTerms policy;
    private final Circumstances circumstances;
    private final Map<Set<String>, Prices> prices = new ConcurrentHashMap<>();

    Asked(UnderTerms policy, Circumstances circumstances) {
        this.policy = policy;
        this.circumstances = circumstances;
    }

    Optional<Standing> of(BookAccount asked) {
        DecidingPolicy deciding = policy.of(asked.terms());
        AssessmentInput input = circumstances.input(deciding.name(), asked.account());
        return Standing.of(deciding, input, assets -> asked.terms().isPresent()
                ? MarketStage.of(deciding, input, assets)
                : priced(input, assets));
    }

    private Prices priced(AssessmentInput input, Set<String> assets) {
        Prices known = prices.get(assets);
        if (known != null) {
            return known;
        }
        Prices found = MarketStage.of(policy.own(), input, assets);
        if (prices.size() < KEPT) {
            prices.put(new TreeSet<>(assets), found);
        }
        return found;
    }
}

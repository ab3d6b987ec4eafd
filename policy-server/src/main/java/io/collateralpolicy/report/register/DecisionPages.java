package io.collateralpolicy.report.register;

import io.collateralpolicy.decision.DecisionIds;
import io.collateralpolicy.decision.DecisionRow;
import io.collateralpolicy.decision.Decisions;
import io.collateralpolicy.decision.search.DecisionSearch;
import java.util.List;
import java.util.function.Consumer;

/** Recorded decisions, newest first, a page in memory at a time. */
final class DecisionPages {

    private static final int PAGE = 200;

    private final Decisions decisions;

    DecisionPages(Decisions decisions) {
        this.decisions = decisions;
    }

    void each(DecisionSearch search, Consumer<DecisionRow> seen) {
        List<DecisionRow> page = decisions.list(search, DecisionIds.LAST, PAGE);
        while (!page.isEmpty()) {
            page.forEach(seen);
            page = decisions.list(search, page.get(page.size() - 1).decisionId(), PAGE);
        }
    }
}

package io.collateralpolicy.decision.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What this process's last decisions mention, until the index has it: it need not be read out of their contents again. What does
 * not fit is, and so is what a restart forgets.
 */
public final class FreshMentions {

    private static final int DECISIONS_MAX = 20_000;

    private final Map<String, SortedSet<Mention>> byDecision = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SortedSet<Mention>> eldest) {
            return size() > DECISIONS_MAX;
        }
    };

    /** Before the decision is recorded: whoever finds it in the log finds this too. */
    public synchronized void keep(String decisionId, SortedSet<Mention> mentions) {
        byDecision.put(decisionId, mentions);
    }

    synchronized Optional<SortedSet<Mention>> find(String decisionId) {
        return Optional.ofNullable(byDecision.get(decisionId));
    }

    synchronized void forget(String decisionId) {
        byDecision.remove(decisionId);
    }
}

package io.collateralpolicy.validation;

import java.util.List;

/**
 * What became of one example.
 *
 * @param path       of its file
 * @param title      its sentence
 * @param decided    whether it is an example that can be decided at all
 * @param mismatches each expectation that was not met, or why nothing was decided
 */
public record ScenarioOutcome(String path, String title, boolean decided, List<String> mismatches) {

    boolean isPassed() {
        return decided && mismatches.isEmpty();
    }
}

package io.collateralpolicy.policy.diff;

import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.language.CanonicalText;
import io.collateralpolicy.engine.language.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule, what it does apart from what it says of itself.
 *
 * @param ruleId      the id that opens its name
 * @param kind        what became of it
 * @param logicBefore conditions and calls in canonical text; empty for a rule that is new
 * @param logicAfter  the same after; empty for a rule that is gone
 * @param words       title, source and rationale, and the stage, each that differs
 */
public record RuleChange(
        String ruleId,
        Kind kind,
        Optional<String> logicBefore,
        Optional<String> logicAfter,
        List<ValueChange> words) {

    static RuleChange of(String ruleId, Optional<Rule> before, Optional<Rule> after) {
        List<ValueChange> words = new ArrayList<>();
        word("title", before.map(r -> r.header().title()), after.map(r -> r.header().title()), words);
        word("source", before.map(r -> r.header().source()), after.map(r -> r.header().source()), words);
        word("rationale", rationale(before), rationale(after), words);
        word("stage", before.map(r -> r.header().stage().name()), after.map(r -> r.header().stage().name()), words);
        return new RuleChange(ruleId, Kind.of(before, after), before.map(RuleChange::logic),
                after.map(RuleChange::logic), List.copyOf(words));
    }

    /** Whether it does anything else than before. */
    public boolean isLogic() {
        return !logicBefore.equals(logicAfter) || words.stream().anyMatch(w -> w.path().equals("stage"));
    }

    boolean isEmpty() {
        return words.isEmpty() && logicBefore.equals(logicAfter);
    }

    private static Optional<String> rationale(Optional<Rule> rule) {
        return rule.map(r -> r.header().rationale()).filter(r -> !r.isEmpty());
    }

    private static void word(
            String path, Optional<String> before, Optional<String> after, List<ValueChange> words) {
        if (!before.equals(after)) {
            words.add(new ValueChange(path, before, after));
        }
    }

    /** From {@code when} on. */
    private static String logic(Rule rule) {
        RuleHeader silent = new RuleHeader(rule.header().ruleId(), "", "", "", rule.header().stage());
        String text = CanonicalText.of(new Rule(silent, rule.conditions(), rule.calls()));
        return text.substring(text.indexOf("\nwhen\n") + 1);
    }
}

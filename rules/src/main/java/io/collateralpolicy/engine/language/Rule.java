package io.collateralpolicy.engine.language;

import io.collateralpolicy.engine.RuleHeader;
import java.util.List;

/**
 * One rule: when every condition holds, every call is made.
 *
 * @param header     id, title, source, rationale and stage
 * @param conditions at least one, joined
 * @param calls      at least one, in the author's order
 */
public record Rule(RuleHeader header, List<Condition> conditions, List<Call> calls) {

    public Rule {
        conditions = List.copyOf(conditions);
        calls = List.copyOf(calls);
    }
}

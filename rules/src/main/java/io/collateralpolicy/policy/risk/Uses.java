package io.collateralpolicy.policy.risk;

import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One consequence of a rule, with what it does.
 *
 * @param rule    it stands in
 * @param call    as written
 * @param subject type of the fact it speaks of
 * @param use     what it does to an account
 */
record Uses(Rule rule, Call call, Class<?> subject, Use use) {

    /** All of a rule, in its order. */
    static Stream<Uses> of(Rule rule) {
        return rule.calls().stream().map(call -> {
            Class<?> subject = subject(rule, call.subject())
                    .orElseThrow(() -> new IllegalArgumentException("`" + call.subject() + "` is bound nowhere"));
            return new Uses(rule, call, subject, Use.of(call, subject));
        });
    }

    /** The type of what a name is bound to. */
    static Optional<Class<?>> subject(Rule rule, String binding) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.patterns().stream())
                .filter(pattern -> pattern.binding().filter(binding::equals).isPresent())
                .<Class<?>>map(pattern -> pattern.fact().type())
                .findFirst();
    }

    boolean reads(String table) {
        return call.terms().contains(new Call.TableName(table));
    }
}

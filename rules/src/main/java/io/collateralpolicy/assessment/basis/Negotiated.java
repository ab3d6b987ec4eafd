package io.collateralpolicy.assessment.basis;

import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.language.CanonicalText;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameter;
import io.collateralpolicy.table.Parameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A package with terms that were negotiated for one account laid over its parameters.
 *
 * <p>Only a parameter that is not protected and has both bounds may be negotiated, and only inside of them: the bounds are
 * what the policy's approvers allow to be agreed on. Nothing is compiled.
 */
public final class Negotiated {

    private static final Pattern PARAMETER = Pattern.compile("\\bparam\\.([a-z][A-Za-z0-9]*)");

    private Negotiated() {}

    /** Why the package does not allow the terms; empty when it does. */
    public static Optional<String> refusal(Numbers numbers, Map<String, String> terms) {
        return terms.entrySet().stream()
                .flatMap(term -> refusal(numbers, term.getKey(), term.getValue()).stream())
                .findFirst();
    }

    private static Optional<String> refusal(Numbers numbers, String name, String value) {
        Optional<Parameter> known = numbers.parameters().parameter(name);
        if (known.isEmpty()) {
            return Optional.of("the policy has no parameter `" + name + "`");
        }
        Parameter.Authored authored = known.get().authored();
        if (known.get().isProtected() || authored.minimum().isEmpty() || authored.maximum().isEmpty()) {
            return Optional.of("parameter `" + name + "` may not be negotiated: it is protected or has no bounds");
        }
        try {
            numbers.parameters().with(name, value);
            return Optional.empty();
        } catch (InvalidPackage e) {
            return Optional.of("parameter `" + name + "` must be from " + authored.minimum().get() + " to "
                    + authored.maximum().get() + " " + authored.unit() + ", but is `" + value + "`");
        }
    }

    /** The package under the terms; its own numbers where it does not allow them. */
    public static DecidingPolicy policy(ReadyPolicy ready, NegotiatedUsed terms) {
        Optional<String> refusal = refusal(ready.numbers(), terms.parameters());
        return refusal.map(why -> DecidingPolicy.of(ready).under(terms.leftAside(why), Map.of()))
                .orElseGet(() -> DecidingPolicy.of(over(ready, terms)).under(terms, parametersByRule(ready)));
    }

    /** The package's rules over its numbers with those of the terms, which it allows. */
    public static ReadyPolicy over(ReadyPolicy ready, NegotiatedUsed terms) {
        Parameters changed = ready.numbers().parameters();
        for (Map.Entry<String, String> term : terms.parameters().entrySet()) {
            changed = changed.with(term.getKey(), term.getValue());
        }
        return ready.with(ready.numbers().with(changed));
    }

    /** Which parameters each rule names, in what it asks and in what it says. */
    private static Map<String, Set<String>> parametersByRule(ReadyPolicy ready) {
        Map<String, Set<String>> byRule = new TreeMap<>();
        for (Rule rule : ready.source().rules().rules()) {
            byRule.put(rule.header().ruleId(), PARAMETER.matcher(CanonicalText.of(rule)).results()
                    .map((MatchResult named) -> named.group(1))
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return byRule;
    }
}

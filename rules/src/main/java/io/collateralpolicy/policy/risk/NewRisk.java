package io.collateralpolicy.policy.risk;

import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PolicyPackage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules use each number of a package for. */
final class NewRisk {

    private final PolicyPackage policy;
    private final Optional<String> creditFlow;
    private final Optional<String> breakerFlow;

    NewRisk(PolicyPackage policy) {
        this.policy = policy;
        CreditFlow flow = new CreditFlow(policy);
        this.creditFlow = flow.ofCredit();
        this.breakerFlow = flow.ofBreakers();
    }

    /** Why an output of a table is no number of new risk; empty when it is one. */
    Optional<String> objectionToOutput(String table, String column) {
        if (policy.manifest().host().assets().equals(table)) {
            return Optional.of("the table says what an asset is");
        }
        List<Uses> uses = uses().filter(use -> use.reads(table)).filter(use -> reads(use, column)).toList();
        return uses.isEmpty() ? Optional.of("no rule reads it") : objection(uses.stream());
    }

    /** The same of a parameter. */
    Optional<String> objectionToParameter(String name) {
        Manifest.Host host = policy.manifest().host();
        if (host.priceWindow().equals(name) || host.validFor().equals(name)) {
            return Optional.of("the host reads it");
        }
        List<Rule> rules = rules(name);
        return rules.isEmpty() ? Optional.of("no rule reads it") : objection(rules.stream().flatMap(Uses::of));
    }

    /** Whether more of it tightens. */
    Optional<Boolean> moreTightens(String parameter) {
        return Tightening.ofParameter(parameter, rules(parameter));
    }

    private Optional<String> objection(Stream<Uses> uses) {
        return uses.flatMap(use -> objection(use).stream()).findFirst();
    }

    private Optional<String> objection(Uses use) {
        String rule = "`" + use.rule().header().ruleId() + "`";
        return switch (use.use()) {
            case COUNTS -> Optional.of("rule " + rule + " says by it what counts");
            case CREDIT -> creditFlow.map(by -> "credit is read again by rule `" + by + "`, which says what counts");
            case TRIP -> breakerFlow.map(by -> "a breaker is read by rule `" + by + "`, which says what counts");
            case GATE -> Optional.empty();
        };
    }

    /** An action without outputs of its own reads whatever its model asks for. */
    private static boolean reads(Uses use, String column) {
        List<String> outputs = use.call().action().outputs();
        return outputs.isEmpty() || outputs.contains(column);
    }

    private Stream<Uses> uses() {
        return policy.rules().rules().stream().flatMap(Uses::of);
    }

    private List<Rule> rules(String parameter) {
        return policy.rules().rules().stream().filter(rule -> names(rule, parameter)).toList();
    }

    private static boolean names(Rule rule, String parameter) {
        return rule.calls().stream().anyMatch(call -> Tightening.isBound(call, parameter))
                || rule.conditions().stream()
                        .flatMap(condition -> condition.patterns().stream())
                        .flatMap(pattern -> CreditFlow.comparisons(pattern.constraint()))
                        .anyMatch(comparison -> Tightening.isParameter(comparison.operand(), parameter));
    }
}

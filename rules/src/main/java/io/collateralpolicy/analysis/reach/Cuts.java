package io.collateralpolicy.analysis.reach;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.CanonicalText;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Condition;
import io.collateralpolicy.table.cell.ConditionCell;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every constant that rules and tables compare a property with, by the property's path. Between two neighbours nothing
 * can tell two values apart.
 */
public final class Cuts {

    private static final Set<String> ASKED = Set.of("Asset", "Quote", "AssetMarket", "Lot", "Debt");
    private static final Set<String> TERMS = Set.of("Lot", "Debt");
    private static final Set<String> SIZES = Set.of("quantity", "marketValue");

    private static final Set<Action> NO_RATES = Set.of(Action.FROZEN_FOR_NEW, Action.INELIGIBLE);
    /** What an action reads of its subject besides what the rule says; no constant tells its values apart. */
    private static final Map<Action, Set<String>> IMPLIED = Map.of(
            Action.VOLATILITY_HAIRCUT_FROM, Set.of("volatility"),
            Action.STAKING_BASIS_FROM, Set.of("basis", "basisVolatility"),
            Action.LIQUIDITY_HAIRCUT_FROM, Set.of("marketValue", "depth"),
            Action.SIZE_DISCOUNT_FROM, Set.of("quantity"),
            Action.THRESHOLD_RAMP, Set.of("time in force"),
            Action.PRICE_CAP_FROM, Set.of("referenceRatio"));
    private static final String TRIPPED = "breakerTripped";

    private final Numbers numbers;
    private final SortedMap<String, SortedSet<Comparable<Object>>> byProperty = new TreeMap<>();
    private final SortedSet<String> ofTerms = new TreeSet<>();
    private final SortedSet<String> flags = new TreeSet<>();
    private final SortedSet<String> relations = new TreeSet<>();
    private boolean ratesByBreaker;

    private Cuts(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Of all rules but those of the account as a whole. */
    public static Cuts of(ReadyPolicy policy) {
        Cuts cuts = of(policy.numbers(), policy.source().rules().rules().stream()
                .filter(rule -> rule.header().stage() != Stage.ACCOUNT)
                .toList());
        policy.numbers().tables().values().stream()
                .filter(table -> ASKED.contains(table.schema().subject()))
                .forEach(cuts::table);
        return cuts;
    }

    /** Of some rules, and of the tables that they name. */
    static Cuts of(Numbers numbers, List<Rule> rules) {
        Cuts cuts = new Cuts(numbers);
        rules.forEach(cuts::rule);
        return cuts;
    }

    public SortedSet<Comparable<Object>> of(String property) {
        return byProperty.getOrDefault(property, Collections.emptySortedSet());
    }

    /** Whether what a lot is worth, and not only which quotes are valid, depends on it. */
    public boolean isOfTerms(String property) {
        return ofTerms.contains(property);
    }

    /** Whether a tripped breaker changes a rate, and does more than stop credit. */
    public boolean isRateByBreaker() {
        return ratesByBreaker;
    }

    /**
     * Properties that probes do not try in every way that may matter.
     *
     * @param tried those that they do
     */
    SortedSet<String> untried(Set<String> tried) {
        SortedSet<String> untried = new TreeSet<>(byProperty.keySet());
        untried.addAll(flags);
        untried.removeAll(tried);
        untried.addAll(relations);
        if (isBySizeTwice()) {
            untried.addAll(SIZES);
        }
        return untried;
    }

    /** Every property that is read, and what facts are joined by. */
    SortedSet<String> read() {
        return untried(Set.of());
    }

    /** Whether units and value are told apart, so that one price does not stand for all. */
    public boolean isBySizeTwice() {
        return byProperty.keySet().containsAll(SIZES);
    }

    private void rule(Rule rule) {
        List<Pattern> patterns = rule.conditions().stream().flatMap(c -> c.patterns().stream()).toList();
        if (patterns.stream().allMatch(p -> p.fact().name().equals("Position"))) {
            return;
        }
        if (!isOfOneFact(rule, patterns)) {
            relations.add("facts joined by " + rule.header().ruleId());
        }
        patterns.forEach(p -> constraint(p.fact().name(), p.constraint()));
        boolean freezes = rule.calls().stream().allMatch(c -> NO_RATES.contains(c.action()));
        ratesByBreaker |= rule.header().stage() == Stage.TERMS && !freezes
                && CanonicalText.of(rule).contains(TRIPPED);
        rule.calls().forEach(call -> call(rule, call));
    }

    private static boolean isOfOneFact(Rule rule, List<Pattern> patterns) {
        return rule.speaksOfOneFact() && patterns.stream().map(Pattern::fact).distinct().count() == 1;
    }

    private void constraint(String fact, Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> constraint(fact, part));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> constraint(fact, part));
        } else if (constraint instanceof Constraint.Not not) {
            constraint(fact, not.part());
        } else if (constraint instanceof Constraint.Flag flag) {
            flags.add(flag.property().path());
        } else if (constraint instanceof Constraint.Comparison comparison) {
            operand(fact, comparison.property().path(), comparison.operand());
        }
    }

    private void call(Rule rule, Call call) {
        String fact = call.action().subjects().get(0).getSimpleName();
        String subject = rule.header().stage() == Stage.TERMS ? "Lot" : fact;
        relations.addAll(IMPLIED.getOrDefault(call.action(), Set.of()));
        String metric = "";
        for (Call.Term term : call.terms()) {
            if (term instanceof Call.Metric named) {
                metric = named.property().path();
            } else if (term instanceof Call.Bound bound) {
                operand(subject, metric, bound.operand());
            } else if (term instanceof Call.TableName table) {
                table(subject, metric, numbers.table(table.name()).orElseThrow());
            }
        }
    }

    private void operand(String fact, String property, Operand operand) {
        if (operand instanceof Operand.Truth) {
            flags.add(property);
        } else if (operand instanceof Operand.Path path) {
            relations.add(path.property().path());
            relations.addAll(property.isEmpty() ? Set.of() : Set.of(property));
        } else if (property.isEmpty()) {
            return;
        } else if (operand instanceof Operand.Text text) {
            cut(fact, property, text.value());
        } else if (operand instanceof Operand.Unit unit) {
            cut(fact, property, unit.one() ? BigDecimal.ONE : BigDecimal.ZERO);
        } else if (operand instanceof Operand.Parameter parameter) {
            cut(fact, property, numbers.parameters().parameter(parameter.name()).orElseThrow().value());
        }
    }

    private void table(String fact, String metric, Table table) {
        table(table);
        if (!metric.isEmpty()) {
            table.results().forEach(row -> cut(fact, metric, row.outputs().get("limit")));
        }
    }

    private void table(Table table) {
        for (Column column : table.schema().conditions()) {
            ratesByBreaker |= column.property().filter(TRIPPED::equals).isPresent();
            table.rows().forEach(row -> condition(table.schema().subject(), column, row.get(column.name())));
        }
    }

    private void condition(String fact, Column column, String cell) {
        var condition = ConditionCell.read(cell, column);
        String property = column.property().orElseThrow();
        if (condition instanceof Condition.OneOf set) {
            set.literals().forEach(literal -> cut(fact, property, literal));
        } else if (condition instanceof Condition.Interval range) {
            range.lower().ifPresent(bound -> cut(fact, property, bound));
            range.upper().ifPresent(bound -> cut(fact, property, bound));
        }
    }

    private void cut(String fact, String property, Object constant) {
        byProperty.computeIfAbsent(property, p -> new TreeSet<>())
                .add(Condition.key(constant));
        if (TERMS.contains(fact)) {
            ofTerms.add(property);
        }
    }
}

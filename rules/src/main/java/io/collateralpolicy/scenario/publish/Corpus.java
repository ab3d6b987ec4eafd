package io.collateralpolicy.scenario.publish;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.table.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Facts made from a package's own rules and numbers; the same package gives the same facts. */
final class Corpus {

    private Corpus() {}

    /**
     * Of one stage, types in turn, so that neighbours are of several.
     *
     * @param rows of each table that are met at most, evenly over all of them
     */
    static List<Fact> facts(RuleSet rules, Numbers numbers, Stage stage, int rows) {
        List<List<Fact>> byType = stage.facts().stream().map(type -> facts(rules, numbers, stage, type, rows)).toList();
        int longest = byType.stream().mapToInt(List::size).max().orElse(0);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < longest; i++) {
            for (List<Fact> own : byType) {
                own.stream().skip(i).limit(1).forEach(facts::add);
            }
        }
        return facts;
    }

    private static List<Fact> facts(RuleSet rules, Numbers numbers, Stage stage, FactType type, int rows) {
        Set<Map<String, Object>> wanted = new LinkedHashSet<>();
        wanted.add(Map.of());
        for (Rule rule : rules.rules(stage)) {
            rule.conditions().stream()
                    .flatMap(condition -> condition.patterns().stream())
                    .filter(pattern -> pattern.fact().type() == type.type())
                    .forEach(pattern -> wanted.addAll(wanted(rule, pattern, numbers, rows)));
        }
        List<Fact> facts = new ArrayList<>();
        wanted.forEach(values -> {
            facts.add(Sample.FULL.of(type, values));
            facts.add(Sample.EMPTY.of(type, values));
        });
        return facts;
    }

    /** Around every bound of the pattern; and where the rule asks a table of its fact, at every row of that. */
    private static List<Map<String, Object>> wanted(Rule rule, Pattern pattern, Numbers numbers, int rows) {
        List<Map<String, Object>> met = Bounds.met(pattern.constraint(), numbers);
        List<Map<String, Object>> wanted = new ArrayList<>(met);
        tables(rule, pattern).map(name -> numbers.table(name).orElseThrow()).forEach(table -> some(table.rows(), rows).forEach(row -> {
            Map<String, Object> both = new TreeMap<>(met.get(0));
            both.putAll(Rows.met(table.schema(), row));
            wanted.add(both);
        }));
        return wanted;
    }

    /** Of more than there may be every so many, the first among them. */
    static <T> List<T> some(List<T> all, int most) {
        return all.size() <= most ? all : IntStream.range(0, most).mapToObj(i -> all.get((int) ((long) i * all.size() / most))).toList();
    }

    private static Stream<String> tables(Rule rule, Pattern pattern) {
        return rule.calls().stream()
                .filter(call -> pattern.binding().filter(call.subject()::equals).isPresent())
                .flatMap(call -> call.terms().stream())
                .filter(Call.TableName.class::isInstance)
                .map(term -> ((Call.TableName) term).name());
    }
}

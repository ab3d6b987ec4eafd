package io.collateralpolicy.engine.compile;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.Emission.Place;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.fact.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the DRL that Drools compiles, from the typed tree alone.
 *
 * <p>Titles, sources and rationales stay behind: annotations are evaluated while a package is built.
 * Bindings are renumbered and parameters become places, so an author's only spelling that gets here is text
 * compared with text.
 */
final class DrlPrinter {

    private final String packagePrefix;
    private final List<Place> parameters;

    DrlPrinter(String packagePrefix, List<Place> parameters) {
        this.packagePrefix = packagePrefix;
        this.parameters = parameters;
    }

    String opening(Stage stage) {
        StringBuilder text = new StringBuilder();
        text.append("package ").append(packagePrefix).append('.');
        text.append(stage.name().toLowerCase(Locale.ROOT)).append(";\n");
        stage.facts().forEach(fact -> {
            text.append("import ").append(fact.type().getName()).append(";\n");
            fact.properties().stream()
                    .filter(p -> p.kind() == Property.Kind.ENUM)
                    .forEach(p -> text.append("import ").append(p.type().getName()).append(";\n"));
        });
        text.append("global ").append(Param.class.getName()).append(" param;\n");
        text.append("global ").append(Decide.class.getName()).append(" decide;\n");
        return text.toString();
    }

    /** One rule for each choice among its alternatives; saying the same twice changes nothing. */
    String rule(Rule rule, int firstCall) {
        StringBuilder text = new StringBuilder();
        List<List<Condition>> choices = choices(rule.conditions());
        for (int i = 0; i < choices.size(); i++) {
            text.append("rule \"").append(rule.header().ruleId()).append(' ').append(i + 1).append("\"\nwhen\n");
            Map<String, String> names = new HashMap<>();
            choices.get(i).forEach(c -> text.append("    ").append(condition(c, names)).append('\n'));
            text.append("then\n");
            for (int k = 0; k < rule.calls().size(); k++) {
                text.append("    ").append(call(rule.calls().get(k), firstCall + k, names)).append('\n');
            }
            text.append("end\n");
        }
        return text.toString();
    }

    /** Disjunctive normal form: a condition list without {@code AnyOf} for each way to pick alternatives. */
    static List<List<Condition>> choices(List<Condition> conditions) {
        List<List<Condition>> choices = List.of(List.of());
        for (Condition condition : conditions) {
            List<List<Condition>> longer = new ArrayList<>();
            for (List<Condition> choice : choices) {
                alternatives(condition).forEach(a -> longer.add(with(choice, a)));
            }
            choices = longer;
        }
        return choices;
    }

    private static List<Condition> alternatives(Condition condition) {
        return condition instanceof Condition.AnyOf any
                ? any.patterns().stream().<Condition>map(Condition.Match::new).toList()
                : List.of(condition);
    }

    private static List<Condition> with(List<Condition> choice, Condition next) {
        List<Condition> longer = new ArrayList<>(choice);
        longer.add(next);
        return longer;
    }

    private String condition(Condition condition, Map<String, String> names) {
        if (condition instanceof Condition.Absent absent) {
            return "not " + pattern(absent.pattern(), names);
        } else if (condition instanceof Condition.Present present) {
            return "exists " + pattern(present.pattern(), names);
        }
        Pattern pattern = ((Condition.Match) condition).pattern();
        String body = pattern(pattern, names);
        String own = "$f" + names.size();
        names.put(pattern.binding().orElse(own), own);
        return own + " : " + body;
    }

    private String pattern(Pattern pattern, Map<String, String> names) {
        ConstraintPrinter constraints = new ConstraintPrinter(parameters, names);
        return pattern.fact().name() + "(" + constraints.print(pattern.constraint()) + ")";
    }

    private static String call(Call call, int index, Map<String, String> names) {
        String other = call.otherBinding().map(b -> ", " + names.get(b)).orElse("");
        return "decide.act(" + index + ", " + names.get(call.subject()) + other + ");";
    }
}

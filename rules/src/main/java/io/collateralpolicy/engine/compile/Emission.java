package io.collateralpolicy.engine.compile;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.Rule;

import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.fact.Property.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A rule set as it is compiled: DRL of our own printing, and what the places in it stand for.
 *
 * @param text       DRL by stage; stages without rules are absent
 * @param calls      what {@code decide.act(i, …)} means: rules by id, calls in their order
 * @param parameters what {@code param.decimal(i)} and its kin mean: distinct (name, kind)
 */
public record Emission(Map<Stage, String> text, List<EmittedCall> calls, List<Place> parameters) {

    /** A call and the rule that makes it. */
    public record EmittedCall(Rule rule, Call call) {}

    /** What a parameter's place holds. */
    public record Place(String name, Kind kind) {}

    /** @param packagePrefix of the packages, one for each stage, for example {@code cp.l0123456789abcdef} */
    public static Emission of(RuleSet rules, String packagePrefix) {
        List<EmittedCall> calls = new ArrayList<>();
        rules.rules().forEach(r -> r.calls().forEach(c -> calls.add(new EmittedCall(r, c))));
        List<Place> places = rules.parameters().stream()
                .map(Emission::place)
                .distinct()
                .toList();
        DrlPrinter printer = new DrlPrinter(packagePrefix, places);
        Map<Stage, String> text = new EnumMap<>(Stage.class);
        int firstCall = 0;
        for (Rule rule : rules.rules()) {
            Stage stage = rule.header().stage();
            text.merge(stage, printer.rule(rule, firstCall), String::concat);
            firstCall += rule.calls().size();
        }
        text.replaceAll((stage, body) -> printer.opening(stage) + body);
        return new Emission(text, List.copyOf(calls), places);
    }

    private static Place place(ParameterUse use) {
        return new Place(use.name(), use.kind());
    }
}

package io.collateralpolicy.conformance;

import io.collateralpolicy.conformance.Adapter.Kind;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A tally of each model, one of each kind, one of all. */
final class Tallies {

    private final Map<String, Adapter> adapters;
    private final Map<String, Tally> byModel = new TreeMap<>();

    Tallies(Map<String, Adapter> adapters) {
        this.adapters = adapters;
    }

    Tally of(String model) {
        return byModel.computeIfAbsent(model, m -> new Tally());
    }

    Set<String> models() {
        return byModel.keySet();
    }

    /** A line for each model with its kind, the totals of policy and arithmetic, and last the total of all. */
    String report() {
        StringBuilder report = new StringBuilder("conformance\n");
        Map<Kind, Tally> byKind = new EnumMap<>(Kind.class);
        Tally total = new Tally();
        byModel.forEach((model, tally) -> {
            Optional<Kind> kind = Optional.ofNullable(adapters.get(model)).map(Adapter::kind);
            kind.ifPresent(k -> byKind.computeIfAbsent(k, any -> new Tally()).add(tally));
            total.add(tally);
            report.append(model).append(": ").append(tally);
            report.append(kind.map(k -> " (" + word(k) + ")").orElse("")).append('\n');
        });
        byKind.forEach((kind, tally) ->
                report.append("total of ").append(word(kind)).append(": ").append(tally).append('\n'));
        return report.append(total).toString();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

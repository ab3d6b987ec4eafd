package io.collateralpolicy.policy.diff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A difference as lines for people. */
final class DiffText {

    private final StringBuilder text = new StringBuilder();

    private DiffText() {}

    static String of(PolicyDiff diff) {
        DiffText of = new DiffText();
        of.line(diff.isEmpty() ? "nothing changes" : "rules " + changed(diff.logicChanged()) + ", numbers "
                + changed(diff.numbersChanged()));
        of.part("refused: numbers that belong together", diff.brokenLinks(), BrokenLink::text);
        of.part("manifest", diff.manifest(), ValueChange::text);
        diff.rules().forEach(of::rule);
        diff.tables().forEach(of::table);
        diff.parameters().forEach(of::parameter);
        diff.scenarios().forEach(s -> of.part(said(s.kind()) + " " + s.path(), s.members(), ValueChange::text));
        of.part("files", diff.files(), f -> said(Kind.of(f.before(), f.after())) + " " + f.path());
        return of.text.toString();
    }

    static String direction(Direction direction) {
        return direction == Direction.UNKNOWN ? "" : ", " + switch (direction) {
            case NOTHING -> "the same number";
            default -> direction.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String changed(boolean is) {
        return is ? "change" : "stay";
    }

    private static String said(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void rule(RuleChange rule) {
        line(said(rule.kind()) + " rule " + rule.ruleId() + (rule.isLogic() ? "" : ", in words only"));
        rule.words().forEach(w -> line("  " + w.text()));
        if (!rule.logicBefore().equals(rule.logicAfter())) {
            rule.logicBefore().ifPresent(logic -> logic.lines().forEach(l -> line("  - " + l)));
            rule.logicAfter().ifPresent(logic -> logic.lines().forEach(l -> line("  + " + l)));
        }
    }

    private void table(TableDiff table) {
        line(said(table.kind()) + " table " + table.table());
        table.schema().forEach(s -> line("  schema " + s.text()));
        table.removed().forEach(r -> line("  - " + row(r)));
        table.added().forEach(r -> line("  + " + row(r)));
        table.cells().forEach(c -> line("  " + c.text()));
        table.order().ifPresent(o -> line("  order " + String.join(", ", o)));
    }

    private void parameter(ParameterChange parameter) {
        line(said(parameter.kind()) + (parameter.isProtected() ? " protected" : "") + " parameter " + parameter.name()
                + parameter.delta().map(d -> " " + d.text()).orElse("") + direction(parameter.direction()));
        parameter.members().forEach(m -> line("  " + m.text()));
    }

    private static String row(Map<String, String> cells) {
        return String.join(", ", cells.values());
    }

    private <T> void part(String title, List<T> changes, Function<T, String> said) {
        if (!changes.isEmpty()) {
            line(title);
            changes.forEach(c -> line("  " + said.apply(c)));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}

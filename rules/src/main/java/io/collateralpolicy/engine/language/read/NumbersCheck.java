package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.TableUse;
import io.collateralpolicy.fact.Property.Kind;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameter;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.row.HitPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds what rules ask of the numbers against the numbers. */
final class NumbersCheck {

    private final Numbers numbers;
    private final List<Diagnostic> found = new ArrayList<>();

    NumbersCheck(Numbers numbers) {
        this.numbers = numbers;
    }

    List<Diagnostic> check(RuleSet rules) {
        Shares shares = Shares.of(rules);
        rules.parameters().forEach(use -> parameter(use, shares));
        rules.tables().forEach(this::table);
        return found;
    }

    private void parameter(ParameterUse use, Shares shares) {
        Optional<Parameter> parameter = numbers.parameters().parameter(use.name());
        if (parameter.isEmpty()) {
            List<String> known = numbers.parameters().all().stream().map(Parameter::name).toList();
            report(use, "unknown-parameter", "there is no parameter `" + use.name() + "`",
                    Nearest.suggestion(use.name(), known));
        } else if (!fits(parameter.get().value(), use.kind())) {
            report(use, "type-mismatch", "`" + use.name() + "` is not a " + named(use.kind()),
                    "change its unit or compare something else");
        } else {
            shares.problem(parameter.get()).ifPresent(message -> report(use, "out-of-bounds", message,
                    "write it as a share, or give the parameter the unit it is written in"));
        }
    }

    private static boolean fits(Object value, Kind kind) {
        return switch (kind) {
            case DECIMAL -> value instanceof BigDecimal;
            case DURATION -> value instanceof Duration;
            default -> value instanceof String;
        };
    }

    private void table(TableUse use) {
        Optional<Table> table = numbers.table(use.name());
        if (table.isEmpty()) {
            report(use, "unknown-table", "there is no table `" + use.name() + "`",
                    Nearest.suggestion(use.name(), List.copyOf(numbers.tables().keySet())));
            return;
        }
        String subject = table.get().schema().subject();
        if (!subject.equals(use.subject().name())) {
            report(use, "wrong-table", "`" + use.name() + "` speaks of a `" + subject + "`, not of a `"
                    + use.subject().name() + "`", "");
        } else {
            use.outputs().forEach(output -> output(use, table.get(), output));
            hitPolicy(use, table.get());
            binding(use, table.get());
        }
    }

    private void output(TableUse use, Table table, String output) {
        Optional<Column> column =
                table.schema().outputs().stream().filter(c -> c.name().equals(output)).findFirst();
        String wanted = use.kind().name();
        if (column.flatMap(Column::type).filter(t -> t.name().equals(wanted)).isEmpty()) {
            report(use, "wrong-table", "`" + use.name() + "` has no output `" + output + "` of type "
                    + named(use.kind()), "add the column or name another table");
        }
    }

    private void hitPolicy(TableUse use, Table table) {
        only(use, table, HitPolicy.MARGINAL, Action.HAIRCUT_BY_SIZE, "sums of slices are for");
        only(use, table, HitPolicy.COLLECT, Action.SCENARIOS_FROM, "many rows at once are for");
    }

    private void only(TableUse use, Table table, HitPolicy policy, Action action, String what) {
        boolean is = table.schema().hitPolicy() == policy;
        if (is != (use.action() == action)) {
            report(use, "wrong-table", "`" + use.name() + "` is " + (is ? "" : "not ") + policy,
                    what + " `" + action.word() + "` only");
        }
    }

    private void binding(TableUse use, Table table) {
        try {
            table.bind(use.subject());
        } catch (IllegalArgumentException e) {
            report(use, "wrong-table", e.getMessage(), "");
        }
    }

    private void report(ParameterUse use, String code, String message, String suggestion) {
        found.add(Diagnostic.error(use.file(), use.range(), code, "rule `" + use.rule() + "`: " + message, suggestion));
    }

    private void report(TableUse use, String code, String message, String suggestion) {
        found.add(Diagnostic.error(use.file(), use.range(), code, message, suggestion));
    }

    private static String named(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}

package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.TableUse;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import io.collateralpolicy.engine.language.syntax.Token;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.fact.Property;
import io.collateralpolicy.fact.Property.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds a consequence to the closed vocabulary. */
final class CallGuard {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.,:-][A-Za-z0-9 _.,:-]{0,79}");
    private static final Property PLAIN_BOUND =
            new Property("the bound", Kind.DECIMAL, BigDecimal.class, fact -> BigDecimal.ZERO, List.of());
    private static final Property PLAIN_DURATION =
            new Property("the duration", Kind.DURATION, Duration.class, fact -> Duration.ZERO, List.of());

    private final Problems problems;
    private final OperandGuard operands;
    private final ModelGuard models;
    private final List<TableUse> tables = new ArrayList<>();

    CallGuard(Problems problems, OperandGuard operands) {
        this.problems = problems;
        this.operands = operands;
        this.models = new ModelGuard(problems);
    }

    List<TableUse> tables() {
        return tables;
    }

    /** One of the calls of a rule. */
    Optional<Call> call(Syntax.Call written, List<Syntax.Call> ofRule, Scope scope) {
        Optional<Action> action = action(written.action());
        Optional<FactType> fact = scope.fact(written.subject());
        if (action.isEmpty() || fact.isEmpty() || !suits(action.get(), fact.get(), written)) {
            return Optional.empty();
        }
        List<String> outputs = models.outputs(action.get(), written, ofRule);
        List<Call.Term> terms = terms(written, action.get(), outputs, fact.get(), scope);
        return terms.size() == action.get().forms().size()
                ? Optional.of(new Call(action.get(), written.subject().text(), terms))
                : Optional.empty();
    }

    private Optional<Action> action(Token word) {
        Optional<Action> action = Action.of(word.text());
        if (action.isEmpty()) {
            problems.add(word.range(), "unknown-action", "`decide` has no `" + word.text() + "`",
                    Nearest.suggestion(word.text(), Arrays.stream(Action.values()).map(Action::word).toList()));
        }
        return action;
    }

    private boolean suits(Action action, FactType fact, Syntax.Call written) {
        if (!action.subjects().contains(fact.type())) {
            problems.add(written.subject().range(), "wrong-subject",
                    "`" + action.word() + "` says nothing of a `" + fact.name() + "`", "it speaks of "
                            + String.join(", ", action.subjects().stream().map(Class::getSimpleName).toList()));
            return false;
        }
        int wanted = action.forms().size();
        if (written.arguments().size() != wanted) {
            problems.add(written.action().range(), "wrong-arguments",
                    "`" + action.word() + "` takes " + wanted + " after the subject, not "
                            + written.arguments().size(), "write " + usage(action));
            return false;
        }
        return true;
    }

    private List<Call.Term> terms(
            Syntax.Call written, Action action, List<String> outputs, FactType fact, Scope scope) {
        List<Call.Term> terms = new ArrayList<>();
        Property bounded = PLAIN_BOUND;
        for (int i = 0; i < action.forms().size(); i++) {
            Syntax.Value value = written.arguments().get(i);
            Optional<Call.Term> term = switch (action.forms().get(i)) {
                case NAME -> name(value);
                case KIND -> kind(value);
                case MODEL -> model(value);
                case METRIC -> metric(value, fact);
                case TABLE -> table(value, action, outputs, fact, bounded.kind());
                case BOUND -> bound(value, bounded, scope);
                case DURATION -> bound(value, PLAIN_DURATION, scope);
            };
            if (term.isPresent() && term.get() instanceof Call.Metric metric) {
                bounded = metric.property();
            }
            term.ifPresent(terms::add);
        }
        return terms;
    }

    private Optional<Call.Term> name(Syntax.Value value) {
        return text(value, "a name")
                .filter(t -> matches(t, "a name holds 1 to 80 of letters, digits, space and _.,:-"))
                .map(t -> new Call.Name(t.text()));
    }

    private Optional<Call.Term> kind(Syntax.Value value) {
        Optional<Token> name = text(value, "a kind of add-on");
        name.filter(t -> AddOnKind.of(t.text()).isEmpty()).ifPresent(t -> problems.add(
                t.range(), "unknown-add-on", "there is no kind of add-on `" + t.text() + "`",
                Nearest.suggestion(t.text(), Arrays.stream(AddOnKind.values()).map(Enum::name).toList())));
        return name.filter(t -> AddOnKind.of(t.text()).isPresent()).map(t -> new Call.Name(t.text()));
    }

    private Optional<Call.Term> model(Syntax.Value value) {
        return text(value, "a margin model").filter(models::isKnown).map(t -> new Call.Name(t.text()));
    }

    private Optional<Call.Term> table(
            Syntax.Value value, Action action, List<String> outputs, FactType fact, Kind bounded) {
        Optional<Token> name = text(value, "a table")
                .filter(t -> matches(t, "a table's name holds 1 to 80 of letters, digits, space and _.,:-"));
        Kind kind = action == Action.ELIGIBLE_FROM ? Kind.BOOLEAN : bounded;
        name.ifPresent(t -> tables.add(new TableUse(t.text(), fact, action, outputs, kind, problems.file(), t.range())));
        return name.map(t -> new Call.TableName(t.text()));
    }

    private Optional<Call.Term> metric(Syntax.Value value, FactType fact) {
        List<String> ordered = fact.properties().stream()
                .filter(p -> p.kind().isOrdered())
                .map(Property::path)
                .toList();
        Optional<Token> path = text(value, "a metric");
        if (path.isPresent() && !ordered.contains(path.get().text())) {
            problems.add(path.get().range(), "unknown-metric",
                    "`" + fact.name() + "` has no ordered `" + path.get().text() + "`",
                    Nearest.suggestion(path.get().text(), ordered));
            return Optional.empty();
        }
        return path.flatMap(p -> fact.property(p.text())).map(Call.Metric::new);
    }

    private Optional<Call.Term> bound(Syntax.Value value, Property bounded, Scope scope) {
        Optional<Operand> operand = operands.operand(value, bounded, scope);
        return operand.map(Call.Bound::new);
    }

    private Optional<Token> text(Syntax.Value value, String what) {
        if (value instanceof Syntax.Plain plain && plain.token().kind() == Token.Kind.TEXT) {
            return Optional.of(plain.token());
        }
        problems.add(value.range(), "wrong-arguments", what + " is text in double quotes", "quote it");
        return Optional.empty();
    }

    private boolean matches(Token text, String bound) {
        boolean matches = NAME.matcher(text.text()).matches();
        if (!matches) {
            problems.add(text.range(), "bad-name", bound + ", unlike `" + text.text() + "`", "rename it");
        }
        return matches;
    }

    private static String usage(Action action) {
        List<String> arguments = new ArrayList<>(List.of("$subject"));
        action.forms().forEach(f -> arguments.add(switch (f) {
            case NAME -> "\"name\"";
            case KIND -> "\"KIND\"";
            case MODEL -> "\"MODEL\"";
            case METRIC -> "\"property\"";
            case BOUND -> "bound";
            case DURATION -> "duration";
            case TABLE -> "\"table\"";
        }));
        return "`decide." + action.word() + "(" + String.join(", ", arguments) + ");`";
    }
}

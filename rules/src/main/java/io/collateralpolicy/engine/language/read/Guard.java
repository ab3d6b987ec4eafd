package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Condition;
import io.collateralpolicy.engine.language.Constraint;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.Pattern;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.TableUse;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import io.collateralpolicy.engine.language.syntax.Token;
import io.collateralpolicy.fact.FactType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The allow-list: turns what was written into the typed tree, or says what has no place in it.
 *
 * <p>Everything downstream is printed from the tree, so what is not found here cannot reach a compiler.
 */
final class Guard {

    static final int NAME_MAX = 40;
    static final int CONDITIONS_MAX = 3;
    static final int CONSTRAINTS_MAX = 20;
    static final int CALLS_MAX = 20;
    /** What people can still read aloud. */
    static final int LINES_MAX = 20;

    private final Stage stage;
    private final Problems problems;
    private final HeaderGuard headers;
    private final OperandGuard operands;
    private final ConstraintGuard constraints;
    private final CallGuard calls;

    Guard(Stage stage, Problems problems) {
        this.stage = stage;
        this.problems = problems;
        this.headers = new HeaderGuard(stage, problems);
        this.operands = new OperandGuard(problems);
        this.constraints = new ConstraintGuard(problems, operands);
        this.calls = new CallGuard(problems, operands);
    }

    List<ParameterUse> parameters() {
        return operands.parameters();
    }

    List<TableUse> tables() {
        return calls.tables();
    }

    /** The rule, if nothing is wrong with it. */
    Optional<Rule> rule(Syntax.Rule written) {
        operands.enter(written.name());
        Scope scope = new Scope(problems);
        Optional<RuleHeader> header = headers.header(written);
        List<Condition> conditions = new ArrayList<>();
        written.conditions().forEach(c -> condition(c, scope).ifPresent(conditions::add));
        List<Call> found = new ArrayList<>();
        written.calls().forEach(c -> calls.call(c, written.calls(), scope).ifPresent(found::add));
        boolean sized = isSized(written);
        boolean whole = conditions.size() == written.conditions().size() && found.size() == written.calls().size();
        return sized && whole ? header.map(h -> new Rule(h, conditions, found)) : Optional.empty();
    }

    private boolean isSized(Syntax.Rule rule) {
        Range place = rule.name().range();
        return atMost(CONDITIONS_MAX, rule.conditions().size(), "conditions", place)
                & atMost(CALLS_MAX, rule.calls().size(), "actions", place)
                & atMost(LINES_MAX, rule.lines(), "lines", place);
    }

    private boolean atMost(int most, int size, String what, Range place) {
        if (size > most) {
            problems.add(place, "too-many-" + what, "at most " + most + " " + what + ", not `" + size + "`",
                    "split the rule");
        }
        return size <= most;
    }

    private Optional<Condition> condition(Syntax.Condition written, Scope scope) {
        if (written.quantifier() == Syntax.Quantifier.ANY_OF) {
            return alternatives(written.patterns(), scope);
        }
        Syntax.Pattern pattern = written.patterns().get(0);
        Optional<Pattern> found = pattern(pattern, scope);
        return switch (written.quantifier()) {
            case MATCH -> {
                pattern.binding().ifPresent(b -> scope.bind(b, stage.fact(pattern.fact().text())));
                yield found.map(Condition.Match::new);
            }
            case ABSENT -> unbound(pattern) ? found.map(Condition.Absent::new) : Optional.empty();
            default -> unbound(pattern) ? found.map(Condition.Present::new) : Optional.empty();
        };
    }

    private boolean unbound(Syntax.Pattern pattern) {
        pattern.binding().ifPresent(b -> problems.add(b.range(), "binding-not-usable",
                "a fact that is only looked for cannot be bound to `" + b.shown() + "`", "drop the binding"));
        return pattern.binding().isEmpty();
    }

    /**
     * A binding of alternatives means the same whichever holds, so all bind it to the same fact, or none
     * does.
     */
    private Optional<Condition> alternatives(List<Syntax.Pattern> written, Scope scope) {
        List<Pattern> patterns = new ArrayList<>();
        written.forEach(p -> pattern(p, scope).ifPresent(patterns::add));
        boolean sized = atMost(CONDITIONS_MAX, written.size(), "alternatives", written.get(0).fact().range());
        Syntax.Pattern first = written.get(0);
        first.binding().ifPresent(b -> scope.bind(b, stage.fact(first.fact().text())));
        boolean alike = written.stream().allMatch(p -> isLike(first, p));
        return sized && alike && patterns.size() == written.size()
                ? Optional.of(new Condition.AnyOf(patterns))
                : Optional.empty();
    }

    private boolean isLike(Syntax.Pattern first, Syntax.Pattern other) {
        boolean sameName = first.binding().map(Token::text).equals(other.binding().map(Token::text));
        boolean alike = sameName && (first.binding().isEmpty() || first.fact().text().equals(other.fact().text()));
        if (!alike) {
            problems.add(other.fact().range(), "unlike-alternatives",
                    "alternatives bind one name to one kind of fact, or bind nothing",
                    "bind the same name to the same fact in each");
        }
        return alike;
    }

    private Optional<Pattern> pattern(Syntax.Pattern written, Scope scope) {
        Optional<FactType> fact = fact(written.fact());
        boolean sized = atMost(CONSTRAINTS_MAX, ConstraintGuard.size(written.constraint()), "constraints",
                written.fact().range());
        if (fact.isEmpty() || !sized) {
            return Optional.empty();
        }
        Optional<Constraint> constraint = constraints.conjunction(written.constraint(), fact.get(), scope);
        return constraint.map(c -> new Pattern(written.binding().map(Token::text), fact.get(), c));
    }

    private Optional<FactType> fact(Token name) {
        Optional<FactType> fact = stage.fact(name.text());
        if (fact.isEmpty()) {
            problems.add(name.range(), "unknown-fact",
                    "the stage " + stage.name().toLowerCase(Locale.ROOT) + " has no `" + name.text() + "`",
                    elsewhere(name.text()));
        }
        return fact;
    }

    private String elsewhere(String name) {
        for (Stage other : Stage.values()) {
            if (other.fact(name).isPresent()) {
                return "it belongs to the stage " + other.name().toLowerCase(Locale.ROOT);
            }
        }
        return Nearest.suggestion(name, stage.facts().stream().map(FactType::name).toList());
    }
}

package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.ParameterUse;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import io.collateralpolicy.engine.language.syntax.Token;
import io.collateralpolicy.engine.language.syntax.Token.Kind;
import io.collateralpolicy.fact.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a value is, and holds it to the kind that its place needs. */
final class OperandGuard {

    private final Problems problems;
    private final List<ParameterUse> parameters = new ArrayList<>();
    private String rule = "";

    OperandGuard(Problems problems) {
        this.problems = problems;
    }

    /** Whatever is found from here on stands in this rule. */
    void enter(Token name) {
        rule = name.text().split(" ", 2)[0];
    }

    List<ParameterUse> parameters() {
        return parameters;
    }

    /** The operand for a property, or a diagnostic. */
    Optional<Operand> operand(Syntax.Value value, Property wanted, Scope scope) {
        if (value instanceof Syntax.Parameter parameter) {
            return parameter(parameter.name(), wanted);
        } else if (value instanceof Syntax.Path path) {
            return path(path, wanted, scope);
        }
        Token token = ((Syntax.Plain) value).token();
        return switch (token.kind()) {
            case TEXT -> fits(wanted.kind() == Property.Kind.TEXT, new Operand.Text(token.text()), token, wanted);
            case NUMBER -> number(token, wanted);
            default -> word(token, wanted);
        };
    }

    private Optional<Operand> parameter(Token name, Property wanted) {
        boolean fits = switch (wanted.kind()) {
            case DECIMAL, DURATION, TEXT -> true;
            case BOOLEAN, ENUM -> false;
        };
        if (name.text().length() > Guard.NAME_MAX) {
            problems.add(name.range(), "name-too-long",
                    "a parameter's name has at most " + Guard.NAME_MAX + " characters", "shorten it");
            return Optional.empty();
        } else if (fits) {
            parameters.add(new ParameterUse(name.text(), wanted.kind(), rule, problems.file(), name.range()));
        }
        return fits(fits, new Operand.Parameter(name.text(), wanted.kind()), name, wanted);
    }

    private Optional<Operand> path(Syntax.Path path, Property wanted, Scope scope) {
        Optional<Property> found =
                scope.fact(path.binding()).flatMap(fact -> scope.property(fact, path.property()));
        return found.flatMap(property -> fits(
                property.type() == wanted.type(),
                new Operand.Path(path.binding().text(), property),
                path.property(),
                wanted));
    }

    private Optional<Operand> number(Token token, Property wanted) {
        boolean one = token.text().equals("1");
        if (!one && !token.text().equals("0")) {
            problems.add(token.range(), "literal-number", "a rule spells no number but 0 and 1, not `" + token.text()
                    + "`", "make it a parameter: `param.name`");
            return Optional.empty();
        }
        return fits(wanted.kind() == Property.Kind.DECIMAL, new Operand.Unit(one), token, wanted);
    }

    private Optional<Operand> word(Token token, Property wanted) {
        if (token.is("true") || token.is("false")) {
            return fits(wanted.kind() == Property.Kind.BOOLEAN, new Operand.Truth(token.is("true")), token, wanted);
        } else if (wanted.kind() != Property.Kind.ENUM) {
            return fits(false, new Operand.Text(""), token, wanted);
        } else if (!wanted.names().contains(token.text())) {
            problems.add(token.range(), "unknown-constant", "`" + wanted.path() + "` is never `" + token.text() + "`",
                    Nearest.suggestion(token.text(), wanted.names()));
            return Optional.empty();
        }
        return Optional.of(new Operand.Constant(wanted.type(), token.text()));
    }

    private Optional<Operand> fits(boolean fits, Operand operand, Token token, Property wanted) {
        if (!fits) {
            problems.add(token.range(), "type-mismatch",
                    "`" + wanted.path() + "` cannot be compared with `" + token.shown() + "`",
                    expected(wanted, token));
        }
        return fits ? Optional.of(operand) : Optional.empty();
    }

    private static String expected(Property wanted, Token token) {
        return switch (wanted.kind()) {
            case TEXT -> token.kind() == Kind.WORD
                    ? "text stands in double quotes: \"" + token.text() + "\""
                    : "compare it with text in double quotes or a text parameter";
            case ENUM -> "compare it with one of " + String.join(", ", wanted.names());
            case BOOLEAN -> "compare it with true or false";
            case DECIMAL -> "compare it with 0, 1, a decimal parameter or another decimal";
            case DURATION -> "compare it with a duration parameter or another duration";
        };
    }
}

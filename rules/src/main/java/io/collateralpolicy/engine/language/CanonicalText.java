package io.collateralpolicy.engine.language;

import io.collateralpolicy.engine.RuleHeader;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one way to write a rule: what is hashed, and what is shown as compiled.
 *
 * <p>White space, comments, needless parentheses and the choice between {@code ,} and {@code &&} are gone.
 * Reading it again gives the same text.
 */
public final class CanonicalText {

    private CanonicalText() {}

    public static String of(Rule rule) {
        StringBuilder text = new StringBuilder();
        header(rule.header(), text);
        text.append("when\n");
        rule.conditions().forEach(c -> text.append("    ").append(of(c)).append('\n'));
        text.append("then\n");
        rule.calls().forEach(c -> text.append("    ").append(of(c)).append('\n'));
        return text.append("end\n").toString();
    }

    private static void header(RuleHeader header, StringBuilder text) {
        text.append("rule \"").append(header.ruleId()).append(' ').append(header.title()).append("\"\n");
        text.append("    @source(\"").append(header.source()).append("\")\n");
        if (!header.rationale().isEmpty()) {
            text.append("    @rationale(\"").append(header.rationale()).append("\")\n");
        }
    }

    public static String of(Condition condition) {
        if (condition instanceof Condition.Match match) {
            return of(match.pattern());
        } else if (condition instanceof Condition.Absent absent) {
            return "not " + of(absent.pattern());
        } else if (condition instanceof Condition.Present present) {
            return "exists " + of(present.pattern());
        }
        List<Pattern> patterns = ((Condition.AnyOf) condition).patterns();
        return patterns.stream().map(CanonicalText::of).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String of(Pattern pattern) {
        String binding = pattern.binding().map(b -> "$" + b + " : ").orElse("");
        String inside = inside(pattern.constraint());
        return binding + pattern.fact().name() + "(" + (inside.isEmpty() ? "" : " " + inside + " ") + ")";
    }

    /**
     * The conjunction that every pattern holds; {@code ,} binds weakest, so its parts need no parentheses.
     */
    private static String inside(Constraint constraint) {
        return constraint instanceof Constraint.All all ? joined(all.parts(), ", ") : of(constraint);
    }

    private static String of(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().map(CanonicalText::factor).collect(Collectors.joining(" && "));
        } else if (constraint instanceof Constraint.Any any) {
            return joined(any.parts(), " || ");
        } else if (constraint instanceof Constraint.Not not) {
            return "!" + negated(not.part());
        } else if (constraint instanceof Constraint.Comparison c) {
            return c.property().path() + " " + c.operator().symbol() + " " + of(c.operand());
        }
        return ((Constraint.Flag) constraint).property().path();
    }

    private static String joined(List<Constraint> parts, String connective) {
        return parts.stream().map(CanonicalText::of).collect(Collectors.joining(connective));
    }

    private static String factor(Constraint part) {
        return part instanceof Constraint.Any ? "(" + of(part) + ")" : of(part);
    }

    private static String negated(Constraint part) {
        boolean plain = part instanceof Constraint.Flag || part instanceof Constraint.Not;
        return plain ? of(part) : "(" + of(part) + ")";
    }

    private static String of(Operand operand) {
        if (operand instanceof Operand.Text text) {
            return '"' + text.value() + '"';
        } else if (operand instanceof Operand.Truth truth) {
            return String.valueOf(truth.value());
        } else if (operand instanceof Operand.Unit unit) {
            return unit.one() ? "1" : "0";
        } else if (operand instanceof Operand.Constant constant) {
            return constant.name();
        } else if (operand instanceof Operand.Parameter parameter) {
            return "param." + parameter.name();
        }
        Operand.Path path = (Operand.Path) operand;
        return "$" + path.binding() + "." + path.property().path();
    }

    private static String of(Call call) {
        String terms = call.terms().stream().map(t -> ", " + of(t)).collect(Collectors.joining());
        return "decide." + call.action().word() + "($" + call.subject() + terms + ");";
    }

    private static String of(Call.Term term) {
        if (term instanceof Call.Name name) {
            return '"' + name.text() + '"';
        } else if (term instanceof Call.Metric metric) {
            return '"' + metric.property().path() + '"';
        } else if (term instanceof Call.TableName table) {
            return '"' + table.name() + '"';
        }
        return of(((Call.Bound) term).operand());
    }
}

package io.collateralpolicy.bench.engines;

import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.row.HitPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tables as decision tables of DMN 1.3: a decision for each, its conditions as unary tests, its output the name of the row.
 * Hit policy FIRST, which answers as UNIQUE does where rows do not overlap; COLLECT for a grid.
 */
final class DmnText {

    static final String NAMESPACE = "urn:collateral-policy:bench";

    private DmnText() {}

    static String of(Class<? extends Fact> type, List<Table> tables) {
        String inputs = tables.stream()
                .flatMap(table -> table.schema().conditions().stream())
                .map(DmnText::property)
                .distinct()
                .map(name -> """
                        <inputData name="%1$s" id="i-%1$s"><variable name="%1$s" typeRef="string"/></inputData>
                        """.formatted(name))
                .collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="%s" namespace="%s">
                %s%s</definitions>
                """.formatted(type.getSimpleName(), NAMESPACE, inputs,
                tables.stream().map(DmnText::decision).collect(Collectors.joining()));
    }

    private static String decision(Table table) {
        List<String> names = table.schema().conditions().stream().map(DmnText::property).toList();
        String requirements = each(names, """
                <informationRequirement><requiredInput href="#i-%s"/></informationRequirement>
                """);
        String inputs = each(names, """
                <input><inputExpression typeRef="string"><text>%s</text></inputExpression></input>
                """);
        String rules = table.rows().stream().map(row -> rule(table, row)).collect(Collectors.joining());
        return """
                <decision name="%1$s" id="d-%1$s"><variable name="%1$s" typeRef="string"/>
                %2$s<decisionTable hitPolicy="%5$s">
                %3$s<output typeRef="string"/>
                %4$s</decisionTable></decision>
                """.formatted(table.name(), requirements, inputs, rules,
                table.schema().hitPolicy() == HitPolicy.COLLECT ? "COLLECT" : "FIRST");
    }

    private static String rule(Table table, Map<String, String> row) {
        List<String> tests = table.schema().conditions().stream().map(c -> test(row.get(c.name()))).toList();
        return "<rule>" + each(tests, "<inputEntry><text>%s</text></inputEntry>")
                + "<outputEntry><text>\"" + row.get("row") + "\"</text></outputEntry></rule>\n";
    }

    /** {@code A|B} is {@code "A","B"}, {@code !A|B} is {@code not("A","B")}, and anything is {@code -}. */
    private static String test(String cell) {
        if (cell.startsWith("!")) {
            return "not(" + test(cell.substring(1)) + ")";
        }
        return cell.equals("*")
                ? "-"
                : Arrays.stream(cell.split("\\|")).map(literal -> '"' + literal + '"').collect(Collectors.joining(","));
    }

    private static String each(List<String> values, String form) {
        return values.stream().map(form::formatted).collect(Collectors.joining());
    }

    private static String property(Column column) {
        return column.property().orElseThrow();
    }
}

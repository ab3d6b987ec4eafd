package io.collateralpolicy.table;

import java.nio.charset.StandardCharsets;

/** Small tables as their authors would write them. */
final class Texts {

    private Texts() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String schema(String hitPolicy, String... columns) {
        return """
                {"name": "haircuts", "title": "Haircuts", "source": "Memo, section 3", "hitPolicy": "%s",
                 "subject": "Lot", "columns": [
                %s]}
                """.formatted(hitPolicy, String.join(",\n", columns));
    }

    static String condition(String name, String property, String match) {
        return """
                {"name": "%s", "role": "CONDITION", "property": "%s", "match": "%s"}""".formatted(name, property, match);
    }

    static String condition(String name, String property, String match, String unit) {
        return """
                {"name": "%s", "role": "CONDITION", "property": "%s", "match": "%s", "unit": "%s"}"""
                .formatted(name, property, match, unit);
    }

    static String output(String name, String unit, String minimum, String maximum) {
        return """
                {"name": "%s", "role": "OUTPUT", "type": "DECIMAL", "unit": "%s", "minimum": "%s", "maximum": "%s"}"""
                .formatted(name, unit, minimum, maximum);
    }

    static String output(String name, String type) {
        return """
                {"name": "%s", "role": "OUTPUT", "type": "%s"}""".formatted(name, type);
    }

    static String choice(String name, String... names) {
        return """
                {"name": "%s", "role": "OUTPUT", "type": "ENUM", "names": ["%s"]}"""
                .formatted(name, String.join("\", \"", names));
    }

    static Table table(String schema, String... lines) {
        return Table.read("haircuts", bytes(schema), bytes(String.join("\n", lines)));
    }
}

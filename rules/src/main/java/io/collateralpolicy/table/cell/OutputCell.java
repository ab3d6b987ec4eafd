package io.collateralpolicy.table.cell;

import java.util.List;

/** An output as authors write it. */
public final class OutputCell {

    /** Stands where something has no identifier of a kind. */
    private static final String UNKNOWN = "UNKNOWN";

    private OutputCell() {}

    /** @throws InvalidCell when the text is not of the column's type, or out of its bounds */
    public static Object read(String text, Column column) {
        return switch (column.type().orElseThrow()) {
            case TEXT -> text;
            case BOOLEAN -> bool(text);
            case ENUM -> constant(text, column.names());
            case ISIN -> identifier(text, Identifier.ISIN);
            case LEI -> identifier(text, Identifier.LEI);
            case DTI -> identifier(text, Identifier.DTI);
            case DECIMAL, DURATION ->
                    NumberCell.read(text, column.readIn(), column.lowest(), column.highest());
        };
    }

    private static Boolean bool(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidCell("invalid-boolean", "`" + text + "` is no truth value",
                    "write `true` or `false`");
        }
        return Boolean.valueOf(text);
    }

    private static String identifier(String text, Identifier kind) {
        if (!text.equals(UNKNOWN) && !kind.isOne(text)) {
            throw new InvalidCell("invalid-identifier", "`" + text + "` is no " + kind.title(),
                    "look it up again, or write `" + UNKNOWN + "` where there is none");
        }
        return text;
    }

    private static String constant(String text, List<String> names) {
        if (!names.contains(text)) {
            throw new InvalidCell("invalid-enum", "`" + text + "` is none of the column's `names`",
                    "write one of " + String.join(", ", names));
        }
        return text;
    }
}

package io.collateralpolicy.table;

import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.cell.Column.OutputType;
import io.collateralpolicy.table.cell.InvalidCell;
import io.collateralpolicy.table.cell.NumberCell;
import io.collateralpolicy.table.cell.Unit;
import io.collateralpolicy.table.match.Problems;
import io.collateralpolicy.table.match.Slices;
import io.collateralpolicy.table.row.HitPolicy;
import io.collateralpolicy.table.row.TableSchema;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.JsonPlaces;
import io.collateralpolicy.wire.StrictJson;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a schema and says everything that is wrong with it. */
final class SchemaReader {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern COLUMN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");

    private final String name;
    private final JsonPlaces places;
    private final Problems problems;

    private SchemaReader(String name, JsonPlaces places, Problems problems) {
        this.name = name;
        this.places = places;
        this.problems = problems;
    }

    static TableSchema read(String name, byte[] json) {
        Problems problems = new Problems("tables/" + name + ".json");
        TableSchema schema = parse(json, problems);
        new SchemaReader(name, JsonPlaces.of(json), problems).check(schema);
        problems.refuseIfAny();
        return schema;
    }

    private static TableSchema parse(byte[] json, Problems problems) {
        try {
            return StrictJson.read(json, TableSchema.class);
        } catch (InvalidJson e) {
            throw problems.with(e);
        }
    }

    private void check(TableSchema schema) {
        refuseUnless(schema.name().equals(name), "/name", "wrong-name",
                "the table is called `" + schema.name() + "` but its files `" + name + "`",
                "write `" + name + "`");
        refuseUnless(Table.NAME.matcher(name).matches(), "/name", "invalid-name",
                "`" + name + "` is no table name", "write lower-case letters, digits and `-`, at most 64");
        refuseUnless(!schema.title().isBlank(), "/title", "missing-member", "a table needs a `title`", "");
        refuseUnless(!schema.source().isBlank(), "/source", "missing-member",
                "a table needs a `source`", "name the document and section the numbers come from");
        refuseUnless(!schema.subject().isBlank(), "/subject", "missing-member",
                "a table needs a `subject`", "write the name of a fact, for example `Lot`");
        refuseUnless(schema.hitPolicy() != null, "/hitPolicy", "missing-member",
                "a table needs a `hitPolicy`", "write `UNIQUE`, `FIRST`, `MARGINAL` or `COLLECT`");
        refuseUnless(schema.columns().size() <= TableSchema.COLUMNS_MAX, "/columns", "too-many-columns",
                schema.columns().size() + " columns, at most " + TableSchema.COLUMNS_MAX, "");
        checkColumns(schema);
    }

    private void checkColumns(TableSchema schema) {
        refuseUnless(!schema.conditions().isEmpty() && !schema.outputs().isEmpty(), "/columns",
                "missing-column",
                "a table needs a column of the role `CONDITION` and one of the role `OUTPUT`", "");
        Set<String> seen = new HashSet<>(Set.of("row"));
        List<Column> columns = schema.columns();
        for (int i = 0; i < columns.size(); i++) {
            String at = "/columns/" + i;
            refuseUnless(columns.get(i).name() != null
                    && COLUMN_NAME.matcher(columns.get(i).name()).matches(), at + "/name",
                    "invalid-name", "a column needs a `name` of letters and digits",
                    "write for example `haircut`");
            refuseUnless(seen.add(columns.get(i).name()), at + "/name", "repeated-column",
                    "`" + columns.get(i).name() + "` is already a column", "");
            checkColumn(columns.get(i), at);
        }
        if (schema.hitPolicy() == HitPolicy.MARGINAL) {
            checkMarginal(schema);
        }
    }

    private void checkColumn(Column column, String at) {
        if (column.role() == null) {
            problems.add(places.of(at), "missing-member", "a column needs a `role`", "");
            return;
        }
        checkNames(column, at);
        if (column.isCondition()) {
            checkCondition(column, at);
        } else if (column.isOutput()) {
            checkOutput(column, at);
        }
    }

    /** Names tell a typing error from a new choice. */
    private void checkNames(Column column, String at) {
        boolean named = column.type().filter(OutputType.ENUM::equals).isPresent();
        List<String> names = column.names();
        refuseUnless(named || names.isEmpty(), at + "/names", "unexpected-member",
                "only an `ENUM` has `names`", "");
        refuseUnless(!named || !names.isEmpty() && names.stream().allMatch(n -> CONSTANT.matcher(n).matches())
                && names.stream().distinct().count() == names.size(), at + "/names", "missing-names",
                "an `ENUM` has `names`: the constants its cells may hold, each once",
                "write for example `\"names\": [\"LOWEST\", \"HIGHEST\"]`");
    }

    private void checkCondition(Column column, String at) {
        refuseUnless(column.property().isPresent() && column.match().isPresent(), at, "missing-member",
                "a condition needs a `property` and a `match`", "");
        refuseUnless(column.type().isEmpty() && column.minimum().isEmpty() && column.maximum().isEmpty(), at,
                "unexpected-member", "a condition has no `type`, `minimum` or `maximum`", "");
        refuseUnless(!column.isOrdered() || column.unit().filter(u -> u != Unit.TEXT).isPresent(), at,
                "missing-unit",
                "a condition that compares needs a `unit`", "write for example `USD`, `1` or `duration`");
    }

    private void checkOutput(Column column, String at) {
        refuseUnless(column.property().isEmpty() && column.match().isEmpty(), at, "unexpected-member",
                "an output has no `property` and no `match`", "");
        refuseUnless(column.type().isPresent(), at, "missing-member", "an output needs a `type`", "");
        boolean decimal = column.type().filter(OutputType.DECIMAL::equals).isPresent();
        boolean duration = column.type().filter(OutputType.DURATION::equals).isPresent();
        refuseUnless(!decimal || column.unit().filter(Unit::isDecimal).isPresent(), at + "/unit",
                "missing-unit",
                "a decimal needs a `unit`", "write `1`, `%`, `bps`, `USD` or `units`");
        refuseUnless(decimal
                || column.unit().filter(u -> u != (duration ? Unit.DURATION : Unit.TEXT)).isEmpty(),
                at + "/unit", "unexpected-member", "the `unit` does not fit the `type`", "");
        refuseUnless(decimal || duration || column.minimum().isEmpty() && column.maximum().isEmpty(), at,
                "unexpected-member", "only numbers and durations have a `minimum` and a `maximum`", "");
        if (decimal && column.unit().filter(Unit::isDecimal).isPresent() || duration) {
            checkBounds(column, at);
        }
    }

    private void checkBounds(Column column, String at) {
        try {
            Optional<Object> low = column.minimum().map(m -> NumberCell.read(m, column.readIn()));
            Optional<Object> high = column.maximum().map(m -> NumberCell.read(m, column.readIn()));
            refuseUnless(low.isEmpty() || high.isEmpty()
                    || NumberCell.compare(low.get(), high.get()) <= 0, at + "/minimum",
                    "out-of-bounds", "the `minimum` is above the `maximum`", "");
        } catch (InvalidCell e) {
            problems.add(places.of(at), e.code(), e.getMessage(), e.suggestion());
        }
    }

    private void checkMarginal(TableSchema schema) {
        long measures = schema.conditions().stream().filter(Column::isOrdered).count();
        refuseUnless(measures == 1 && Slices.measure(schema) >= 0, "/columns", "missing-measure",
                "a `MARGINAL` table has exactly one `RANGE` over a number, its measure, and no other condition that compares", "");
        boolean rates = schema.outputs().stream()
                .allMatch(c -> c.type().filter(OutputType.DECIMAL::equals).isPresent());
        refuseUnless(rates && schema.outputs().stream().noneMatch(c -> "measure".equals(c.name())),
                "/columns",
                "invalid-rate", "outputs of a `MARGINAL` table are decimals, none of them called `measure`", "");
    }

    private void refuseUnless(boolean holds, String pointer, String code, String message, String suggestion) {
        if (!holds) {
            problems.add(places.of(pointer), code, message, suggestion);
        }
    }
}

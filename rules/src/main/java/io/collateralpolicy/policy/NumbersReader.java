package io.collateralpolicy.policy;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Asset;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameters;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Unit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all tables and parameters of a package, and checks them against facts and manifest. */
final class NumbersReader {

    private static final String FOLDER = "tables/";

    private final PackageFiles files;
    private final Diagnostics diagnostics;

    private NumbersReader(PackageFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    static Optional<Numbers> read(PackageFiles files, Manifest manifest, Diagnostics diagnostics) {
        NumbersReader reader = new NumbersReader(files, diagnostics);
        Map<String, Table> tables = reader.tables();
        Optional<Parameters> parameters = reader.parameters();
        parameters.ifPresent(numbers -> reader.checkHost(manifest.host(), tables, numbers));
        return parameters.map(numbers -> new Numbers(tables, numbers));
    }

    private Map<String, Table> tables() {
        Map<String, Table> tables = new TreeMap<>();
        files.paths().stream().filter(path -> path.startsWith(FOLDER)).forEach(path -> {
            if (path.endsWith(".json")) {
                table(name(path)).ifPresent(table -> tables.put(table.name(), table));
            } else if (!path.endsWith(".csv") || files.content(FOLDER + name(path) + ".json").isEmpty()) {
                diagnostics.add(path, "stray-file", "`" + path + "` belongs to no table",
                        "a table is `tables/<name>.json` and `tables/<name>.csv`");
            }
        });
        return tables;
    }

    private Optional<Table> table(String name) {
        Optional<byte[]> rows = files.content(FOLDER + name + ".csv");
        if (rows.isEmpty()) {
            diagnostics.add(FOLDER + name + ".json", "missing-file", "the table has no rows",
                    "add `tables/" + name + ".csv`");
            return Optional.empty();
        }
        byte[] schema = files.content(FOLDER + name + ".json").orElseThrow();
        return diagnostics.collect(() -> Table.read(name, schema, rows.get())).filter(this::fitsSubject);
    }

    private boolean fitsSubject(Table table) {
        String file = FOLDER + table.name() + ".json";
        Optional<FactType> subject = subject(table.schema().subject());
        if (subject.isEmpty()) {
            diagnostics.add(file, "unknown-subject", "there is no fact `" + table.schema().subject() + "`",
                    "write one of " + String.join(", ", subjects().map(FactType::name).sorted().toList()));
            return false;
        }
        try {
            table.bind(subject.get());
            return true;
        } catch (IllegalArgumentException e) {
            diagnostics.add(file, "unfit-condition", e.getMessage(), "");
            return false;
        }
    }

    private Optional<Parameters> parameters() {
        return files.content(Parameters.FILE)
                .map(json -> diagnostics.collect(() -> Parameters.read(json)))
                .orElseGet(() -> Optional.of(Parameters.none()));
    }

    private void checkHost(Manifest.Host host, Map<String, Table> tables, Parameters parameters) {
        if (files.content(FOLDER + host.assets() + ".json").isEmpty()) {
            diagnostics.add(Manifest.FILE, "unknown-table",
                    "the host's `assets` are in no table `" + host.assets() + "`", "");
        } else if (tables.containsKey(host.assets())
                && !tables.get(host.assets()).schema().subject().equals(Asset.class.getSimpleName())) {
            diagnostics.add(FOLDER + host.assets() + ".json", "unfit-condition",
                    "the host asks this table for an `Asset`",
                    "write the subject `Asset`");
        }
        Stream.of(host.priceWindow(), host.validFor())
                .filter(name -> parameters.parameter(name).filter(p -> p.unit() == Unit.DURATION).isEmpty())
                .forEach(name -> diagnostics.add(Manifest.FILE, "unknown-parameter",
                        "the host needs a parameter `" + name + "` with the unit `duration`", ""));
    }

    private static Optional<FactType> subject(String name) {
        return subjects().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private static Stream<FactType> subjects() {
        Stream<FactType> matched = Arrays.stream(Stage.values()).flatMap(stage -> stage.facts().stream());
        return Stream.concat(matched, Stream.of(FactType.of(Asset.class)));
    }

    private static String name(String path) {
        String file = path.substring(FOLDER.length());
        return file.substring(0, Math.max(0, file.lastIndexOf('.')));
    }
}

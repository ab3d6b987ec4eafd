package io.collateralpolicy.validation;

import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.table.SpreadsheetCsv;
import io.collateralpolicy.table.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A command for authors: {@code export FOLDER TABLE} writes a table's rows to standard output, {@code import FOLDER TABLE
 * FILE} puts the rows of a file into the package, where nothing is wrong with them, and says what changes.
 */
public final class TableCsv {

    private TableCsv() {}

    public static void main(String[] arguments) throws IOException {
        boolean exports = arguments.length == 3 && arguments[0].equals("export");
        boolean imports = arguments.length == 4 && arguments[0].equals("import");
        if (!exports && !imports) {
            throw new IllegalArgumentException(
                    "write `export FOLDER TABLE` or `import FOLDER TABLE FILE`, for example `export policies/standard/1.0.0 "
                            + "base-haircuts`");
        } else if (exports) {
            exported(Path.of(arguments[1]), arguments[2], System.out);
        } else {
            System.exit(imported(Path.of(arguments[1]), arguments[2], Path.of(arguments[3]), System.out) ? 0 : 1);
        }
    }

    static void exported(Path folder, String table, PrintStream out) throws IOException {
        out.write(table(PolicyPackage.read(PackageFiles.read(folder)), table).csv());
        out.flush();
    }

    /** @return whether the package was changed */
    static boolean imported(Path folder, String name, Path csv, PrintStream out) throws IOException {
        PolicyPackage before = PolicyPackage.read(PackageFiles.read(folder));
        PackageFiles after = replaced(before, name, Files.readAllBytes(csv));
        ValidationReport report = new PackageValidation(TableCsv::notCompiled).read(after, Optional.of(before));
        out.print(ReportText.of(report));
        if (report.isPassed()) {
            PackageFiles sealed = Seal.seal(after);
            Files.write(folder.resolve(path(name)), sealed.content(path(name)).orElseThrow());
            Files.write(folder.resolve(Manifest.FILE), sealed.content(Manifest.FILE).orElseThrow());
        }
        return report.isPassed();
    }

    /**
     * The files of a package with other rows of one table, as a spreadsheet saved them.
     *
     * @throws IllegalArgumentException when there is no such table
     * @throws io.collateralpolicy.diagnostic.InvalidPackage when the file is too large
     */
    public static PackageFiles replaced(PolicyPackage source, String name, byte[] csv) {
        return source.files().with(path(table(source, name).name()), SpreadsheetCsv.plain(csv));
    }

    private static Table table(PolicyPackage source, String name) {
        return source.numbers().table(name).orElseThrow(() -> new IllegalArgumentException(
                "there is no table `" + name + "`, but " + source.numbers().tables().keySet()));
    }

    private static String path(String table) {
        return "tables/" + table + ".csv";
    }

    private static CompiledLogic notCompiled(PolicyPackage source) {
        throw new IllegalStateException("rows change no rule");
    }
}

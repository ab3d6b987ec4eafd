package io.collateralpolicy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author types, on a copy of a shipped package. */
class CommandsTest {

    private static final Path SHIPPED = Path.of("policies", "aave-v3", "1.0.0");

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeEach
    void copy() throws IOException {
        PackageFiles files = PackageFiles.read(SHIPPED);
        for (String path : files.paths()) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.write(folder.resolve(path), files.content(path).orElseThrow());
        }
    }

    @Test
    void whatIsExportedIsImportedWithoutAChange() throws IOException {
        TableCsv.exported(folder, table(), out);
        Path csv = Files.write(folder.resolveSibling("rows.csv"), said.toByteArray());

        assertThat(TableCsv.imported(folder, table(), csv, out)).isTrue();
        assertThat(PolicyPackage.read(PackageFiles.read(folder)).numbersDigest())
                .isEqualTo(PolicyPackage.read(PackageFiles.read(SHIPPED)).numbersDigest());
    }

    @Test
    void rowsThatAreWrongAreSaidAndChangeNothing() throws IOException {
        Path csv = Files.writeString(folder.resolveSibling("rows.csv"), "row,nothing\na,b\n");

        assertThat(TableCsv.imported(folder, table(), csv, out)).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("tables/" + table() + ".csv:1:1 wrong-header").endsWith("not passed\n");
        assertThat(PolicyPackage.read(PackageFiles.read(folder)).packageDigest())
                .isEqualTo(PolicyPackage.read(PackageFiles.read(SHIPPED)).packageDigest());
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TableCsv.exported(folder, "yachts", out)).hasMessageContaining("no table `yachts`");
    }

    @Test
    void aCheckSaysEverythingAndWhetherItPassed() throws IOException {
        boolean passed = Check.check(folder, Optional.of(SHIPPED), out);

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("package sha256:", "both ways of asking agree",
                "PROVED one unit more collateral is never worth less", "nothing changes").endsWith("\npassed\n");
        assertThat(passed).isTrue();
    }

    private static String table() throws IOException {
        return PolicyPackage.read(PackageFiles.read(SHIPPED)).numbers().tables().keySet().iterator().next();
    }
}

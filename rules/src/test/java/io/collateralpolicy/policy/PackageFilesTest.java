package io.collateralpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"../policy.json", "/policy.json", "tables/../../x", "tables//x", "tables/", "Tables/x", "a b", "a\\b",
        ".hidden", "a/b/c/d/e", ""})
    void aPathThatCouldMeanSomethingElseIsRefused(String path) {
        assertThatThrownBy(() -> PackageFiles.of(Map.of(path, new byte[0])))
                .isInstanceOf(InvalidPackage.class).hasMessageContaining("invalid-path");
    }

    @Test
    void aPathIsAsLongAsANameInTheManifestMayBe() {
        assertThat(PackageFiles.of(Map.of("a".repeat(100), new byte[0])).paths()).hasSize(1);
        assertThatThrownBy(() -> PackageFiles.of(Map.of("a".repeat(101), new byte[0]))).hasMessageContaining("invalid-path");
    }

    @Test
    void filesAreBoundedInNumberAndSize() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i <= PackageFiles.FILES_MAX; i++) {
            files.put("f" + i, new byte[0]);
        }

        assertThatThrownBy(() -> PackageFiles.of(files)).hasMessageContaining("too-many-files");
        assertThatThrownBy(() -> PackageFiles.of(Map.of("a", new byte[PackageFiles.FILE_BYTES_MAX + 1])))
                .hasMessageContaining("file-too-large");
        files.remove("f0");
        assertThat(PackageFiles.of(files).paths()).hasSize(PackageFiles.FILES_MAX);
    }

    @Test
    void nobodyChangesFilesFromOutside() {
        byte[] content = {1};
        PackageFiles files = PackageFiles.of(Map.of("a", content));

        content[0] = 2;
        files.content("a").orElseThrow()[0] = 3;

        assertThat(files.content("a").orElseThrow()).containsExactly(1);
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path folder, @TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("memo.md"), secret);

        assertThatThrownBy(() -> PackageFiles.read(folder)).hasMessageContaining("invalid-file");
    }

    @Test
    void foldersAreReadWithPathsFromTheirTop(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("tables"));
        Files.writeString(folder.resolve("tables/a.csv"), "row");

        assertThat(PackageFiles.read(folder).paths()).containsExactly("tables/a.csv");
    }
}

package io.collateralpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPoliciesTest {

    static List<Path> packages() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("policies"), 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve(Manifest.FILE))).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyShippedPackageIsSealedAndValidAndLiesWhereItsManifestSays(Path folder) throws IOException {
        Manifest manifest = PolicyPackage.read(PackageFiles.read(folder)).manifest();

        assertThat(folder).endsWithRaw(Path.of(manifest.name(), manifest.version()));
    }
}

package io.collateralpolicy.policy;

import static io.collateralpolicy.policy.Packages.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.wire.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    @Test
    void sealingChangesNothingButTheDigestsAndIsTidy() {
        PackageFiles sealed = Packages.tiny();

        String manifest = new String(sealed.content("policy.json").orElseThrow(), StandardCharsets.UTF_8);

        String upToFiles = Packages.MANIFEST.substring(0, Packages.MANIFEST.indexOf("{}"));
        assertThat(manifest).startsWith(upToFiles + "{\n    \"eligibility.drl\": \"sha256:").endsWith("\"\n  }\n}\n");
    }

    @Test
    void sealingTwiceIsSealingOnce() {
        PackageFiles once = Packages.tiny();

        PackageFiles twice = Seal.seal(once);

        assertThat(twice.content("policy.json")).hasValueSatisfying(
                bytes -> assertThat(bytes).isEqualTo(once.content("policy.json").orElseThrow()));
    }

    @Test
    void theCommandSealsAFolderAndSaysTheDigest(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("tables"));
        for (String path : Packages.unsealed().paths()) {
            Files.write(folder.resolve(path), Packages.unsealed().content(path).orElseThrow());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        Seal.seal(folder, new PrintStream(said, true, StandardCharsets.UTF_8));

        PolicyPackage read = PolicyPackage.read(PackageFiles.read(folder));
        assertThat(said.toString(StandardCharsets.UTF_8).trim()).isEqualTo("tiny 1.0.0 " + read.packageDigest());
        assertThat(read.manifest().files()).containsEntry("eligibility.drl",
                Digest.sha256(Files.readAllBytes(folder.resolve("eligibility.drl"))));
    }

    @Test
    void theLayoutOfTheManifestIsNotPartOfItsDigest() {
        PackageFiles files = Packages.tiny();
        String manifest = new String(files.content("policy.json").orElseThrow(), StandardCharsets.UTF_8);

        PackageFiles squeezed = files.with("policy.json", bytes(manifest.replace("\n", "").replace(": ", ":")));

        assertThat(PolicyPackage.read(squeezed).packageDigest()).isEqualTo(PolicyPackage.read(files).packageDigest());
    }
}

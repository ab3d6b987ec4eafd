package io.collateralpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DigestPropertiesTest {

    private static final PackageFiles FILES = Packages.tiny();
    private static final List<String> SEALED =
            FILES.paths().stream().filter(path -> !path.equals(Manifest.FILE)).toList();

    @Property(tries = 300)
    void anyChangedByteOfAnyFileBreaksTheSeal(
            @ForAll @IntRange(max = 3) int file, @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        String path = SEALED.get(file);

        assertThatThrownBy(() -> PolicyPackage.read(FILES.with(path, flipped(path, place, flip))))
                .isInstanceOfSatisfying(InvalidPackage.class, e -> assertThat(e.diagnostics())
                        .anySatisfy(d -> assertThat(d.file() + " " + d.code()).isEqualTo(path + " changed-file")));
    }

    @Property(tries = 300)
    void anyChangedByteOfAnyFileGivesAnotherManifestWhenSealedAgain(
            @ForAll @IntRange(max = 3) int file, @ForAll @IntRange(max = 10_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        String path = SEALED.get(file);

        PackageFiles sealed = Seal.seal(FILES.with(path, flipped(path, place, flip)));

        assertThat(sealed.content(Manifest.FILE).orElseThrow())
                .isNotEqualTo(FILES.content(Manifest.FILE).orElseThrow());
    }

    private static byte[] flipped(String path, int place, int flip) {
        byte[] content = FILES.content(path).orElseThrow();
        content[place % content.length] ^= (byte) flip;
        return content;
    }
}

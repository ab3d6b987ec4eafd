package io.collateralpolicy.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is in a file, its author gets diagnostics and nobody an exception of another kind. */
class DamagedFilesPropertiesTest {

    private static final PackageFiles FILES = Packages.tiny();
    private static final List<String> PATHS = List.copyOf(FILES.paths());
    private static final String PIECES = "\"|,|\n|{|}|[|]|null|*|!|\\|0|-|true|\u0000|é|\r|%|\"\"|:| ";

    @Property(tries = 2_000)
    void damageIsDiagnosed(
            @ForAll @IntRange(max = 4) int file, @ForAll @IntRange(max = 10_000) int place,
            @ForAll @IntRange(max = 9) int cut, @ForAll @IntRange(max = 20) int piece) {
        String path = PATHS.get(file);
        PackageFiles damaged = FILES.with(path, damaged(FILES.content(path).orElseThrow(), place, cut, piece));

        try {
            PolicyPackage.read(damaged);
        } catch (InvalidPackage e) {
            assertThat(e.diagnostics()).isNotEmpty().allSatisfy(DamagedFilesPropertiesTest::isForAuthors);
        }
    }

    private static void isForAuthors(Diagnostic diagnostic) {
        assertThat(diagnostic.message()).isNotEmpty().doesNotContain("java.", "jackson", "Exception", "io.collateral");
        assertThat(diagnostic.range().line()).isPositive();
        assertThat(diagnostic.range().column()).isPositive();
    }

    private static byte[] damaged(byte[] content, int place, int cut, int piece) {
        int at = place % content.length;
        String[] pieces = PIECES.split("\\|", -1);
        byte[] inserted = Packages.bytes(pieces[piece % pieces.length]);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, at);
        out.write(inserted, 0, inserted.length);
        int rest = Math.min(content.length, at + cut);
        out.write(content, rest, content.length - rest);
        return out.toByteArray();
    }
}

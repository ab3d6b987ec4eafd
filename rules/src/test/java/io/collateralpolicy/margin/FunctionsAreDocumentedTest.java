package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a number means is said where it is made: no function without a word, no formula without where it comes from. */
class FunctionsAreDocumentedTest {

    private static final Path MARGIN = Path.of("src/main/java/io/collateralpolicy/margin");
    private static final Pattern FUNCTION =
            Pattern.compile(" +public (?!record|enum|interface|final|class|sealed|static final)[\\w<>\\[\\], .?]+ \\w+\\(.*");
    private static final Pattern FORMULA = Pattern.compile("(?m)^ +public static (BigDecimal|double) \\w+\\(");
    private static final Pattern SOURCE = Pattern.compile("Source:|@see|No standard is published");
    /** It makes one number from another and no quantity from numbers. */
    private static final List<String> CONVERSIONS = List.of("Finite.java");

    static Stream<Path> files() throws IOException {
        return Files.walk(MARGIN).filter(file -> file.toString().endsWith(".java"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPublicFunctionSaysWhatItMeans(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(IntStream.range(0, lines.size())
                .filter(i -> FUNCTION.matcher(lines.get(i)).matches() && !isSaid(lines, i))
                .mapToObj(lines::get)
                .toList()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFormulaSaysWhereItComesFrom(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(!FORMULA.matcher(text).find()
                || SOURCE.matcher(text).find()
                || CONVERSIONS.contains(file.getFileName().toString())).isTrue();
    }

    /** A comment stands before it; what overrides has the words of what it overrides. */
    private static boolean isSaid(List<String> lines, int function) {
        int before = function - 1;
        while (lines.get(before).strip().startsWith("@")) {
            if (lines.get(before).strip().equals("@Override")) {
                return true;
            }
            before--;
        }
        return lines.get(before).strip().endsWith("*/");
    }
}

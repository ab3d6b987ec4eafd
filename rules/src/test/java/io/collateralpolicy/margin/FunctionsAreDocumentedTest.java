package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a number means is said where it is made: no function without a word, no formula without where it comes from. */
class FunctionsAreDocumentedTest {

    private static final Path MARGIN = Path.of("src/main/java/io/collateralpolicy/margin");
    private static final Pattern FUNCTION =
            Pattern.compile(" +public (?!record|enum|interface|final|class|sealed|static final)[\\w<>\\[\\], .?]+ \\w+\\(.*");
    /** What makes a number, of a type or of a value of it. */
    private static final Pattern FORMULA =
            Pattern.compile("(?m)^ +public (static |abstract )?(BigDecimal|double|Fraction|Optional<BigDecimal>) (\\w+)\\(");
    private static final Pattern SOURCE = Pattern.compile("Source:|@see|No standard is published");
    private static final Pattern UNIT = Pattern.compile("base currency|fraction of one|[Uu]nits? of|[Uu]nits\\b|[Tt]okens"
            + "|per year|annual|[Yy]ears|[Dd]ays|seconds|per period|standard deviation|[Rr]atio|[Rr]ate\\b|0 to 1|[Uu]nit:"
            + "|in the unit|1 or more");
    private static final Pattern ROUNDING =
            Pattern.compile("[Rr]ounded|[Ee]xact|[Hh]alf-even|[Hh]alf even|[Hh]alf up|towards 0");
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

    /** In its own words or those of its type; what overrides has the words of what it overrides. */
    @ParameterizedTest
    @MethodSource("files")
    void everyFormulaSaysItsUnitAndItsRounding(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> silent = new ArrayList<>();
        FORMULA.matcher(text).results().filter(f -> !overrides(text, f.start())).forEach(formula -> {
            String words = head(text) + commentBefore(text, formula.start());
            if (!UNIT.matcher(words).find() || !ROUNDING.matcher(words).find()) {
                silent.add(formula.group(3));
            }
        });

        assertThat(CONVERSIONS.contains(file.getFileName().toString()) ? List.of() : silent).isEmpty();
    }

    @Test
    void whatSaysNeitherIsFound() {
        String text = "/** A thing. */\nfinal class Thing {\n    /** {@code a + b}. */\n    public BigDecimal sum() {";

        assertThat(FORMULA.matcher(text).find()).isTrue();
        assertThat(UNIT.matcher(head(text) + commentBefore(text, text.indexOf("    public"))).find()).isFalse();
        assertThat(ROUNDING.matcher(text).find()).isFalse();
    }

    private static String head(String text) {
        return text.substring(0, Math.max(0, text.indexOf(" {\n")));
    }

    private static String commentBefore(String text, int function) {
        int end = text.lastIndexOf("*/", function);
        int start = text.lastIndexOf("/**", function);
        return start < end && text.substring(end + 2, function).isBlank() ? text.substring(start, end) : "";
    }

    private static boolean overrides(String text, int function) {
        return text.substring(0, function).stripTrailing().endsWith("@Override");
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

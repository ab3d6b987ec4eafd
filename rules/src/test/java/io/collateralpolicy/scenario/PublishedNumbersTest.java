package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of published numbers names each case once, and tests and scenarios that exist. */
class PublishedNumbersTest {

    private static final Path PAGE = Path.of("../docs/published-numbers.md");
    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("../policy-server/src/test/java"));
    private static final List<Path> POLICIES = List.of(Path.of("policies"), Path.of("src/test/resources/policies"));
    private static final Pattern NUMBERED = Pattern.compile("^\\| (N\\d+) \\|", Pattern.MULTILINE);
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)\\.(\\w+)`");
    private static final Pattern SCENARIO = Pattern.compile("`([a-z0-9-]+/\\d+\\.\\d+\\.\\d+)/([a-z0-9-]+)`");
    private static final int CASES = 105;

    private final String page = read(PAGE);

    @Test
    void everyCaseStandsOnce() {
        assertThat(NUMBERED.matcher(page).results().map(r -> r.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CASES).mapToObj(n -> "N" + n).toList());
    }

    @Test
    void everyTestNamedIsATest() throws IOException {
        Map<String, String> tests = sources();
        for (MatchResult named : NAMED.matcher(page).results().toList()) {
            assertThat(tests.getOrDefault(named.group(1), "")).as(named.group()).contains("void " + named.group(2) + "(");
        }
    }

    @Test
    void everyScenarioNamedIsAScenario() {
        List<String> missing = new ArrayList<>();
        for (MatchResult named : SCENARIO.matcher(page).results().toList()) {
            String file = named.group(1) + "/scenarios/" + named.group(2) + ".json";
            if (POLICIES.stream().noneMatch(p -> Files.exists(p.resolve(file)))) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A row without a test or scenario would be a promise. */
    @Test
    void everyRowIsHeldBySomething() {
        assertThat(page.lines().filter(l -> l.startsWith("| ") && !l.startsWith("| case") && !l.startsWith("| ---")))
                .allSatisfy(row -> assertThat(NAMED.matcher(row).results().count() + SCENARIO.matcher(row).results().count())
                        .as(row)
                        .isPositive());
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path tests : TESTS) {
            try (Stream<Path> files = Files.walk(tests)) {
                files.filter(f -> f.toString().endsWith("Test.java"))
                        .forEach(f -> sources.put(f.getFileName().toString().replace(".java", ""), read(f)));
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

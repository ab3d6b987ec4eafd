package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page that says of each shipped policy what is proved and what is searched, and over what; {@code -Danalysis.page=write}
 * writes it instead.
 */
class AnalysisPageTest {

    private static final Path POLICIES = Path.of("policies");
    private static final Path PAGE = Path.of("../docs/analysis.md");

    @Test
    void thePageSaysWhatTheAnalysesSay() throws IOException {
        Map<String, List<AnalysisResult>> analyses = new TreeMap<>();
        for (Path folder : folders()) {
            String policy = folder.getParent().getFileName().toString();
            String version = folder.getFileName().toString();
            analyses.put(policy + " " + version, Analyses.of(policy, version));
        }
        String page = page(analyses);
        if (System.getProperty("analysis.page", "").equals("write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(analyses.values()).allSatisfy(of -> assertThat(of).extracting(AnalysisResult::status).doesNotContain(Status.FAILED));
        assertThat(page).as("write it anew: ./mvnw -pl rules test -Dtest=AnalysisPageTest -Danalysis.page=write")
                .isEqualTo(Files.readString(PAGE));
    }

    private static String page(Map<String, List<AnalysisResult>> analyses) {
        StringBuilder text = new StringBuilder("""
                # What is proved of the shipped policies

                The numbers of each policy, asked what they do together; what each property asks, and what *proved* and *searched* mean,
                stands in the [README of the rules](../rules/README.md#analysis). Nothing was found against any of them. The page is
                written by a test and held by it:

                    ./mvnw -pl rules test -Dtest=AnalysisPageTest -Danalysis.page=write

                """);
        text.append("| property | ").append(String.join(" | ", analyses.keySet())).append(" |\n");
        text.append("| --- |").append(" --- |".repeat(analyses.size())).append('\n');
        Arrays.stream(AnalysisProperty.values()).forEach(property -> text.append("| `").append(property).append("` | ")
                .append(analyses.values().stream().map(of -> status(of, property)).collect(Collectors.joining(" | ")))
                .append(" |\n"));
        text.append("\n## Over which fragment\n");
        analyses.forEach((policy, of) -> {
            text.append("\n### ").append(policy).append("\n\n");
            fragments(of).forEach((fragment, properties) -> text.append("- ").append(properties).append(": ").append(fragment)
                    .append('\n'));
        });
        return text.toString();
    }

    private static String status(List<AnalysisResult> results, AnalysisProperty property) {
        return results.stream()
                .filter(r -> r.property() == property)
                .map(r -> r.status().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Properties that were asked over the same fragment, together. */
    private static Map<String, String> fragments(List<AnalysisResult> results) {
        return results.stream().collect(Collectors.groupingBy(AnalysisResult::fragment, TreeMap::new,
                Collectors.mapping(r -> "`" + r.property() + "`", Collectors.joining(" "))));
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(POLICIES, 2)) {
            return files.filter(f -> POLICIES.relativize(f).getNameCount() == 2).sorted().toList();
        }
    }
}

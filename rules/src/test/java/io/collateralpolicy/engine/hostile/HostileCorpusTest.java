package io.collateralpolicy.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.compile.Unguarded;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent is refused where the table says, before any of it runs. */
class HostileCorpusTest {

    private static final long REFUSAL_NANOS_MAX = 1_000_000_000;

    private static final Path PAGE = Path.of("../docs/rule-language-safety.md");
    private static final String COUNTS = "<!-- written by HostileCorpusTest -->";
    private static final String COUNTS_END = "<!-- up to here -->";
    private static final List<String> LINKS = List.of("text limits", "lexer", "parser", "guard", "numbers check",
            "table reader", "parameter reader", "class check");

    @TempDir
    private Path folder;
    private Marker marker;

    @BeforeEach
    void noMarkerIsThere() {
        marker = new Marker(folder);
        marker.remove();
    }

    static List<Attack> attacks() {
        return Attack.all();
    }

    static Stream<Attack> texts() {
        return attacks().stream().filter(a -> !a.link().equals("class check"));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void anAttackIsRefusedByItsLinkAndNeverRuns(Attack attack) {
        Optional<Chain.Refusal> refusal = Chain.refusal(attack);

        assertThat(refusal).as(attack.why()).hasValueSatisfying(r -> {
            assertThat(r.link()).isEqualTo(attack.link());
            assertThat(r.codes()).contains(attack.code());
        });
        assertThat(marker.isThere()).as("it ran").isFalse();
    }

    /** Of the processor, so that what else the machine does is not counted. */
    @ParameterizedTest
    @MethodSource("texts")
    void itIsRefusedWithinASecond(Attack attack) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Chain.refusal(attack);

        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(REFUSAL_NANOS_MAX);
    }

    /** {@code -Dhostile.counts=write} writes the page's table; each file is held to its link above. */
    @Test
    void thePageCountsWhatEachLinkIsFirstToRefuse() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(COUNTS) + COUNTS.length();
        int to = page.indexOf(COUNTS_END);
        String counted = page.substring(0, from) + "\n\n" + counts() + "\n" + page.substring(to);
        if (System.getProperty("hostile.counts", "").equals("write")) {
            Files.writeString(PAGE, counted);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(counted);
    }

    private static String counts() {
        StringBuilder text = new StringBuilder("| family | " + String.join(" | ", LINKS) + " |\n");
        text.append("| --- |").append(" ---: |".repeat(LINKS.size())).append('\n');
        Map<String, List<Attack>> families =
                attacks().stream().collect(Collectors.groupingBy(Attack::family, TreeMap::new, Collectors.toList()));
        families.forEach((family, attacks) -> text.append(row(family, attacks)));
        return text.append(row("together", attacks())).append('\n').append(alone()).toString();
    }

    /** What each link refuses where nobody listens to the others, and what then nobody else does. */
    private static String alone() {
        List<List<String>> refusing = attacks().stream().map(Alone::refusing).toList();
        StringBuilder text = new StringBuilder("| link | is first | refuses alone | nobody else does |\n| --- | ---: | ---: | ---: |\n");
        LINKS.forEach(link -> text.append("| ").append(link)
                .append(" | ").append(attacks().stream().filter(a -> a.link().equals(link)).count())
                .append(" | ").append(refusing.stream().filter(links -> links.contains(link)).count())
                .append(" | ").append(refusing.stream().filter(List.of(link)::equals).count()).append(" |\n"));
        return text.toString();
    }

    /** Behind all others each stops something that nobody else would. */
    @ParameterizedTest
    @MethodSource("links")
    void noLinkIsIdle(String link) {
        assertThat(attacks().stream().map(Alone::refusing)).contains(List.of(link));
    }

    static List<String> links() {
        return LINKS;
    }

    private static String row(String name, List<Attack> attacks) {
        assertThat(LINKS).containsAll(attacks.stream().map(Attack::link).toList());
        return "| " + name + " | " + LINKS.stream()
                .map(link -> Long.toString(attacks.stream().filter(a -> a.link().equals(link)).count()))
                .collect(Collectors.joining(" | ")) + " |\n";
    }

    @Test
    void theTableListsEveryFile() throws IOException {
        try (Stream<Path> files = Files.walk(Attack.CORPUS, 2)) {
            assertThat(files.filter(f -> f.getNameCount() == Attack.CORPUS.getNameCount() + 2)
                    .map(f -> Attack.CORPUS.relativize(f).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(attacks().stream().map(Attack::file).toList());
        }
    }

    /** With it, Drools evaluates what stands in an annotation while its package is built. */
    @ParameterizedTest
    @ValueSource(strings = {"org.mvel2.MVEL", "org.drools.mvel.MVELDialectRuntimeData"})
    void theInterpreterOfMvelIsNotOnTheClassPath(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void everyLinkRefusesSomething() {
        assertThat(attacks()).extracting(Attack::link).contains("text limits", "lexer", "parser", "guard",
                "numbers check", "table reader", "parameter reader", "class check");
    }

    @Test
    void theRuleThatAttacksAreMadeFromPassesEveryLink() {
        assertThat(RuleSet.read(List.of(new RuleFile("a.drl", Stage.TERMS, Raw.BENIGN))).rules()).hasSize(1);
        try (Unguarded compiled = Unguarded.compile(Raw.of(Raw.BENIGN))) {
            assertThat(compiled.violations()).isEmpty();
        }
    }
}

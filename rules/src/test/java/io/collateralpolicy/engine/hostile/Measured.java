package io.collateralpolicy.engine.hostile;

import io.collateralpolicy.engine.language.syntax.Lexer;
import io.collateralpolicy.engine.language.syntax.Parser;
import io.collateralpolicy.engine.language.syntax.Problems;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was measured, as a part of a page.
 *
 * @param harmful what does harm where no link stands
 * @param behind  what became of each behind certain links alone; of all where no link stands
 */
record Measured(List<Attack> all, List<Attack> harmful, Map<Standing, Map<Attack, Outcome>> behind) {

    private static final String HEAD = """

            | family | texts | do harm | lexer stops | parser stops | guard stops | lexer, parser, guard stop \
            | printer stops | class check stops |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """;

    /** A link that stops nothing by itself would be there for its looks. */
    void requireNoneIdle() {
        if (counts(a -> true).contains(0L)) {
            throw new IllegalStateException("a link stops nothing by itself:\n" + row("all", a -> true));
        }
    }

    String page() {
        StringBuilder page = new StringBuilder();
        page.append(HEAD);
        families().forEach((family, texts) -> page.append(row(family, a -> a.family().equals(family))));
        page.append(row("**all**", a -> true));
        page.append("\nWhere no link stands: ").append(summary()).append(".\n");
        page.append("\nThe class check alone comes too late, or never, for:\n\n");
        harmful.stream().filter(a -> !isStopped(Standing.CLASS_CHECK, a)).forEach(a -> page.append("- `").append(a.file())
                .append("`: ").append(said(behind.get(Standing.CLASS_CHECK).get(a))).append('\n'));
        return page.append('\n').toString();
    }

    private TreeMap<String, List<Attack>> families() {
        return all.stream().collect(Collectors.groupingBy(Attack::family, TreeMap::new, Collectors.toList()));
    }

    private String row(String name, Predicate<Attack> which) {
        return "| " + name + counts(which).stream().map(c -> " | " + c).collect(Collectors.joining()) + " |\n";
    }

    private List<Long> counts(Predicate<Attack> which) {
        List<Attack> harm = harmful.stream().filter(which).toList();
        return List.of(
                all.stream().filter(which).count(),
                (long) harm.size(),
                harm.stream().filter(a -> isRead(a) && lexed(a)).count(),
                harm.stream().filter(a -> isRead(a) && parsed(a)).count(),
                stopped(Standing.GUARD, harm),
                stopped(Standing.READERS, harm),
                stopped(Standing.PRINTER, harm),
                stopped(Standing.CLASS_CHECK, harm));
    }

    private long stopped(Standing standing, List<Attack> harm) {
        return harm.stream().filter(a -> isStopped(standing, a)).count();
    }

    private boolean isStopped(Standing standing, Attack attack) {
        return !behind.get(standing).get(attack).isHarm();
    }

    private static boolean isRead(Attack attack) {
        return !attack.family().equals("after-the-printer");
    }

    private static boolean lexed(Attack attack) {
        Problems problems = new Problems(attack.file());
        Lexer.tokens(attack.text(), problems);
        return !problems.inOrder().isEmpty();
    }

    /** What the lexer refuses it skips, so that the parser is asked of the rest. */
    private static boolean parsed(Attack attack) {
        Problems problems = new Problems(attack.file());
        new Parser(Lexer.tokens(attack.text(), new Problems(attack.file())), problems).rules();
        return !problems.inOrder().isEmpty();
    }

    private String summary() {
        Map<Outcome, Long> counts = harmful.stream()
                .collect(Collectors.groupingBy(behind.get(Standing.NO_LINK)::get, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(e -> e.getValue() + " " + said(e.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case RAN_WHILE_BUILT -> "ran while the package was built";
            case RAN -> "ran when loaded or fired";
            case BROKE -> "used up stack or memory";
            case HELD -> "held the thread for more than " + Forks.PATIENCE_SECONDS + " s";
            case STOPPED -> "stopped";
            case NOTHING -> "did nothing";
        };
    }
}

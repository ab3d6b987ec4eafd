package io.collateralpolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The built server with a book of a hundred thousand accounts under {@code aave-v3}: how long it takes to load, to sweep,
 * and to say what a change would do to it; and what the change does to those who ask while it takes effect.
 */
public final class BookBenchmark {

    private static final int ACCOUNTS = Integer.getInteger("bench.book.accounts", 100_000);
    private static final int RATE = Integer.getInteger("bench.book.rate", 100);
    /** The change may take effect as soon as it is agreed on. */
    private static final Map<String, String> AT_ONCE = Map.of("GOVERNANCE_TIMELOCK", "PT0S");

    private final List<String> lines = new ArrayList<>(List.of("| figure | aim | measured |", "|---|---|---|"));

    private BookBenchmark() {}

    /** Arguments: folder of Liberty, name of the server, folder for data and results. */
    public static void main(String[] arguments) throws IOException {
        Path work = Files.createDirectories(Path.of(arguments[2])).toAbsolutePath();
        BookBenchmark benchmark = new BookBenchmark();
        try (RunningServer server = RunningServer.start(Path.of(arguments[0]), arguments[1],
                Files.createTempDirectory(work, "book"), work.resolve("book-console.log"), AT_ONCE)) {
            benchmark.run(server);
        }
        Files.write(work.resolve("book.md"), benchmark.lines);
        benchmark.lines.forEach(System.out::println);
    }

    private void run(RunningServer server) throws IOException {
        try (People people = new People(server.address())) {
            Book book = new Book(people, ACCOUNTS);
            add("bulk load of %,d accounts".formatted(ACCOUNTS), "", seconds(book::load));
            book.judge();
            add("sweep of the book", "", book.swept());
            add("resident memory then", "at most 900 MB", server.residentMebibytes() + " MiB");
            Change change = new Change(people);
            change.draft();
            add("impact of a change over them, at four levels of prices", "30 s", seconds(change::impact));
            change.agree();
            Activated activated = new Activated(book, people, RATE);
            activated.run(server, change);
            lines.addAll(activated.figures());
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private static String seconds(Step step) throws IOException {
        long begun = System.nanoTime();
        step.run();
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begun) / 1e9);
    }

    private void add(String figure, String aim, String measured) {
        lines.add("| " + figure + " | " + aim + " | " + measured + " |");
    }
}

package io.collateralpolicy.engine.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lets attacks run in processes that are ended when they hang. */
final class Forks {

    static final int PATIENCE_SECONDS = 15;
    private static final int START_SECONDS = 120;
    private static final String END = "end";

    private final Path folder;

    Forks(Path folder) {
        this.folder = folder;
    }

    /** What became of each, where only this stands. */
    Map<Attack, Outcome> outcomes(Standing standing, List<Attack> attacks) throws IOException, InterruptedException {
        Path list = folder.resolve("attacks-" + standing);
        Files.write(list, attacks.stream().map(Attack::file).toList());
        Map<Attack, Outcome> outcomes = new LinkedHashMap<>();
        while (outcomes.size() < attacks.size()) {
            Process process = start(standing, list, outcomes.size());
            BlockingQueue<String> said = said(process);
            if (next(said, START_SECONDS).isEmpty()) {
                process.destroyForcibly();
                throw new IllegalStateException("no process came up");
            }
            follow(said, attacks, outcomes);
            process.destroyForcibly().waitFor();
        }
        return outcomes;
    }

    /** Until all are through or one holds the process. */
    private static void follow(BlockingQueue<String> said, List<Attack> attacks, Map<Attack, Outcome> outcomes)
            throws InterruptedException {
        while (outcomes.size() < attacks.size()) {
            Optional<String> outcome = next(said, PATIENCE_SECONDS);
            outcomes.put(attacks.get(outcomes.size()), outcome.map(Outcome::valueOf).orElse(Outcome.HELD));
            if (outcome.isEmpty()) {
                return;
            }
        }
    }

    private static Optional<String> next(BlockingQueue<String> said, int seconds) throws InterruptedException {
        return Optional.ofNullable(said.poll(seconds, TimeUnit.SECONDS)).filter(s -> !s.equals(END));
    }

    private Process start(Standing standing, Path list, int skip) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"),
                HostileWorker.class.getName(), standing.name(), folder.toString(), list.toString(),
                String.valueOf(skip))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BlockingQueue<String> said(Process process) {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> {
            try {
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).lines()
                        .filter(line -> line.startsWith(HostileWorker.SAYS))
                        .forEach(line -> said.add(line.substring(HostileWorker.SAYS.length())));
            } catch (UncheckedIOException ended) {
                // The process was ended while it was listened to: what it had to say is said.
            } finally {
                said.add(END);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return said;
    }
}

package io.collateralpolicy.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as one table, printed and kept. */
final class Report {

    private final List<String> lines = new ArrayList<>(List.of("| figure | aim | measured |", "|---|---|---|"));

    void start(String which, Duration untilReady) {
        add("start to ready, " + which, "25 s, at most 45 s", "%.1f s", untilReady.toMillis() / 1e3);
    }

    void resident(long mebibytes) {
        add("resident memory after the decisions", "at most 900 MB", "%d MiB", mebibytes);
    }

    void throughput(String what, String aim, Load.Measured measured) {
        add(what + ", closed loop", aim, "%,d /s", measured.perSecond());
        latency(what + ", closed loop", measured);
        add(what + ", server CPU each", "", "%,d µs", measured.cpuPerRequest());
    }

    /** @param decisions of one request */
    void held(String what, String aim, HeldRate.Found found, int decisions) {
        add(what + ", highest constant rate with p99 within 20 ms", aim, "%,d decisions /s", found.perSecond() * decisions);
        latency(what + ", at that rate", found.measured());
        add(what + ", at that rate, server CPU a decision", "", "%,d µs", found.measured().cpuPerRequest() / decisions);
    }

    void batch(long single, Load.Measured measured, int decisions) {
        long perSecond = measured.perSecond() * decisions;
        add("BINDING in batches, closed loop", "5 × single", "%,d decisions /s, %.1f × single", perSecond,
                perSecond / (double) Math.max(1, single));
        add("BINDING in batches, server CPU a decision", "", "%,d µs", measured.cpuPerRequest() / decisions);
    }

    void bytes(String what, long bytes, long decisions) {
        add(what + ", bytes a decision", "", "%,d", bytes / Math.max(1, decisions));
    }

    void constantRate(String what, long perSecond, Load.Measured measured) {
        latency(String.format(Locale.ROOT, "%s, %,d /s constant", what, perSecond), measured);
    }

    void write(Path file) throws IOException {
        lines.add(0, "");
        lines.add(0, String.format(Locale.ROOT, "%d processors, load average %.1f, Java %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.version")));
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    private void latency(String what, Load.Measured measured) {
        add(what + ", p50 / p99 / largest", "", "%.1f / %.1f / %.1f ms",
                measured.latency().getValueAtPercentile(50) / 1e3,
                measured.latency().getValueAtPercentile(99) / 1e3,
                measured.latency().getMaxValue() / 1e3);
    }

    private void add(String figure, String aim, String format, Object... values) {
        lines.add("| " + figure + " | " + aim + " | " + String.format(Locale.ROOT, format, values) + " |");
    }
}

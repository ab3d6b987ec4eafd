package io.collateralpolicy.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks of this folder, those that {@code bench.include} matches, and prints one table; the first argument is the
 * file of the JSON results.
 */
public final class BenchmarkRun {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private BenchmarkRun() {}

    public static void main(String[] arguments) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(System.getProperty("bench.include", "io\\.collateralpolicy\\.bench\\."))
                .mode(Mode.AverageTime)
                .timeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(25)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx512m", "-XX:+UseSerialGC")
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(arguments[0])
                .build();
        print(new Runner(options).run());
    }

    private static void print(Collection<RunResult> results) {
        System.out.printf("%nMicroseconds and bytes per decision; load average %.1f on %d processors, Java %s%n%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.println("| benchmark | CPU | wall | bytes allocated |");
        System.out.println("|---|---:|---:|---:|");
        results.forEach(result -> System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.0f |%n",
                name(result), score(result, CpuProfiler.CPU), result.getPrimaryResult().getScore(),
                score(result, ALLOCATED)));
    }

    private static String name(RunResult result) {
        String label = result.getPrimaryResult().getLabel();
        return label + result.getParams().getParamsKeys().stream()
                .map(key -> " " + result.getParams().getParam(key))
                .collect(Collectors.joining());
    }

    private static double score(RunResult result, String name) {
        Optional<Result<?>> found = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .<Result<?>>map(java.util.Map.Entry::getValue)
                .findFirst();
        return found.map(Result::getScore).orElse(Double.NaN);
    }
}

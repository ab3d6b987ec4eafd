package io.collateralpolicy.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Wall time of one step and CPU time of the whole process meanwhile, by repetition. */
final class Watch {

    private final OperatingSystemMXBean system =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final List<Long> wall = new ArrayList<>();
    private final List<Long> cpu = new ArrayList<>();

    <T> T time(Supplier<T> step) {
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        T result = step.get();
        wall.add(System.nanoTime() - before);
        cpu.add(system.getProcessCpuTime() - cpuBefore);
        return result;
    }

    /** A line of a table: what, what is aimed at, median and largest milliseconds, median milliseconds of CPU. */
    void print(String step, String aim) {
        System.out.printf(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f |%n",
                step, aim, at(wall, wall.size() / 2), at(wall, wall.size() - 1), at(cpu, cpu.size() / 2));
    }

    private static double at(List<Long> nanoseconds, int place) {
        return nanoseconds.stream().sorted().toList().get(place) / 1e6;
    }
}

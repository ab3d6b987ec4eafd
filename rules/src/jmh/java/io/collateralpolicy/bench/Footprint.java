package io.collateralpolicy.bench;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Locale;

/** What a process holds once nothing that is unreachable is left. */
final class Footprint {

    private static final int COLLECTIONS = 4;
    private static final long PAUSE_MILLISECONDS = 200;

    private Footprint() {}

    static void print(int activations) throws InterruptedException {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        System.out.printf(Locale.ROOT, "| %d | %d | %d | %.1f | %.1f |%n",
                activations,
                classes.getLoadedClassCount(),
                classes.getUnloadedClassCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6,
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getName().equals("Metaspace"))
                                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                                .sum()
                        / 1e6);
    }
}

package io.collateralpolicy.measurement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** The pools of the container, as its {@code monitor} feature publishes them; a pool nobody used yet is no number. */
final class ContainerMeasurements implements MeterBinder {

    private static final String THREADS = "WebSphere:type=ThreadPoolStats,name=Default Executor";
    private static final String CONNECTIONS = "WebSphere:type=ConnectionPoolStats,name=jdbc/policy";

    private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "threadpool_size", "threads of the container's executor", THREADS, "PoolSize");
        gauge(registry, "threadpool_active", "threads that work on a request", THREADS, "ActiveThreads");
        gauge(registry, "connectionpool_size", "connections to the database", CONNECTIONS, "ManagedConnectionCount");
        gauge(registry, "connectionpool_free", "connections nobody uses now", CONNECTIONS, "FreeConnectionCount");
    }

    private void gauge(MeterRegistry registry, String name, String description, String bean, String attribute) {
        Gauge.builder(name, beans, server -> read(server, bean, attribute))
                .description(description)
                .register(registry);
    }

    private static double read(MBeanServer server, String bean, String attribute) {
        try {
            return ((Number) server.getAttribute(new ObjectName(bean), attribute)).doubleValue();
        } catch (JMException e) {
            return Double.NaN;
        }
    }
}

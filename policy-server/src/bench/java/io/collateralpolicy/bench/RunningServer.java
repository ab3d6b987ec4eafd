package io.collateralpolicy.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** One run of the built server as its own process, seen through HTTP and {@code /proc}. */
final class RunningServer implements AutoCloseable {

    static final String PASSWORD = "benchmark-only";

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final long POLL_NANOSECONDS = 20_000_000;
    private static final long STOP_SECONDS = 30;
    /** {@code USER_HZ}: Linux counts {@code /proc/PID/stat} in hundredths of a second on every platform. */
    private static final long MICROSECONDS_PER_TICK = 10_000;

    private final Process process;
    private final URI address;
    private final Path data;
    private final Duration untilReady;

    private RunningServer(Process process, URI address, Path data, Duration untilReady) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.untilReady = untilReady;
    }

    /** The script replaces itself by the JVM, so that the process started is the server. */
    static RunningServer start(Path liberty, String server, Path data, Path console) throws IOException {
        return start(liberty, server, data, console, Map.of());
    }

    /** @param settings besides those that every benchmark has */
    static RunningServer start(Path liberty, String server, Path data, Path console, Map<String, String> settings)
            throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                liberty.resolve("bin/server").toString(), "run", server);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HTTP_PORT", Integer.toString(port));
        builder.environment().put("DATA_DIR", data.toString());
        builder.environment().put("LOCAL_USERS", "true");
        builder.environment().put("DEMO_PASSWORD", PASSWORD);
        builder.environment().put("BENCH_ECHO", "true");
        builder.environment().putAll(settings);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        URI address = URI.create("http://localhost:" + port);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            awaitReady(process, address, start);
        } catch (IllegalStateException e) {
            stop(process);
            throw new IllegalStateException(e.getMessage() + ", see `" + console + "`", e);
        }
        return new RunningServer(process, address, data, Duration.ofNanos(System.nanoTime() - start));
    }

    URI address() {
        return address;
    }

    /** From the start of the process to the first 200 of {@code /health/ready}. */
    Duration untilReady() {
        return untilReady;
    }

    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What its database takes on disk. */
    long dataBytes() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** User and system time of all its threads so far. */
    long cpuMicroseconds() {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) * MICROSECONDS_PER_TICK;
        } catch (IOException e) {
            throw new IllegalStateException("the server has ended", e);
        }
    }

    @Override
    public void close() {
        stop(process);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Process process, URI address, long start) {
        HttpClient client = HttpClient.newHttpClient();
        while (!isReady(client, address)) {
            if (!process.isAlive() || System.nanoTime() - start > READY_WITHIN.toNanos()) {
                throw new IllegalStateException("the server did not get ready");
            }
            LockSupport.parkNanos(POLL_NANOSECONDS);
        }
    }

    private static boolean isReady(HttpClient client, URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

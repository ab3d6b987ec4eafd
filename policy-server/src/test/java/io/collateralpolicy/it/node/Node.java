package io.collateralpolicy.it.node;

import io.collateralpolicy.audit.EmptyFolder;
import io.collateralpolicy.it.PolicyServerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The built server as a process of its own, which can be killed, ended and started again. */
public final class Node implements AutoCloseable {

    /** Where nodes write: one folder each, so that several run from one installation. */
    public static final Path FOLDER = Path.of("target", "nodes").toAbsolutePath();

    private static final Path LIBERTY = Path.of(System.getProperty("wlp.home"));
    private static final String SERVER = "released";
    /** Tests start a node often and ask little of it. */
    private static final String SOON_READY = "-XX:TieredStopAtLevel=1";
    private static final int PORT_MIN = 12_000;
    private static final int PORT_MAX = 32_000;
    private static final int PORT_ATTEMPTS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final long POLL_NANOSECONDS = 20_000_000;

    private final String name;
    private final Process process;
    private final URI address;
    private final AtomicReference<Optional<PolicyServerClient>> backend = new AtomicReference<>(Optional.empty());

    private Node(String name, Process process, URI address) {
        this.name = name;
        this.process = process;
        this.address = address;
    }

    /** A node that decides. */
    public static Node ready(String name, Map<String, String> environment) {
        Node node = starting(name, environment);
        node.awaitReady();
        return node;
    }

    /** A node of which nothing is known but that its process runs. */
    public static Node starting(String name, Map<String, String> environment) {
        int port = freePort();
        Map<String, String> all = new TreeMap<>(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "WLP_OUTPUT_DIR", FOLDER.resolve(name).toString(),
                "HTTP_PORT", Integer.toString(port),
                "LOCAL_USERS", "true",
                "DEMO_PASSWORD", System.getProperty("it.password"),
                "AUDIT_LOG", name,
                "JVM_ARGS", SOON_READY));
        all.putAll(environment);
        return new Node(name, process(name, all), URI.create("http://localhost:" + port));
    }

    /** What is installed and when each file was written: nothing that a node does may be seen here, for its root may be read-only. */
    static Map<Path, FileTime> installed() {
        Path servers = LIBERTY.resolve("usr").resolve("servers");
        try (Stream<Path> files = Files.walk(LIBERTY)) {
            return files.filter(file -> !file.startsWith(servers) || file.startsWith(servers.resolve(SERVER)))
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file, Node::written));
        } catch (IOException e) {
            throw new UncheckedIOException("`" + LIBERTY + "` cannot be read", e);
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("`" + file + "` cannot be read", e);
        }
    }

    /** The script replaces itself by the JVM, so that the process started is the server. */
    private static Process process(String name, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(LIBERTY.resolve("bin/server").toString(), "run", SERVER);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        try {
            EmptyFolder.at(logs(name));
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(console(name).toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the node `" + name + "` does not start", e);
        }
    }

    private static Path logs(String name) {
        return FOLDER.resolve(name).resolve(SERVER).resolve("logs");
    }

    private static Path console(String name) {
        return FOLDER.resolve(name + ".log");
    }

    public String name() {
        return name;
    }

    public URI address() {
        return address;
    }

    public PolicyServerClient as(String user) {
        return PolicyServerClient.at(address).as(user);
    }

    /** Signed in as a backend; the token is asked for once. */
    PolicyServerClient backend() {
        return backend.updateAndGet(known -> known.or(() -> Optional.of(as("backend")))).orElseThrow();
    }

    /** The log of this run so far. */
    String messages() {
        Path log = logs(name).resolve("messages.log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("`" + log + "` cannot be read", e);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public boolean isReady() {
        try {
            return PolicyServerClient.at(address).get("/health/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    public void awaitReady() {
        await("ready", this::isReady);
    }

    /** Waits until something holds of a node that runs. */
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the node does not get " + what + ": see `" + console(name) + "`");
            }
            LockSupport.parkNanos(POLL_NANOSECONDS);
        }
    }

    /** SIGKILL: nothing of it runs any more when this returns. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Its exit code. */
    public int awaitEnd() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IllegalStateException("the node does not end: see `" + console(name) + "`");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** Below those that the system gives to connections: none of them can take it before the node does. */
    static int freePort() {
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(PORT_MIN, PORT_MAX);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Somebody has it: another one is tried.
                continue;
            }
        }
        throw new IllegalStateException("no port of " + PORT_MIN + " to " + PORT_MAX + " is free");
    }
}

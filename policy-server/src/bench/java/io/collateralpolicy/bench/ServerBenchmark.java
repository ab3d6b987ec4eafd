package io.collateralpolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts the built server on empty data, then again on what it left, and the last time has it decide. */
public final class ServerBenchmark {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 10_000);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 5_000);
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 12);
    private static final int RESTARTS = Integer.getInteger("bench.restarts", 2);
    private static final int CONSTANT_RATE_SECONDS = 20;

    private final Report report = new Report();
    private final Bodies bodies;

    private ServerBenchmark(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Arguments: folder of Liberty, name of the server, file of the request, folder for data and results. */
    public static void main(String[] arguments) throws IOException {
        Path work = Files.createDirectories(Path.of(arguments[3])).toAbsolutePath();
        Path data = Files.createTempDirectory(work, "data");
        new ServerBenchmark(Bodies.of(Path.of(arguments[2])))
                .run(Path.of(arguments[0]), arguments[1], data, work);
    }

    private void run(Path liberty, String server, Path data, Path work) throws IOException {
        Path console = work.resolve("console.log");
        for (int start = 0; start <= RESTARTS; start++) {
            try (RunningServer running = RunningServer.start(liberty, server, data, console)) {
                report.start(start == 0 ? "empty data" : "restart " + start, running.untilReady());
                if (start == RESTARTS) {
                    decide(running);
                }
            }
        }
        report.write(work.resolve("server.md"));
    }

    private void decide(RunningServer running) throws IOException {
        try (Door door = Door.open(running.address(), CONNECTIONS)) {
            decide(running, door);
        }
    }

    private void decide(RunningServer running, Door door) throws IOException {
        Load load = new Load(CONNECTIONS, running::cpuMicroseconds);
        Load.Exchange echo = () -> require(door.post("echo", bodies.next("BINDING")), "\"acct-");
        Load.Exchange quote = () -> require(door.post("decisions", bodies.next("QUOTE")), "\"COMPLETE\"");
        Load.Exchange binding = () -> require(door.post("decisions", bodies.next("BINDING")), "\"receipt\"");
        load.asFastAsPossible(WARM_UP, echo);
        load.asFastAsPossible(WARM_UP, quote);
        load.asFastAsPossible(WARM_UP, binding);
        report.throughput("echo", "", load.asFastAsPossible(REQUESTS, echo));
        report.throughput("QUOTE", "", load.asFastAsPossible(REQUESTS, quote));
        Load.Measured durable = load.asFastAsPossible(REQUESTS, binding);
        report.throughput("BINDING (durable audit)", "", durable);
        report.resident(running.residentMebibytes());
        long half = Math.max(1, durable.perSecond() / 2);
        report.constantRate(
                "BINDING", half, load.atRate(half, Math.toIntExact(half * CONSTANT_RATE_SECONDS), binding));
    }

    private static void require(String answer, String text) {
        if (!answer.contains(text)) {
            throw new IllegalStateException("an answer lacks `" + text + "`: " + answer);
        }
    }
}

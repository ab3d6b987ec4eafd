package io.collateralpolicy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Starts the built server on empty data, then again on what it left, and the last time has it decide. */
public final class ServerBenchmark {

    private static final int REQUESTS = Integer.getInteger("bench.requests", 10_000);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 5_000);
    private static final int CONNECTIONS = Integer.getInteger("bench.connections", 12);
    private static final int RESTARTS = Integer.getInteger("bench.restarts", 2);
    private static final int CONSTANT_RATE_SECONDS = Integer.getInteger("bench.seconds", 20);
    private static final Duration IN_TIME = Duration.ofMillis(20);
    /** Lines of a batch: one group of the server. */
    private static final int BATCH = 64;
    private static final int BATCH_CONNECTIONS = 2;

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
        long wire = door.bytes();
        long stored = running.dataBytes();
        Load.Measured durable = load.asFastAsPossible(REQUESTS, binding);
        report.throughput("BINDING (durable audit)", "", durable);
        report.bytes("BINDING, request and answer", door.bytes() - wire, REQUESTS);
        report.bytes("BINDING, database", running.dataBytes() - stored, REQUESTS);
        report.resident(running.residentMebibytes());
        HeldRate held = new HeldRate(load, IN_TIME, CONSTANT_RATE_SECONDS);
        report.held("BINDING", "", held.below(durable.perSecond(), binding), 1);
        batches(running, door, durable.perSecond());
    }

    /** A batch's answers are in time when all of them are, from when the batch was due. */
    private void batches(RunningServer running, Door door, long single) throws IOException {
        Load load = new Load(BATCH_CONNECTIONS, running::cpuMicroseconds);
        Load.Exchange batch = () -> requireEach(door.batch(bodies.lines(BATCH, "BINDING")));
        load.asFastAsPossible(Math.max(1, WARM_UP / BATCH), batch);
        long wire = door.bytes();
        long stored = running.dataBytes();
        int batches = Math.max(1, REQUESTS / BATCH);
        Load.Measured measured = load.asFastAsPossible(batches, batch);
        report.batch(single, measured, BATCH);
        report.bytes("BINDING in batches, request and answer", door.bytes() - wire, (long) batches * BATCH);
        report.bytes("BINDING in batches, database", running.dataBytes() - stored, (long) batches * BATCH);
        HeldRate held = new HeldRate(load, IN_TIME, CONSTANT_RATE_SECONDS);
        report.held("BINDING in batches of " + BATCH, "", held.below(measured.perSecond(), batch), BATCH);
    }

    private static void requireEach(String answers) {
        long durable = answers.lines().filter(line -> line.contains("\"receipt\"")).count();
        if (durable != BATCH) {
            throw new IllegalStateException("of " + BATCH + " lines " + durable + " have a receipt: " + answers);
        }
    }

    private static void require(String answer, String text) {
        if (!answer.contains(text)) {
            throw new IllegalStateException("an answer lacks `" + text + "`: " + answer);
        }
    }
}

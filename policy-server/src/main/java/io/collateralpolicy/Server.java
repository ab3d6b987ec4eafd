package io.collateralpolicy;

import io.collateralpolicy.rest.RestApplication;
import java.util.List;

/** The running server: what the container holds of it. It answers at once and is ready once it can decide. */
final class Server implements AutoCloseable {

    private final RestApplication.Parts parts;
    private final Runnable recording;
    private final List<Runnable> ends;
    private final Thread preparation;

    private Server(RestApplication.Parts parts, Runnable recording, List<Runnable> ends, Runnable preparation) {
        this.parts = parts;
        this.recording = recording;
        this.ends = List.copyOf(ends);
        this.preparation = new Thread(() -> prepare(preparation), "preparation");
    }

    /**
     * A server that has not started yet.
     *
     * @param recording   says in the log that it starts
     * @param ends        what ends with it, in this order
     * @param preparation what takes too long for the start of an application: compiling and warming
     */
    static Server starting(RestApplication.Parts parts, Runnable recording, List<Runnable> ends, Runnable preparation) {
        return new Server(parts, recording, ends, preparation);
    }

    void start() {
        recording.run();
        preparation.setDaemon(true);
        preparation.start();
    }

    RestApplication.Parts parts() {
        return parts;
    }

    @Override
    public void close() {
        end(ends);
    }

    /** Each part ends whatever became of the others: when an application goes, even a class may be gone that ending needs. */
    static void end(List<Runnable> parts) {
        parts.forEach(Server::end);
    }

    private static void end(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(Server.class.getName()).log(System.Logger.Level.WARNING, "a part did not end well", e);
        }
    }

    /** A node that cannot prepare stays up and not ready: its log says why, and nobody is decided on wrongly. */
    private static void prepare(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            System.getLogger(Server.class.getName()).log(System.Logger.Level.ERROR, "the server cannot decide", e);
        }
    }
}

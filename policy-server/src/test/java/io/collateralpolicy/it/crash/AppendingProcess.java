package io.collateralpolicy.it.crash;

import io.collateralpolicy.audit.Receipt;
import java.util.concurrent.atomic.AtomicInteger;

/** Appends until it is killed, and says of each entry that it was told to be durable: index and leaf hash, a line each. */
public final class AppendingProcess {

    private static final int CALLERS = 6;

    private AppendingProcess() {}

    /** @param arguments the path of the database, and how this run is called */
    public static void main(String[] arguments) throws Exception {
        EmbeddedLog log = EmbeddedLog.at(arguments[0]);
        AtomicInteger number = new AtomicInteger();
        for (int i = 0; i < CALLERS; i++) {
            new Thread(() -> append(log, arguments[1], number)).start();
        }
    }

    private static void append(EmbeddedLog log, String run, AtomicInteger number) {
        while (true) {
            Receipt receipt = log.append(run + " " + number.incrementAndGet());
            synchronized (System.out) {
                System.out.println(receipt.index() + " " + receipt.leafHash());
                System.out.flush();
            }
        }
    }
}

package io.collateralpolicy.node;

import io.collateralpolicy.audit.Append;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.front.Answered;
import io.collateralpolicy.rest.front.RequestObserver;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Entries of what happened at the door: who was refused, and who looked at decisions that are not theirs. An entry stands for what
 * one caller did at one place in a minute and says how often, so that whoever knocks again and again does not fill the log. What a
 * node has not told yet is lost with it when it dies.
 */
public final class DoorEntries implements RequestObserver, AutoCloseable {

    /** Entries a minute; what is more is told together. */
    static final int KINDS_MAX = 200;
    /** Decisions that an entry names; of more it says how many. */
    static final int NAMED_MAX = 100;
    private static final String OTHERS = "others";
    private static final String SIGN_IN = "/tokens";
    private static final Set<ProblemType> REFUSALS = Set.of(ProblemType.UNAUTHENTICATED, ProblemType.FORBIDDEN);
    private static final int FAILED = 400;
    private static final long CLOSE_SECONDS = 10;

    private final AuditLog log;
    private final Clock clock;
    private final ScheduledExecutorService turns = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "door-entries");
        thread.setDaemon(true);
        return thread;
    });
    private Map<Kind, Told> untold = new LinkedHashMap<>();

    public DoorEntries(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What is told together. */
    private record Kind(AuditType type, String subject, String route, String problem) {}

    /** How often and when, and of which decisions. */
    private static final class Told {

        private final Instant since;
        private Instant until;
        private long count;
        private final Set<String> decisions = new TreeSet<>();

        Told(Instant since) {
            this.since = since;
            this.until = since;
        }
    }

    /** Tells every minute what there is to tell. */
    public void start() {
        turns.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void answered(Answered answered) {
        if (answered.request().problem().filter(REFUSALS::contains).isPresent()) {
            refused(answered);
        } else if (answered.status() < FAILED && answered.request().read().isPresent()) {
            note(new Kind(AuditType.RECORD_READ, answered.request().subject(), answered.route(), ""), answered);
        }
    }

    /** Whoever may not sign in has an entry already. */
    private void refused(Answered answered) {
        if (!answered.route().equals(SIGN_IN)) {
            note(new Kind(AuditType.ACCESS_REFUSED, answered.request().subject(), answered.route(), answered.problem()), answered);
        }
    }

    private synchronized void note(Kind kind, Answered answered) {
        boolean more = untold.size() >= KINDS_MAX && !untold.containsKey(kind);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Told told = untold.computeIfAbsent(
                more ? new Kind(kind.type, OTHERS, OTHERS, kind.problem) : kind, any -> new Told(now));
        told.count++;
        told.until = now;
        answered.request().read().filter(any -> told.decisions.size() < NAMED_MAX).ifPresent(told.decisions::add);
    }

    private synchronized Map<Kind, Told> taken() {
        Map<Kind, Told> taken = untold;
        untold = new LinkedHashMap<>();
        return taken;
    }

    /** What cannot be recorded now is told later, unless there is too much of it. */
    void tell() {
        Map<Kind, Told> taken = taken();
        if (!taken.isEmpty()) {
            List<Append> entries = new ArrayList<>();
            taken.forEach((kind, told) -> entries.add(entry(kind, told)));
            try {
                log.appendAll(entries);
            } catch (ProblemException e) {
                putBack(taken);
            }
        }
    }

    private synchronized void putBack(Map<Kind, Told> taken) {
        untold.forEach((kind, told) -> taken.merge(kind, told, DoorEntries::sum));
        untold = taken;
    }

    private static Told sum(Told earlier, Told later) {
        earlier.count += later.count;
        earlier.until = later.until;
        later.decisions.stream().limit(NAMED_MAX - earlier.decisions.size()).forEach(earlier.decisions::add);
        return earlier;
    }

    private static Append entry(Kind kind, Told told) {
        Map<String, String> content = new TreeMap<>(Map.of(
                "route", kind.route,
                "count", Long.toString(told.count),
                "since", told.since.toString(),
                "until", told.until.toString()));
        if (kind.type == AuditType.ACCESS_REFUSED) {
            content.put("problem", kind.problem);
        } else {
            content.put("decisionIds", String.join(",", told.decisions));
        }
        return Append.of(kind.type, kind.subject, content);
    }

    /** Tells what is left; never interrupts: an interrupt inside H2 closes the database's file. */
    @Override
    public void close() {
        turns.shutdown();
        try {
            turns.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tell();
    }
}

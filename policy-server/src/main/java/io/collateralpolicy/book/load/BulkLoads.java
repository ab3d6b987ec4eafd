package io.collateralpolicy.book.load;

import io.collateralpolicy.book.Books;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The bulk loads that this node knows of: the last ones, by name. */
public final class BulkLoads {

    private static final int KEPT = 100;

    private final Books books;
    private final Clock clock;
    private final Map<String, BulkLoad> loads = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BulkLoad> eldest) {
            return size() > KEPT && eldest.getValue().progress().endedAt().isPresent();
        }
    };

    public BulkLoads(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** @throws ProblemException {@code request-in-progress} while a load of this name goes on */
    public synchronized BulkLoad start(String book, String load, String subject) {
        progress(book, load).filter(known -> known.endedAt().isEmpty()).ifPresent(known -> {
            throw new ProblemException(
                    ProblemType.REQUEST_IN_PROGRESS, "load `" + load + "` of book `" + book + "` is going on");
        });
        BulkLoad started = new BulkLoad(load, book, group -> books.load(book, group, subject), clock);
        loads.put(book + "\n" + load, started);
        return started;
    }

    public synchronized Optional<LoadProgress> progress(String book, String load) {
        return Optional.ofNullable(loads.get(book + "\n" + load)).map(BulkLoad::progress);
    }
}

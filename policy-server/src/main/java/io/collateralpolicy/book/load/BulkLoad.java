package io.collateralpolicy.book.load;

import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.book.AccountChange;
import io.collateralpolicy.book.LoadedAccount;
import io.collateralpolicy.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One bulk load: groups of accounts, each stored in one transaction, counted as they are. */
public final class BulkLoad {

    /** Accounts stored in one transaction. */
    public static final int GROUP = 500;

    private static final int PROBLEMS_SHOWN = 100;

    private final String load;
    private final String book;
    private final Function<List<AccountState>, List<LoadedAccount>> storing;
    private final Clock clock;
    private final Instant startedAt;
    private final Map<AccountChange.Kind, Long> changes = new EnumMap<>(AccountChange.Kind.class);
    private final List<LoadProgress.Rejected> problems = new ArrayList<>();
    private long lines;
    private long rejected;
    private LoadProgress.State state = LoadProgress.State.RUNNING;
    private Optional<Instant> endedAt = Optional.empty();

    /** @param storing stores a group in one transaction */
    BulkLoad(String load, String book, Function<List<AccountState>, List<LoadedAccount>> storing, Clock clock) {
        this.load = load;
        this.book = book;
        this.storing = storing;
        this.clock = clock;
        this.startedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An account, and the line it stood in. */
    public record Numbered(long line, AccountState account) {}

    /** Stores a group. */
    public void store(List<Numbered> group) {
        List<LoadedAccount> loaded = storing.apply(group.stream().map(Numbered::account).toList());
        for (int i = 0; i < group.size(); i++) {
            count(group.get(i).line, loaded.get(i));
        }
    }

    /** Counts a line that holds no account that could be stored. */
    public synchronized void reject(long line, ProblemException problem) {
        lines++;
        rejected++;
        if (problems.size() < PROBLEMS_SHOWN) {
            problems.add(new LoadProgress.Rejected(Long.toString(line), problem.type().uri(), problem.getMessage()));
        }
    }

    /** Nothing more comes. */
    public synchronized void end(LoadProgress.State as) {
        state = as;
        endedAt = Optional.of(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    public synchronized LoadProgress progress() {
        return new LoadProgress(
                load,
                book,
                state,
                Long.toString(lines),
                changed(AccountChange.Kind.CREATED),
                changed(AccountChange.Kind.REPLACED),
                changed(AccountChange.Kind.UNCHANGED),
                Long.toString(rejected),
                List.copyOf(problems),
                startedAt,
                endedAt);
    }

    private synchronized void count(long line, LoadedAccount loaded) {
        loaded.problem().ifPresentOrElse(problem -> reject(line, problem), () -> {
            lines++;
            changes.merge(loaded.change().orElseThrow().kind(), 1L, Long::sum);
        });
    }

    private String changed(AccountChange.Kind kind) {
        return Long.toString(changes.getOrDefault(kind, 0L));
    }
}

package io.collateralpolicy.book.load;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a bulk load is.
 *
 * @param load      its name
 * @param book      where to
 * @param state     whether it goes on
 * @param lines     read so far
 * @param created   accounts that were not there
 * @param replaced  accounts that were there in an older version
 * @param unchanged accounts that were there as they are
 * @param rejected  lines that were not taken
 * @param problems  of the first of them
 * @param startedAt when it began
 * @param endedAt   when it ended
 */
public record LoadProgress(
        String load,
        String book,
        State state,
        String lines,
        String created,
        String replaced,
        String unchanged,
        String rejected,
        List<Rejected> problems,
        Instant startedAt,
        Optional<Instant> endedAt) {

    /** Whether a load goes on. */
    public enum State {
        RUNNING,
        DONE,
        /** It ended early; what was taken is stored, and loading the same again finds it unchanged. */
        FAILED
    }

    /**
     * A line that was not taken.
     *
     * @param line    from 1
     * @param type    of the problem
     * @param detail  why
     */
    public record Rejected(String line, String type, String detail) {}
}

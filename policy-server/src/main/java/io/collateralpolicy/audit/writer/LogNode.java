package io.collateralpolicy.audit.writer;

import io.collateralpolicy.audit.checkpoint.KeyFolder;
import io.collateralpolicy.audit.checkpoint.NoteFile;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A node's log and what it has outside the database.
 *
 * @param log       its name
 * @param origin    what the names of all logs of this installation begin with
 * @param keys      the secret halves of its keys
 * @param published the last checkpoint that left the database
 * @param patience  how long a writer that does not beat is taken for live; zero where the database lets one process in
 * @param broken    what the operator says of a log that is not what was published
 */
public record LogNode(
        String log,
        String origin,
        KeyFolder keys,
        NoteFile published,
        Duration patience,
        Optional<AcceptedBreak> broken) {

    private static final Pattern LOG = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,64}");
    private static final Pattern ORIGIN = Pattern.compile("[^\\s+]{1,120}");

    public LogNode {
        if (!LOG.matcher(log).matches()) {
            throw new IllegalArgumentException(
                    "audit.log must be 1 to 64 letters, digits, `.`, `_`, `-`, and neither `.` nor `..`, but is `" + log + "`");
        }
        if (!ORIGIN.matcher(origin).matches()) {
            throw new IllegalArgumentException(
                    "audit.origin must be 1 to 120 characters without space and `+`, but is `" + origin + "`");
        }
    }

    /** The same where the database lets one process in: no other writer needs to be waited for. */
    public LogNode alone() {
        return new LogNode(log, origin, keys, published, Duration.ZERO, broken);
    }

    /** The origin of the log's first epoch. */
    String firstOrigin() {
        return origin + "/" + log;
    }

    /** The origin of an epoch that begins with a break. */
    String brokenOrigin(int epoch) {
        return firstOrigin() + "/" + epoch;
    }

    /**
     * One break and no later one: the setting may be left behind without harm.
     *
     * @param lostSize size of the published checkpoint that the database does not reach or contradicts
     * @param reason   what happened, for the log
     */
    public record AcceptedBreak(long lostSize, String reason) {

        private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}): (.{1,500})");

        /** @throws IllegalArgumentException when it is not {@code size: reason} */
        public static AcceptedBreak parse(String text) {
            var parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("audit.epoch-break must be `<size of the lost checkpoint>: <reason>`,"
                        + " but is `" + text + "`");
            }
            return new AcceptedBreak(Long.parseLong(parts.group(1)), parts.group(2));
        }
    }
}

package io.collateralpolicy.rest.body;

import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.http.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request body of one JSON document a line, read as it comes: memory holds a few lines, never the body. Empty lines are
 * passed over; a line that cannot be read is a problem of its own and ends nothing.
 *
 * @param <T> what a line holds
 */
public final class Ndjson<T> {

    /** Media type of such a body. */
    public static final String MEDIA_TYPE = "application/x-ndjson";

    /** Lines of one body. */
    public static final long LINES_MAX = 2_000_000;

    private final LineReader stream;
    private final Function<byte[], T> reading;
    private long number;

    /** @param reading makes of a line what it holds, or says why it cannot */
    public Ndjson(InputStream stream, Function<byte[], T> reading) {
        this.stream = new LineReader(stream, Body.BYTES_MAX);
        this.reading = reading;
    }

    /**
     * One line.
     *
     * @param number  from 1
     * @param body    what it holds, and its bytes
     * @param problem why it holds nothing
     */
    public record Line<T>(long number, Optional<Received<T>> body, Optional<ProblemException> problem) {}

    /** The next lines, at most so many; fewer where they are long and at the end of the body, none behind it. */
    public List<Line<T>> next(int most) {
        List<Line<T>> lines = new ArrayList<>(most);
        long bytes = 0;
        while (lines.size() < most && bytes < Body.BYTES_MAX) {
            Optional<Line<T>> line = next();
            if (line.isEmpty()) {
                break;
            }
            line.filter(l -> l.body.isPresent() || l.problem.isPresent()).ifPresent(lines::add);
            bytes += line.get().body.map(body -> body.bytes().length).orElse(0);
        }
        return lines;
    }

    /** Empty at the end; a line of neither body nor problem is an empty one. */
    private Optional<Line<T>> next() {
        try {
            Optional<LineReader.Line> read = stream.next();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            number++;
            requireFew();
            return read.map(line -> line.whole() ? line(line.bytes()) : failed(tooLong()));
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.BROKEN_BODY, "the body ended before the end that was announced, or a chunk is broken");
        }
    }

    private Line<T> line(byte[] bytes) {
        if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            return new Line<>(number, Optional.empty(), Optional.empty());
        }
        try {
            return new Line<>(number, Optional.of(new Received<>(bytes, reading.apply(bytes))), Optional.empty());
        } catch (RuntimeException e) {
            return failed(Translation.of(e));
        }
    }

    private Line<T> failed(ProblemException problem) {
        return new Line<>(number, Optional.empty(), Optional.of(problem));
    }

    private void requireFew() {
        if (number > LINES_MAX) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "a body has at most " + LINES_MAX + " lines: split it");
        }
    }

    private static ProblemException tooLong() {
        return new ProblemException(
                ProblemType.PAYLOAD_TOO_LARGE, "a line has at most " + Body.BYTES_MAX + " bytes");
    }
}

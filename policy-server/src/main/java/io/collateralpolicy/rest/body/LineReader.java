package io.collateralpolicy.rest.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts a stream into lines, a buffer at a time; of a line beyond the bound nothing more is kept. */
final class LineReader {

    private static final int BUFFER_BYTES = 8 * 1024;

    private final InputStream stream;
    private final int most;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;

    /** @param most bytes of one line */
    LineReader(InputStream stream, int most) {
        this.stream = stream;
        this.most = most;
    }

    /**
     * One line.
     *
     * @param bytes without the line feed
     * @param whole false when it is longer than the bound
     */
    record Line(byte[] bytes, boolean whole) {}

    /** Empty at the end; what follows the last line feed is a line if it has a byte. */
    Optional<Line> next() throws IOException {
        if (at == end && !filled()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = true;
        boolean ended = false;
        while (!ended && (at < end || filled())) {
            int stop = lineFeed();
            whole = whole && line.size() + stop - at <= most;
            if (whole) {
                line.write(buffer, at, stop - at);
            }
            ended = stop < end;
            at = ended ? stop + 1 : end;
        }
        return Optional.of(new Line(line.toByteArray(), whole));
    }

    private int lineFeed() {
        int place = at;
        while (place < end && buffer[place] != '\n') {
            place++;
        }
        return place;
    }

    private boolean filled() throws IOException {
        at = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }
}

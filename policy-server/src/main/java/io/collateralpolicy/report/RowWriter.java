package io.collateralpolicy.report;

import java.util.Map;

/** Writes the rows of one report. Closing without {@link #end} leaves a document that nobody takes for a whole one. */
interface RowWriter extends AutoCloseable {

    void row(Map<String, String> row);

    /** The last row was written. */
    void end();

    @Override
    void close();
}

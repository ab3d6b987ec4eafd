package io.collateralpolicy.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** One document: what was asked for, and a row an object of text by column. */
final class JsonRows implements RowWriter {

    private final Report report;
    private final JsonGenerator json;

    JsonRows(Report report, Wanted wanted, OutputStream out) {
        this.report = report;
        try {
            this.json = StrictJson.mapper().getFactory().createGenerator(out);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            json.writeStartObject();
            json.writeStringField("report", report.name());
            for (Map.Entry<String, String> said : wanted.said().entrySet()) {
                json.writeStringField(said.getKey(), said.getValue());
            }
            json.writeArrayFieldStart("rows");
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public void row(Map<String, String> row) {
        try {
            json.writeStartObject();
            for (Column column : report.source().columns()) {
                if (row.containsKey(column.name())) {
                    json.writeStringField(column.name(), row.get(column.name()));
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public void end() {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.flush();
        } catch (IOException e) {
            throw gone(e);
        }
    }

    @Override
    public void close() {
        // What was not ended stays open: half a document is none.
    }

    private static UncheckedIOException gone(IOException e) {
        return new UncheckedIOException("the caller is gone", e);
    }
}

package io.collateralpolicy.table.match;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.JsonPlaces;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, collected so that its author hears everything at once. */
public final class Problems {

    private static final int COUNT_MAX = 1_000;

    private final String file;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(Range range, String code, String message, String suggestion) {
        if (diagnostics.size() < COUNT_MAX) {
            diagnostics.add(Diagnostic.error(file, range, code, message, suggestion));
        }
    }

    public void add(JsonPlaces.Place place, String code, String message, String suggestion) {
        add(Range.at(place.line(), place.column(), 1), code, message, suggestion);
    }

    public InvalidPackage with(InvalidJson fault) {
        String at = fault.path().isEmpty() ? "" : fault.path() + ": ";
        add(Range.at(fault.line(), fault.column(), 1), "invalid-json", at + fault.getMessage(), "");
        return new InvalidPackage(diagnostics);
    }

    public void refuseIfAny() {
        if (!diagnostics.isEmpty()) {
            throw new InvalidPackage(diagnostics);
        }
    }
}

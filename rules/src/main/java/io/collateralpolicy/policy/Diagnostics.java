package io.collateralpolicy.policy;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.wire.JsonPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with a package, collected over all its files. */
final class Diagnostics {

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    void add(String file, String code, String message, String suggestion) {
        diagnostics.add(Diagnostic.error(file, Range.START, code, message, suggestion));
    }

    void add(JsonPlaces.Place place, String code, String message, String suggestion) {
        Range range = Range.at(place.line(), place.column(), 1);
        diagnostics.add(Diagnostic.error(Manifest.FILE, range, code, message, suggestion));
    }

    void addAll(List<Diagnostic> found) {
        diagnostics.addAll(found);
    }

    /** What the part gives; empty, with its diagnostics kept, when it is invalid. */
    <T> Optional<T> collect(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidPackage e) {
            diagnostics.addAll(e.diagnostics());
            return Optional.empty();
        }
    }

    void refuseIfAny() {
        if (!diagnostics.isEmpty()) {
            throw new InvalidPackage(diagnostics);
        }
    }
}

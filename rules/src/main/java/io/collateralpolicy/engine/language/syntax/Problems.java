package io.collateralpolicy.engine.language.syntax;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with one file; only so much of it, for nobody reads the rest. */
public final class Problems {

    private static final int LIMIT = 50;
    private static final Comparator<Diagnostic> BY_PLACE =
            Comparator.<Diagnostic>comparingInt(d -> d.range().line()).thenComparingInt(d -> d.range().column());

    private final String file;
    private final List<Diagnostic> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(Range range, String code, String message, String suggestion) {
        if (found.size() < LIMIT) {
            found.add(Diagnostic.error(file, range, code, message, suggestion));
        }
    }

    public String file() {
        return file;
    }

    public List<Diagnostic> inOrder() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}

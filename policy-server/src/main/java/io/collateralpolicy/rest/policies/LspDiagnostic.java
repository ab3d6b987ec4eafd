package io.collateralpolicy.rest.policies;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.collateralpolicy.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * One thing wrong with a file, a {@code Diagnostic} of the Language Server Protocol 3.17 beside the file it is in, so that an
 * editor shows it as it is. Its numbers are the protocol's, and the only ones beside a problem's {@code status}.
 *
 * @param file       path inside the package
 * @param range      where
 * @param severity   1 for an error, 2 for a warning
 * @param code       stable, kebab-case
 * @param source     who says it
 * @param message    what is wrong
 * @param suggestion what would be right
 */
public record LspDiagnostic(
        String file,
        Range range,
        @JsonRawValue int severity,
        String code,
        String source,
        String message,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> suggestion) {

    /** More are found again once these are mended. */
    static final int COUNT_MAX = 500;

    private static final int LENGTH_MAX = 500;
    private static final String SOURCE = "collateral-policy";

    /** From the first character to the one behind the last. */
    public record Range(Position start, Position end) {}

    /** Line and UTF-16 code unit, both from 0. */
    public record Position(@JsonRawValue int line, @JsonRawValue int character) {}

    /** The first of them; whoever sends a thousand mistakes is not sent a thousand answers. */
    static List<LspDiagnostic> all(List<Diagnostic> diagnostics) {
        return diagnostics.stream().limit(COUNT_MAX).map(LspDiagnostic::of).toList();
    }

    /** Messages quote what was written, which may be as long as a file. */
    private static String bounded(String text) {
        return text.length() <= LENGTH_MAX ? text : text.substring(0, LENGTH_MAX) + "…";
    }

    private static LspDiagnostic of(Diagnostic said) {
        io.collateralpolicy.diagnostic.Range range = said.range();
        return new LspDiagnostic(
                bounded(said.file()),
                new Range(
                        new Position(range.line() - 1, range.column() - 1),
                        new Position(range.endLine() - 1, range.endColumn() - 1)),
                said.severity() == Diagnostic.Severity.ERROR ? 1 : 2,
                said.code(),
                SOURCE,
                bounded(said.message()),
                Optional.of(bounded(said.suggestion())).filter(suggestion -> !suggestion.isEmpty()));
    }
}

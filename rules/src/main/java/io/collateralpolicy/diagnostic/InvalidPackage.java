package io.collateralpolicy.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** An authored package that cannot be used, with every reason that could be found. */
public final class InvalidPackage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public InvalidPackage(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}

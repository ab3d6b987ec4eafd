package io.collateralpolicy.cdm;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Literals, or all others. */
record Literals(boolean negated, SortedSet<String> names) implements Cells {

    private static final String OTHER = "OTHER";

    static Literals of(String name) {
        return of(List.of(name));
    }

    static Literals of(List<String> names) {
        return new Literals(false, new TreeSet<>(names));
    }

    @Override
    public Optional<Cells> and(Cells other) {
        Literals that = (Literals) other;
        if (negated && that.negated) {
            SortedSet<String> all = new TreeSet<>(names);
            all.addAll(that.names);
            return Optional.of(new Literals(true, all));
        }
        SortedSet<String> left = new TreeSet<>(negated ? that.names : names);
        Literals rest = negated ? this : that;
        left.removeIf(n -> rest.names.contains(n) == rest.negated);
        return left.isEmpty() ? Optional.empty() : Optional.of(new Literals(false, left));
    }

    @Override
    public List<Cells> not() {
        return List.of(new Literals(!negated, names));
    }

    @Override
    public String text() {
        return (negated ? "!" : "") + String.join("|", names);
    }

    @Override
    public String witness() {
        return negated ? OTHER : names.first();
    }

    @Override
    public boolean isMetBy(String value) {
        return names.contains(value) != negated;
    }
}

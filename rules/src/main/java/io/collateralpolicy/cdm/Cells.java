package io.collateralpolicy.cdm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What one column of a row asks for. */
sealed interface Cells {

    /** Both; empty when nothing meets both. */
    Optional<Cells> and(Cells other);

    /** The opposite, as alternatives. */
    List<Cells> not();

    /** As a table writes it. */
    String text();

    /** A value that meets it. */
    String witness();

    /** Whether a value does; {@code UNKNOWN} is no number of years. */
    boolean isMetBy(String value);

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

    /**
     * Years, half-open.
     *
     * @param from  0 or more
     * @param until above {@code from}; empty is no end
     */
    record Years(BigDecimal from, Optional<BigDecimal> until) implements Cells {

        @Override
        public Optional<Cells> and(Cells other) {
            Years that = (Years) other;
            BigDecimal later = from.max(that.from);
            Optional<BigDecimal> sooner = until.isPresent() && that.until.isPresent()
                    ? Optional.of(until.get().min(that.until.get()))
                    : until.or(that::until);
            boolean empty = sooner.filter(u -> u.compareTo(later) <= 0).isPresent();
            return empty ? Optional.empty() : Optional.of(new Years(later, sooner));
        }

        /** What has no maturity is beside every range, and no row speaks of it. */
        @Override
        public List<Cells> not() {
            List<Cells> rest = new ArrayList<>();
            if (from.signum() > 0) {
                rest.add(new Years(BigDecimal.ZERO, Optional.of(from)));
            }
            until.ifPresent(u -> rest.add(new Years(u, Optional.empty())));
            return rest;
        }

        @Override
        public String text() {
            return "[" + plain(from) + "," + until.map(Years::plain).orElse("") + ")";
        }

        private static String plain(BigDecimal years) {
            return years.stripTrailingZeros().toPlainString();
        }

        @Override
        public String witness() {
            return plain(from);
        }

        @Override
        public boolean isMetBy(String value) {
            if (!value.matches("\\d+(\\.\\d+)?")) {
                return false;
            }
            BigDecimal years = new BigDecimal(value);
            return years.compareTo(from) >= 0 && until.filter(u -> years.compareTo(u) >= 0).isEmpty();
        }
    }
}

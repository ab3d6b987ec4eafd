package io.collateralpolicy.table.cell;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a column holds.
 *
 * @param name     header of the column, {@code [A-Za-z][A-Za-z0-9]*}
 * @param role     what the column is for
 * @param property of the subject, for a condition
 * @param match    how a condition's cells match
 * @param type     of an output
 * @param unit     of numbers, in conditions and outputs
 * @param minimum  smallest output, in the authored unit
 * @param maximum  largest output, in the authored unit
 * @param names    of an {@code ENUM}, every constant a cell may hold
 */
public record Column(
        String name,
        Role role,
        Optional<String> property,
        Optional<Match> match,
        Optional<OutputType> type,
        Optional<Unit> unit,
        Optional<String> minimum,
        Optional<String> maximum,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> names) {

    public Column {
        names = names == null ? List.of() : List.copyOf(names);
    }

    /** What a column is for. */
    public enum Role {
        CONDITION,
        OUTPUT,
        NOTE
    }

    /** How a condition's cells match. */
    public enum Match {
        /** One literal. */
        EQUALS,
        /** Literals {@code A|B}, or all but those, {@code !A|B}. */
        SET,
        /** Half-open, {@code [0,100)}. */
        RANGE,
        /** The bound or more. */
        AT_LEAST;

        public boolean isOrdered() {
            return this == RANGE || this == AT_LEAST;
        }
    }

    /** What an output's cells are. */
    public enum OutputType {
        TEXT,
        BOOLEAN,
        DECIMAL,
        DURATION,
        ENUM,
        /** Of a security, by its check digit. */
        ISIN,
        /** Of a legal entity, by its check digits. */
        LEI,
        /** Of a digital token, by its check character. */
        DTI
    }

    /** Names of outputs that are shares of something, whatever their column says of bounds. */
    private static final Set<String> SHARES = Set.of("haircut", "advanceRate", "liquidationThreshold");

    /** The smallest output, in the authored unit: {@code minimum}, else 0 of what is a share by its name. */
    public Optional<String> lowest() {
        return minimum.isPresent() || !isShare() ? minimum : Optional.of("0");
    }

    /** The largest output, in the authored unit: {@code maximum}, else all of what is a share by its name. */
    public Optional<String> highest() {
        return maximum.isPresent() || !isShare()
                ? maximum
                : Optional.of(BigDecimal.ONE.movePointRight(readIn().shift()).toPlainString());
    }

    private boolean isShare() {
        return isOutput() && SHARES.contains(name) && type.filter(OutputType.DECIMAL::equals).isPresent()
                && readIn().isShare();
    }

    public boolean isCondition() {
        return role == Role.CONDITION;
    }

    public boolean isOutput() {
        return role == Role.OUTPUT;
    }

    public boolean isOrdered() {
        return isCondition() && match.filter(Match::isOrdered).isPresent();
    }

    /** The unit in which cells are read; text when the column names none. */
    public Unit readIn() {
        if (type.filter(OutputType.DURATION::equals).isPresent()) {
            return Unit.DURATION;
        }
        return unit.orElse(Unit.TEXT);
    }
}

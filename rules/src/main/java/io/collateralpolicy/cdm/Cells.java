package io.collateralpolicy.cdm;

import java.util.List;
import java.util.Optional;

/** What one column of a row asks for. */
sealed interface Cells permits Literals, Years {

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
}

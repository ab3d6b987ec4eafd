package io.collateralpolicy.assessment.requirement;

import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the policy's tables say of one position to its margin model.
 *
 * @param positionId whose terms they are
 * @param rows       that matched; where several give a number, the largest holds
 * @param scenarios  rows of the grid that it is valued in, in their order; none where no rule names a grid
 * @param closing    the row that says how it is closed when its account is liquidated
 * @param throttle   the row that says how much of it may be liquidated at once
 */
public record MarginTerms(
        String positionId, List<Row> rows, List<Row> scenarios, Optional<Row> closing, Optional<Row> throttle) {

    public MarginTerms {
        rows = List.copyOf(rows);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A number.
     *
     * @throws PolicyGap when no row gives it
     */
    public BigDecimal decimal(String output) {
        Optional<BigDecimal> largest = Optional.empty();
        for (Row row : rows) {
            if (row.outputs().get(output) instanceof BigDecimal given) {
                largest = largest.filter(known -> known.compareTo(given) >= 0).or(() -> Optional.of(given));
            }
        }
        return largest.orElseThrow(() -> new PolicyGap("position `" + positionId + "` has no `" + output + "`"));
    }

    /** Where the terms stand, for what is said of them. */
    public String place() {
        List<String> places = rows.stream().map(r -> "table `" + r.table() + "`, row `" + r.name() + "`").toList();
        return String.join(" and ", places);
    }
}

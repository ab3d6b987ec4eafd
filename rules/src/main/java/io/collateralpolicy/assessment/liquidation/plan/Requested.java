package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a liquidator wants to repay against what may be: nothing is cut down, or added to, silently. */
final class Requested {

    private Requested() {}

    /** Against the most that may be. */
    static List<Finding> findings(AtStake of, BigDecimal wanted, BigDecimal largest) {
        return wanted.compareTo(largest) <= 0
                ? List.of()
                : List.of(finding(HostFinding.ABOVE_LARGEST_LIQUIDATION, of, wanted, largest));
    }

    /** Against what the model says, where nobody chooses. */
    static List<Finding> exactly(AtStake of, Optional<BigDecimal> wanted, BigDecimal planned) {
        return wanted.stream()
                .filter(w -> w.compareTo(planned) != 0)
                .map(w -> finding(HostFinding.NOT_THE_WHOLE, of, w, planned))
                .toList();
    }

    private static Finding finding(HostFinding why, AtStake of, BigDecimal wanted, BigDecimal may) {
        return Findings.ofHost(
                why, State.current, of.terms().fact().subject(), wanted.toPlainString(), may.toPlainString());
    }
}

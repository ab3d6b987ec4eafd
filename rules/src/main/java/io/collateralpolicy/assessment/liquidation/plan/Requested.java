package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import java.math.BigDecimal;
import java.util.List;

/** What a liquidator wants to repay against the most that may be: nothing is cut down silently. */
final class Requested {

    private Requested() {}

    static List<Finding> findings(AtStake of, BigDecimal wanted, BigDecimal largest) {
        return wanted.compareTo(largest) <= 0
                ? List.of()
                : List.of(Findings.ofHost(
                        HostFinding.ABOVE_LARGEST_LIQUIDATION,
                        State.current,
                        of.terms().fact().subject(),
                        wanted.toPlainString(),
                        largest.toPlainString()));
    }
}

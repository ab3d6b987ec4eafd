package io.collateralpolicy.policy.diff;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Operand;
import io.collateralpolicy.engine.language.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether more of a number tightens, where the closed vocabulary of actions tells. */
final class Meaning {

    /** Outputs that actions read. */
    private static final Map<String, Boolean> MORE_TIGHTENS_COLUMN = Map.of(
            "haircut", true,
            "initialMarginRate", true,
            "maintenanceMarginRate", true,
            "advanceRate", false,
            "liquidationThreshold", false,
            "limit", false);
    private static final Map<Action, Boolean> MORE_TIGHTENS_BOUND = Map.of(
            Action.HAIRCUT, true,
            Action.MINIMUM, true,
            Action.THRESHOLD, false,
            Action.LIMIT, false);

    private Meaning() {}

    static Direction ofCell(String column, String before, String after, Optional<NumberDelta> delta) {
        if (column.equals("eligible")) {
            return Direction.of(Boolean.compare(isTrue(after), isTrue(before)), false);
        } else if (delta.filter(d -> d.sign() == 0).isPresent()) {
            return Direction.NOTHING;
        }
        return delta.filter(d -> MORE_TIGHTENS_COLUMN.containsKey(column))
                .map(d -> Direction.of(d.sign(), MORE_TIGHTENS_COLUMN.get(column)))
                .orElse(Direction.UNKNOWN);
    }

    /** As the rules use it; unknown where they disagree, or only compare with it. */
    static Direction ofParameter(String name, NumberDelta delta, List<Rule> rules) {
        if (delta.sign() == 0) {
            return Direction.NOTHING;
        }
        Set<Direction> said = new HashSet<>();
        for (Rule rule : rules) {
            rule.calls().stream().filter(call -> isBound(call, name)).forEach(call ->
                    said.add(Optional.ofNullable(MORE_TIGHTENS_BOUND.get(call.action()))
                            .map(up -> Direction.of(delta.sign(), up)).orElse(Direction.UNKNOWN)));
        }
        return said.size() == 1 ? said.iterator().next() : Direction.UNKNOWN;
    }

    private static boolean isBound(Call call, String parameter) {
        return call.terms().stream().anyMatch(term -> term instanceof Call.Bound bound
                && bound.operand() instanceof Operand.Parameter used && used.name().equals(parameter));
    }

    private static boolean isTrue(String cell) {
        return cell.equals("true");
    }
}

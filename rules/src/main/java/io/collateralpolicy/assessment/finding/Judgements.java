package io.collateralpolicy.assessment.finding;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Choices that judge: limits, minimums and refusals. */
public final class Judgements {

    private static final List<Action> JUDGING =
            List.of(Action.LIMIT, Action.LIMIT_FROM, Action.MINIMUM, Action.REFUSE);

    private Judgements() {}

    /** Limits, minimums and refusals among the choices about one subject. */
    public static List<Finding> of(Choices choices, State state, Effect failing) {
        List<Finding> findings = new ArrayList<>();
        for (Action action : JUDGING) {
            for (Choice choice : choices.of(action)) {
                of(choice, state, failing).ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** What one choice says of its subject; empty where it judges nothing. */
    public static Optional<Finding> of(Choice choice, State state, Effect failing) {
        return switch (choice.action()) {
            case LIMIT, LIMIT_FROM, MINIMUM -> Optional.of(Findings.measured(choice, state, failing));
            case REFUSE -> Optional.of(
                    Findings.stated(choice, state, failing, "refused", true, false));
            default -> Optional.empty();
        };
    }
}

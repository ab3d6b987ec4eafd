package io.collateralpolicy.engine.language.read;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.engine.language.syntax.Problems;
import io.collateralpolicy.engine.language.syntax.Syntax;
import io.collateralpolicy.engine.language.syntax.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds a rule to the margin models there are, and a row of terms to the model that it is for. */
final class ModelGuard {

    private final Problems problems;

    ModelGuard(Problems problems) {
        this.problems = problems;
    }

    /** Whether there is such a model. */
    boolean isKnown(Token name) {
        boolean known = MarginModelName.of(name.text()).isPresent();
        if (!known) {
            problems.add(name.range(), "unknown-model", "there is no margin model `" + name.text() + "`",
                    Nearest.suggestion(
                            name.text(), Arrays.stream(MarginModelName.values()).map(Enum::name).toList()));
        }
        return known;
    }

    /**
     * The outputs that a table must have. A row of terms means nothing without its model, so one rule names both.
     *
     * @param calls of the rule
     */
    List<String> outputs(Action action, Syntax.Call written, List<Syntax.Call> calls) {
        if (action != Action.MARGIN_TERMS_FROM) {
            return action.outputs();
        }
        Optional<MarginModelName> model = calls.stream()
                .filter(c -> c.action().text().equals(Action.USE_MODEL.word()))
                .filter(c -> c.subject().text().equals(written.subject().text()))
                .flatMap(c -> named(c).stream())
                .findFirst();
        if (model.isEmpty()) {
            problems.add(written.action().range(), "no-model",
                    "`" + action.word() + "` stands without the model that it is for",
                    "add `decide." + Action.USE_MODEL.word() + "(" + written.subject().shown() + ", \"NAME\");`");
        }
        return model.map(MarginModelName::outputs).orElse(List.of());
    }

    private static Optional<MarginModelName> named(Syntax.Call call) {
        return call.arguments().stream()
                .filter(Syntax.Plain.class::isInstance)
                .map(a -> ((Syntax.Plain) a).token().text())
                .findFirst()
                .flatMap(MarginModelName::of);
    }
}

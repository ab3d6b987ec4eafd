package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.requirement.MarginModels;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Position;
import io.collateralpolicy.table.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which margin model a position has, and the rows that say what it needs. */
final class ModelChoice {

    private final DecidingPolicy policy;
    private final MarginModels known = PositionModels.all();

    ModelChoice(DecidingPolicy policy) {
        this.policy = policy;
    }

    /** @throws PolicyGap when no rule chooses a model, or one that there is not */
    Choice model(Position fact, Choices choices) {
        List<Choice> models = choices.of(Action.USE_MODEL);
        if (models.isEmpty()) {
            throw gap(fact, "has no margin model: no rule of `" + policy.name() + "` speaks of `" + fact.type() + "`");
        }
        Choice model = Choices.one(models);
        if (known.of(name(model)).isEmpty()) {
            throw gap(fact, "is given model `" + name(model) + "`, which margin edition " + policy.marginEdition()
                    + " has not");
        }
        return model;
    }

    /** @throws PolicyGap when the table of its terms has no row for the position */
    MarginTerms terms(Position fact, Choices choices) {
        List<Row> rows = new ArrayList<>();
        choices.of(Action.MARGIN_RATES_FROM).forEach(c -> c.arguments().get(0).row().ifPresent(rows::add));
        row(fact, choices.of(Action.MARGIN_TERMS_FROM)).ifPresent(rows::add);
        return new MarginTerms(fact.positionId(), rows, scenarios(fact, choices),
                row(fact, choices.of(Action.LIQUIDATION_PRICE_FROM)),
                row(fact, choices.of(Action.LIQUIDATION_THROTTLE_FROM)));
    }

    private static List<Row> scenarios(Position fact, Choices choices) {
        List<Choice> grids = choices.of(Action.SCENARIOS_FROM);
        if (grids.isEmpty()) {
            return List.of();
        }
        Choice grid = Choices.one(grids);
        return grid.arguments().get(0).row()
                .orElseThrow(() -> gap(fact, "has no scenario in table `" + grid.arguments().get(0).value() + "`"))
                .rows();
    }

    private static Optional<Row> row(Position fact, List<Choice> choices) {
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        Choice one = Choices.one(choices);
        return Optional.of(one.arguments().get(0).row().orElseThrow(() ->
                gap(fact, "has no row in table `" + one.arguments().get(0).value() + "`")));
    }

    boolean needsSpotPrice(Choice model) {
        return known.of(name(model)).orElseThrow().needsSpotPrice();
    }

    static String name(Choice model) {
        return (String) model.arguments().get(0).value();
    }

    private static PolicyGap gap(Position fact, String what) {
        return new PolicyGap("position `" + fact.positionId() + "` " + what);
    }
}

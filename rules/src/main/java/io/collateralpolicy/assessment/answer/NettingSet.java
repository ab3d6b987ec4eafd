package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.assessment.answer.ScenarioFigures.Contribution;
import io.collateralpolicy.assessment.answer.ScenarioFigures.WorstScenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Positions that are margined together.
 *
 * @param underlying        what they follow
 * @param positionIds       which they are
 * @param model             the margin model
 * @param modelRuleId       the rule that chose it
 * @param worstScenario     where the model has scenarios
 * @param worstByKind       where its scenarios have kinds
 * @param scenarioLoss      where the model has scenarios
 * @param scenarioProfits   where its scenarios have kinds
 * @param contributions     of each position to the loss, where the model says so
 * @param addOns            what is required beyond the model
 * @param initialMargin     required to open
 * @param maintenanceMargin required to keep
 */
public record NettingSet(
        String underlying,
        List<String> positionIds,
        String model,
        String modelRuleId,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<WorstScenario> worstScenario,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<WorstScenario> worstByKind,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> scenarioLoss,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<BigDecimal>> scenarioProfits,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contribution> contributions,
        List<AddOn> addOns,
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin) {}

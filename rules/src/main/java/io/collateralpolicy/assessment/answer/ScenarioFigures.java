package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a grid of scenarios says of a netting set; profits and losses are base currency.
 *
 * @param scenarioLoss  of the worst scenario, 0 or more, rounded as liabilities are
 * @param worst         the scenario that is it; absent where another contingency is worse
 * @param worstByKind   the worst of each kind, where the grid has kinds
 * @param profits       by kind, in the order of the grid, below 0 for a loss
 * @param contributions of each position to the loss
 */
public record ScenarioFigures(
        BigDecimal scenarioLoss,
        Optional<WorstScenario> worst,
        List<WorstScenario> worstByKind,
        Map<String, List<BigDecimal>> profits,
        List<Contribution> contributions) {

    /**
     * A scenario that is the worst of several.
     *
     * @param spotShock       relative move of spot
     * @param volatilityShock what happens to implied volatilities
     * @param dampingFactor   share of the loss that counts, where it is not all of it
     * @param kind            {@code REGULAR}, {@code TAIL} or {@code SKEW}, where the grid has kinds
     * @param profit          in it, below 0 for a loss, where the grid has kinds
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record WorstScenario(
            BigDecimal spotShock,
            String volatilityShock,
            Optional<BigDecimal> dampingFactor,
            Optional<String> kind,
            Optional<BigDecimal> profit) {}

    /** What one position loses in the worst scenario; below 0 it gains. */
    public record Contribution(String positionId, BigDecimal loss) {}
}

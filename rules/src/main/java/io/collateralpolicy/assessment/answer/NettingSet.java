package io.collateralpolicy.assessment.answer;

import java.math.BigDecimal;
import java.util.List;

/**
 * Positions that are margined together.
 *
 * @param underlying        what they follow
 * @param positionIds       which they are
 * @param model             the margin model
 * @param modelRuleId       the rule that chose it
 * @param addOns            what is required beyond the model
 * @param initialMargin     required to open
 * @param maintenanceMargin required to keep
 */
public record NettingSet(
        String underlying,
        List<String> positionIds,
        String model,
        String modelRuleId,
        List<AddOn> addOns,
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin) {}

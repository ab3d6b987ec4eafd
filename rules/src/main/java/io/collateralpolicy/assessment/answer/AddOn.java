package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.engine.AddOnKind.AppliesTo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is required beyond a margin model.
 *
 * @param component       its kind
 * @param ruleId          the rule that chose it
 * @param appliesTo       which requirement it raises
 * @param correlatedShare share of the collateral that falls with the position, where the kind has it
 * @param amount          base currency, rounded as liabilities are
 */
public record AddOn(
        String component,
        String ruleId,
        AppliesTo appliesTo,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> correlatedShare,
        BigDecimal amount) {

    public static AddOn of(String component, String ruleId, AppliesTo appliesTo, BigDecimal amount) {
        return new AddOn(component, ruleId, appliesTo, Optional.empty(), amount);
    }

    /** One for each component and rule, amounts summed, in the order they first come in. */
    public static List<AddOn> summed(List<AddOn> addOns) {
        Map<List<String>, AddOn> summed = new LinkedHashMap<>();
        addOns.forEach(a -> summed.merge(List.of(a.component, a.ruleId), a, AddOn::plus));
        return new ArrayList<>(summed.values());
    }

    private AddOn plus(AddOn other) {
        return new AddOn(component, ruleId, appliesTo, correlatedShare, amount.add(other.amount));
    }
}

package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.collateralpolicy.fact.IntentAction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What became of one intent.
 *
 * @param action           as asked
 * @param lotId            as asked
 * @param loanId           as asked
 * @param positionId       as asked
 * @param quantity         as asked
 * @param allowed          whether it may go ahead
 * @param bindingRuleIds   rules that refuse it
 * @param maximumQuantity  the largest quantity that is allowed; absent for one that is, and where {@code HOST-060}
 *     says that it was not found
 * @param maximumLimitedBy the rule that refuses one unit more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record IntentAnswer(
        IntentAction action,
        Optional<String> lotId,
        Optional<String> loanId,
        Optional<String> positionId,
        BigDecimal quantity,
        boolean allowed,
        List<String> bindingRuleIds,
        Optional<BigDecimal> maximumQuantity,
        Optional<String> maximumLimitedBy) {}

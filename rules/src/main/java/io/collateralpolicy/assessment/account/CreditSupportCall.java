package io.collateralpolicy.assessment.account;

import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Account;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.margin.regulatory.CreditSupport;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The call under the account's credit support annex, where a rule names its terms.
 *
 * <p>{@code exposure = max(0, −derivativesValue) + initialMargin}, {@code held = collateralValue}: what the contracts are
 * worth to the account is not set off against margin.
 *
 * @param choice  the terms, where a rule names any; only rules of accounts can
 * @param subject whom they are for
 */
record CreditSupportCall(Optional<Choice> choice, Fact subject) {

    private static final String FORMULA = "ISDA 1994 Credit Support Annex, Paragraphs 3 and 13";

    /** @throws io.collateralpolicy.engine.PolicyConflict when rules name different terms */
    static CreditSupportCall of(Fact subject, Choices choices) {
        List<Choice> terms = choices.of(Action.CREDIT_SUPPORT_FROM);
        return new CreditSupportCall(terms.isEmpty() ? Optional.empty() : Optional.of(Choices.one(terms)), subject);
    }

    /** That the terms are known; an account without a row has none, and that is a gap it should hear of. */
    Optional<Finding> finding(State state) {
        return choice.map(c -> Findings.stated(
                c, state, Effect.BREACH, "creditSupportTerms", c.arguments().get(0).row().isPresent(), true));
    }

    List<Quantity> quantities() {
        return choice.flatMap(c -> c.arguments().get(0).row())
                .map(row -> quantities(row, (Account) subject))
                .orElse(List.of());
    }

    private List<Quantity> quantities(Row row, Account account) {
        BigDecimal exposure = account.derivativesValue().negate().max(BigDecimal.ZERO).add(account.initialMargin());
        CreditSupport call = CreditSupport.of(exposure, account.collateralValue(), terms(row));
        return List.of(
                quantity("creditSupportAmount", call.creditSupportAmount(), "UNNECESSARY"),
                quantity("deliveryAmount", call.deliveryAmount(), "CEILING"),
                quantity("returnAmount", call.returnAmount(), "FLOOR"));
    }

    private static CreditSupport.Terms terms(Row row) {
        try {
            return new CreditSupport.Terms(
                    of(row, "independentAmount"),
                    of(row, "threshold"),
                    of(row, "minimumTransferAmount"),
                    of(row, "roundingAmount"));
        } catch (IllegalArgumentException e) {
            throw new PolicyGap("table `" + row.table() + "`, row `" + row.name() + "`: " + e.getMessage());
        }
    }

    private static BigDecimal of(Row row, String output) {
        return (BigDecimal) row.outputs().get(output);
    }

    private Quantity quantity(String name, BigDecimal value, String rounding) {
        return new Quantity(
                name, value, "base currency", rounding, FORMULA, subject.subject());
    }
}

package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The account in one state; definitions in {@code docs/decision.md}, section 1.
 *
 * @param marketValue       Σ over lots
 * @param collateralValue   Σ over eligible lots
 * @param thresholdValue    Σ over lots
 * @param debt              what is owed
 * @param derivativesValue  what the positions are worth
 * @param initialMargin     required to take new risk
 * @param maintenanceMargin required to keep what is there
 * @param marginExcess      left over against the initial requirement
 * @param marginCall        missing against the initial requirement
 * @param healthFactor      absent when nothing is owed
 * @param loanToValue       debt over market value
 * @param liquidatable      whether protection is strictly below obligation, on complete prices
 * @param lots              each lot; in a projected state only those that the intents change
 * @param nettingSets       positions by underlying
 * @param addOns            what lots and debts require beyond everything else
 * @param lotsUnchanged     in a projected state the lots not listed
 */
public record AccountFigures(
        BigDecimal marketValue,
        BigDecimal collateralValue,
        BigDecimal thresholdValue,
        BigDecimal debt,
        DerivativesValue derivativesValue,
        BigDecimal initialMargin,
        BigDecimal maintenanceMargin,
        BigDecimal marginExcess,
        BigDecimal marginCall,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> healthFactor,
        BigDecimal loanToValue,
        boolean liquidatable,
        List<LotFigures> lots,
        List<NettingSet> nettingSets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AddOn> addOns,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<List<String>> lotsUnchanged) {

    /** The same with its lots said otherwise. */
    public AccountFigures with(UnaryOperator<LotFigures> said) {
        return new AccountFigures(marketValue, collateralValue, thresholdValue, debt, derivativesValue, initialMargin,
                maintenanceMargin, marginExcess, marginCall, healthFactor, loanToValue, liquidatable,
                lots.stream().map(said).toList(), nettingSets, addOns, lotsUnchanged);
    }

    /**
     * What the positions are worth.
     *
     * @param unrealizedProfitAndLoss against entry, with funding, and what intents closed at the mark; rounded down
     * @param optionMarketValue       long options rounded down less short options rounded up
     * @param net                     the sum
     */
    public record DerivativesValue(
            BigDecimal unrealizedProfitAndLoss, BigDecimal optionMarketValue, BigDecimal net) {}
}

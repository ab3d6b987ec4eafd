package io.collateralpolicy.assessment.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.AddOnKind.AppliesTo;
import io.collateralpolicy.engine.Argument;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Facts;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The largest rate of each kind holds, and amounts are summed. */
class ChosenAddOnTest {

    private static final Lot LOT = Facts.lot("lot-1", "WETH", "CRYPTO_MAJOR", "1000", 5);

    @Test
    void ofOneKindTheLargestHoldsAndKindsStandBesideEachOther() {
        List<ChosenAddOn> found = of(
                rate("MG-041", AddOnKind.PRICE_CONFIDENCE, "0.1"),
                rate("MG-042", AddOnKind.PRICE_CONFIDENCE, "0.4"),
                row("MG-043", AddOnKind.PRICE_CONFIDENCE, "0.2"),
                rate("MG-044", AddOnKind.NOTIONAL_SHARE, "0.01"));

        assertThat(found).extracting(ChosenAddOn::kind)
                .containsExactly(AddOnKind.NOTIONAL_SHARE, AddOnKind.PRICE_CONFIDENCE);
        assertThat(found).extracting(a -> a.choice().rule().ruleId()).containsExactly("MG-044", "MG-042");
        assertThat(found).extracting(ChosenAddOn::rate).containsExactly(new BigDecimal("0.01"), new BigDecimal("0.4"));
    }

    @Test
    void anAmountIsRoundedUpAndSaysWhatItRaises() {
        AddOn amount = of(rate("MG-041", AddOnKind.WRONG_WAY_RISK, "0.3")).get(0)
                .amount(new BigDecimal("0.0000011"), Numerics.STANDARD);

        assertThat(amount).isEqualTo(AddOn.of(
                "WRONG_WAY_RISK", "MG-041", AppliesTo.INITIAL_AND_MAINTENANCE, new BigDecimal("0.000001")));
    }

    @Test
    void amountsOfOneRuleAndKindAreOne() {
        AddOn one = AddOn.of("A", "MG-041", AppliesTo.INITIAL, new BigDecimal("1.5"));
        AddOn other = AddOn.of("B", "MG-041", AppliesTo.INITIAL, new BigDecimal("4"));

        assertThat(AddOn.summed(List.of(one, other, one)))
                .containsExactly(AddOn.of("A", "MG-041", AppliesTo.INITIAL, new BigDecimal("3.0")), other);
    }

    @Test
    void noRowAndRatesBelowNothingAreGaps() {
        assertThatThrownBy(() -> of(choice("MG-041", Action.ADD_ON_FROM, AddOnKind.NOTIONAL_SHARE,
                        new Argument("rates", Optional.empty(), Optional.empty()))))
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("`MG-041`").hasMessageContaining("`rates` has no row");
        assertThatThrownBy(() -> of(rate("MG-041", AddOnKind.NOTIONAL_SHARE, "-0.01")))
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("must be 0 or more");
    }

    private static List<ChosenAddOn> of(Choice... choices) {
        return ChosenAddOn.of(Choices.of(Choices.bySubject(Arrays.asList(choices)), LOT));
    }

    private static Choice rate(String rule, AddOnKind kind, String rate) {
        return choice(rule, Action.ADD_ON, kind,
                new Argument(new BigDecimal(rate), Optional.of("rate"), Optional.empty()));
    }

    private static Choice row(String rule, AddOnKind kind, String rate) {
        Row row = new Row("rates", "all", Map.of("addOnRate", new BigDecimal(rate)));
        return choice(rule, Action.ADD_ON_FROM, kind, new Argument("rates", Optional.empty(), Optional.of(row)));
    }

    private static Choice choice(String rule, Action action, AddOnKind kind, Argument number) {
        RuleHeader header = new RuleHeader(rule, "asks for more", "Memo", "", Stage.TERMS);
        return new Choice(header, action, LOT, List.of(new Argument(kind.name(), Optional.empty(), Optional.empty()), number));
    }
}

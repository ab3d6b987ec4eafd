package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: dydxprotocol/v4-chain 84d4664b, liquidations; 0.1 BTC at 50,000, initial 20 %, maintenance 10 %, money in USD. */
class PerpetualClosingTest {

    private static final int SCALE = 6;

    private static PerpetualAccount account(String cash, String quantity) {
        return new PerpetualAccount(decimal(cash), List.of(bitcoin(quantity)), List.of());
    }

    private static PerpetualPosition bitcoin(String quantity) {
        return new PerpetualPosition("BTC", decimal(quantity), decimal("50000"), BigDecimal.ZERO,
                new OpenInterestScaling(decimal("0.2"), BigDecimal.ZERO, BigDecimal.ZERO), decimal("0.5"));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** All of the account stands in one position, so what closing may cost is all that is left: the cash is paid back. */
    @ParameterizedTest
    @CsvSource({"-4501, 0.1, -0.1, 4501", "-5000, 0.1, -0.1, 5000", "-5100, 0.1, -0.1, 5100",
        "5000, -0.1, 0.05, -2500", "5499, -0.1, 0.1, -5499", "13, -1, 0.00021347, -0.002775"})
    void aBankruptcyPriceLeavesNothingOfTheShareAndIsRoundedUp(
            String cash, String quantity, BigDecimal delta, BigDecimal price) {
        assertThat(account(cash, quantity).bankruptcyPrice("BTC", delta, SCALE)).isEqualByComparingTo(price);
    }

    /** Long: 499 of 500 maintenance margin left gives way by 1/500 of 10 % of 500, 0.1 over 0.1 units: 49,999. */
    @ParameterizedTest
    @CsvSource({"-4501, 0.1, 1, 0.1, 49999", "-4501, 0.1, 1, 0.2, 49998", "5499, -0.1, 2, 0.1, 50002", "5499, -0.1, 1, 0.1, 50001",
        "-5000, 0.1, 1, 0.1, 49500", "5000, -0.1, 1, 0.1, 50500", "4500, -0.1, 1, 0.1, 50500",
        "-4501, 0.1, 4294.967295, 0.1, 49500", "-4501, 0.1, 1, 1, 49990", "-4000, 0.1, 1, 0.1, 50000"})
    void aFillablePriceGivesWayAsTheAccountEmptiesBetweenNothingAndItsSpread(
            String cash, String quantity, BigDecimal adjustment, BigDecimal spread, BigDecimal price) {
        BigDecimal delta = decimal(quantity).negate();
        Fraction fillable = account(cash, quantity).fillablePrice("BTC", delta, adjustment, spread, SCALE);

        assertThat(fillable.decimal(SCALE, RoundingMode.UNNECESSARY)).isEqualByComparingTo(price);
    }

    /** At 56,100 the account is left 510, of which a fee of 0.5 % of 5,610 is taken; at 50,490 it lacks 51. */
    @ParameterizedTest
    @CsvSource({"56100, 0.005, 28.05", "56100, 1, 510", "51051, 0.005, 5.1", "51000, 0.005, 0", "50490, 0.005, -51"})
    void theInsuranceFundTakesAFeeOrPaysWhatIsMissing(BigDecimal price, BigDecimal fee, BigDecimal delta) {
        assertThat(account("-5100", "0.1").insuranceFundDelta("BTC", decimal("-0.1"), price, fee, SCALE))
                .isEqualByComparingTo(delta);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.1, 0", "0.1, -0.100001", "-0.1, -0.05"})
    void whatClosesNothingIsRefused(String quantity, BigDecimal delta) {
        assertThatThrownBy(() -> account("0", quantity).bankruptcyPrice("BTC", delta, SCALE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("delta must close");
    }

    @Property
    void closingAtTheBankruptcyPriceCostsTheInsuranceFundNothingAndAUnitLessCostsIt(
            @ForAll @BigRange(min = "-6000", max = "-4000") @Scale(6) BigDecimal cash,
            @ForAll @BigRange(min = "0.000001", max = "0.1") @Scale(6) BigDecimal part) {
        PerpetualAccount account = account(cash.toPlainString(), "0.1");
        BigDecimal price = account.bankruptcyPrice("BTC", part.negate(), SCALE);
        PerpetualClosing closing =
                new PerpetualClosing(account.risk(SCALE), bitcoin("0.1"), part.negate(), SCALE);
        BigDecimal aUnit = BigDecimal.ONE.divide(part, 12, RoundingMode.CEILING);
        BigDecimal at = price.divide(part, 12, RoundingMode.CEILING);

        assertThat(closing.insuranceFundDelta(at, BigDecimal.ONE)).isNotNegative();
        assertThat(closing.insuranceFundDelta(at.subtract(aUnit), BigDecimal.ONE)).isNotPositive();
    }

    @Property
    void aFillablePriceIsNeverBeyondThePriceAndItsSpread(
            @ForAll @BigRange(min = "-6000", max = "-3000") @Scale(6) BigDecimal cash,
            @ForAll @BigRange(min = "0", max = "10") @Scale(6) BigDecimal adjustment,
            @ForAll @BigRange(min = "0", max = "2") @Scale(6) BigDecimal spread) {
        Fraction price = account(cash.toPlainString(), "0.1")
                .fillablePrice("BTC", decimal("-0.1"), adjustment, spread, SCALE);
        BigDecimal widest = decimal("50000").subtract(spread.multiply(decimal("5000")));

        assertThat(price.decimal(12, RoundingMode.HALF_EVEN)).isBetween(widest, decimal("50000"));
    }
}

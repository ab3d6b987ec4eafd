package io.collateralpolicy.margin.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.margin.collateral.UnifiedMarginRatio.Balance;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import org.junit.jupiter.api.Test;

/** A haircut takes from what is held and never from what is owed. */
class UnifiedMarginRatioTest {

    /** Two bitcoin at 50,000 count 95 %, 10,000 owed count whole, although of what is held 95 % would: 85000 / 40000. */
    @Test
    void aDebitIsNotHelpedByItsHaircut() {
        List<Balance> balances = List.of(balance("2", "50000", "0.95"), balance("-10000", "1", "0.95"));

        assertThat(UnifiedMarginRatio.of(balances, new BigDecimal("40000"), 6)).isEqualByComparingTo("2.125");
    }

    @Property
    void aSmallerRateNeverCountsMore(
            @ForAll @BigRange(min = "-1000", max = "1000") BigDecimal quantity,
            @ForAll @BigRange(min = "0", max = "1") BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1") BigDecimal other) {
        BigDecimal less = new Balance(quantity, BigDecimal.TEN, one.min(other)).equity();

        assertThat(less).isLessThanOrEqualTo(new Balance(quantity, BigDecimal.TEN, one.max(other)).equity());
        assertThat(less).isLessThanOrEqualTo(quantity.multiply(BigDecimal.TEN));
    }

    private static Balance balance(String quantity, String price, String rate) {
        return new Balance(new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(rate));
    }
}

package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.table.Numbers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that a protocol does not admit are none that a package of its policy may have. */
class RefusedNumbersTest {

    /** Morpho.sol 3085651, enableLltv: a liquidation LTV must be below 100 %. */
    @Test
    void aLiquidationLoanToValueIsBelowAHundredPercent() {
        Numbers numbers = ShippedPolicies.ready("account-boundaries", "1.0.0").numbers();

        assertThatCode(() -> lltv("99.9999999999999999").over(numbers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> lltv("100").over(numbers)).isInstanceOf(InvalidPackage.class);
        assertThatThrownBy(() -> lltv("101").over(numbers)).isInstanceOf(InvalidPackage.class);
    }

    /** v4-chain 84d4664b, liquidity_tier.go Validate: neither the initial margin nor the fraction of it passes 100 %. */
    @ParameterizedTest
    @CsvSource({"100.0001, 50", "20, 100.0001", "-0.0001, 50", "20, -0.0001"})
    void aLiquidityTierKeepsToTheWhole(String initial, String fraction) {
        Numbers numbers = ShippedPolicies.ready("dydx-perpetuals", "1.0.0").numbers();

        assertThatCode(() -> tier("100", "100").over(numbers)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tier(initial, fraction).over(numbers)).isInstanceOf(InvalidPackage.class);
    }

    private static Overlay lltv(String percent) {
        return new Overlay(Map.of("liquidationLoanToValue", percent), Map.of());
    }

    private static Overlay tier(String initial, String fraction) {
        return new Overlay(Map.of(), Map.of("liquidity-tiers", List.of(Map.of(
                "row", "tier", "assetClass", "LARGE-CAP", "initialMarginRate", initial, "maintenanceFraction", fraction,
                "openInterestLowerCap", "0", "openInterestUpperCap", "0"))));
    }
}

package io.collateralpolicy.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounding as a policy words it, and as {@code standard} rounds: never in the borrower's favour. */
class NumericsTest {

    @ParameterizedTest
    @CsvSource({
        "1.0000001, 1.000000, 1.000001",
        "1, 1.000000, 1.000000",
        "0, 0.000000, 0.000000",
        "0.0000001, 0.000000, 0.000001",
        "-0.0000001, -0.000001, 0.000000"
    })
    void standardRoundsAssetsDownAndLiabilitiesUp(BigDecimal exact, String asset, String liability) {
        assertThat(Numerics.STANDARD.asset(exact).toPlainString()).isEqualTo(asset);
        assertThat(Numerics.STANDARD.liability(exact).toPlainString()).isEqualTo(liability);
    }

    @Test
    void riskRatiosRoundUpAndOfNothingAreZero() {
        assertThat(Numerics.STANDARD.riskRatio(new BigDecimal("1"), new BigDecimal("3")))
                .isEqualTo(new BigDecimal("0.333334"));
        assertThat(Numerics.STANDARD.riskRatio(BigDecimal.ONE, BigDecimal.ZERO)).isEqualTo(new BigDecimal("0.000000"));
        assertThat(Numerics.STANDARD.zero()).isEqualTo(new BigDecimal("0.000000"));
    }

    @Test
    void readsWhatAManifestSays() {
        assertThat(Numerics.of(manifest("moneyScale", "6"))).isEqualTo(Numerics.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "18"})
    void scalesReachFromZeroToEighteen(String scale) {
        assertThat(Numerics.of(manifest("moneyScale", scale)).moneyScale()).isEqualTo(Integer.parseInt(scale));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19", "-1", "", "six", "6.0", "100", "+6", " 6"})
    void otherScalesAreNamed(String scale) {
        for (String member : new String[] {"moneyScale", "rateScale", "healthFactorScale"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Numerics.of(manifest(member, scale)))
                    .withMessageContaining("`" + member + "` must be 0 to 18")
                    .withMessageContaining("`" + scale + "`");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNNECESSARY")
    void everyRoundingThatRoundsMayStand(RoundingMode mode) {
        assertThat(Numerics.of(manifest("assetRounding", mode.name())).assetRounding()).isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNNECESSARY", "floor", "", "BANKERS"})
    void otherRoundingsAreNamed(String mode) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numerics.of(manifest("liabilityRounding", mode)))
                .withMessageContaining("`liabilityRounding` must be FLOOR")
                .withMessageContaining("`" + mode + "`");
    }

    @Test
    void missingAndUnknownMembersAreNamed() {
        Map<String, String> missing = manifest("rateScale", "6");
        missing.remove("rateScale");

        assertThatIllegalArgumentException().isThrownBy(() -> Numerics.of(missing)).withMessageContaining("`rateScale`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Numerics.of(manifest("gasScale", "6")))
                .withMessageContaining("unknown member")
                .withMessageContaining("`gasScale`");
    }

    /** 0.805 · 20000 + 0.75 · 10000 is 23600 of 30000: 78.666 %, and 78.66 % of all of it is 23598. */
    @Test
    void anAverageIsRoundedDownAndHoldsForAllOfTheCollateral() {
        BigDecimal counted = new BigDecimal("23600.000000");
        BigDecimal marketValue = new BigDecimal("30000.000000");

        assertThat(Numerics.of(manifest("averageScale", "4")).averaged(counted, marketValue)).isEqualTo("23598.000000");
        assertThat(Numerics.STANDARD.averaged(counted, marketValue)).isEqualTo(counted);
        assertThat(Numerics.of(manifest("averageScale", "4")).averaged(BigDecimal.ZERO, BigDecimal.ZERO)).isZero();
    }

    private static Map<String, String> manifest(String member, String value) {
        Map<String, String> members = new TreeMap<>(Map.of(
                "moneyScale", "6",
                "rateScale", "6",
                "healthFactorScale", "4",
                "assetRounding", "FLOOR",
                "liabilityRounding", "CEILING"));
        members.put(member, value);
        return members;
    }
}

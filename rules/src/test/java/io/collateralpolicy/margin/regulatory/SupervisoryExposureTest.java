package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.StaticRatio;
import io.collateralpolicy.margin.regulatory.SupervisoryExposure.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupervisoryExposureTest {

    /** One million in cash on 1.05 million of main-index shares in another currency: 1 000 000 − 1 050 000 · 0.77. */
    @Test
    void whatCollateralLeaves() {
        assertThat(adjusted("1000000", "0", "1050000", "0.15", "0.08")).isEqualByComparingTo("191500");
        assertThat(adjusted("1000000", "0.1", "1050000", "0.15", "0.08")).isEqualByComparingTo("291500");
        assertThat(adjusted("100", "0", "1000", "0.15", "0.08")).isZero();
    }

    /** Half at 0.5 %, 30 % at 4 %, a fifth at 15 %: 0.25 + 1.2 + 3. */
    @Test
    void aFundHasTheWeightedHaircutOfItsParts() {
        List<Part> parts = List.of(part("0.5", "0.005"), part("0.3", "0.04"), part("0.2", "0.15"));

        assertThat(SupervisoryExposure.ofBasket(parts)).isEqualByComparingTo("0.0445");
        assertThatThrownBy(() -> SupervisoryExposure.ofBasket(parts.subList(0, 2))).hasMessageContaining("0.8");
    }

    /** Regulation T, 12 CFR 220.12: 50 % of what is bought. */
    @Test
    void halfOfWhatIsBoughtIsInitialMargin() {
        assertThat(StaticRatio.margin(new BigDecimal("100000"), new BigDecimal("0.5"), Numerics.STANDARD))
                .isEqualByComparingTo("50000");
    }

    private static BigDecimal adjusted(String exposure, String own, String collateral, String haircut, String currency) {
        return SupervisoryExposure.adjusted(
                new BigDecimal(exposure), new BigDecimal(own), new BigDecimal(collateral), new BigDecimal(haircut),
                new BigDecimal(currency));
    }

    private static Part part(String weight, String haircut) {
        return new Part(new BigDecimal(weight), new BigDecimal(haircut));
    }
}

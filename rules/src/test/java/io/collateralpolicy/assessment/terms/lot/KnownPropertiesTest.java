package io.collateralpolicy.assessment.terms.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.CollateralLot.StatedProperties;
import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownPropertiesTest {

    private static final Instant AS_OF = Instant.parse("2026-11-15T17:00:00Z");

    @Test
    void nothingIsKnownOfWhatNobodyStates() {
        assertThat(known(Map.of(), "{}")).isEqualTo(AssetProperties.NONE);
    }

    @Test
    void theTableHoldsBeforeTheCaller() {
        AssetProperties known = known(
                Map.of("rating", "BBB", "currency", "UNKNOWN"),
                "{\"rating\": \"AAA\", \"currency\": \"EUR\", \"country\": \"DE\"}");

        assertThat(known.rating()).isEqualTo("BBB");
        assertThat(known.currency()).as("the table says that it does not know").isEqualTo("EUR");
        assertThat(known.country()).isEqualTo("DE");
    }

    @Test
    void yearsAreRoundedUpToSixPlaces() {
        assertThat(known(Map.of(), "{\"maturityYears\": \"2.0000001\"}").maturityYears()).hasToString("2.000001");
        assertThat(known(Map.of("maturityYears", new BigDecimal("3")), "{\"maturityYears\": \"2\"}").maturityYears())
                .hasToString("3.000000");
    }

    @Test
    void aDateOfMaturityIsCountedFromTheDecision() {
        AssetProperties known = known(Map.of("maturityDate", "2031-11-15"), "{\"maturityYears\": \"1\"}");

        assertThat(known.maturityYears()).hasToString("5.000000");
    }

    @Test
    void aColumnOfAnotherTypeIsNamed() {
        assertThatThrownBy(() -> known(Map.of("rating", BigDecimal.ONE), "{}"))
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("rating")
                .hasMessageContaining("TEXT");
        assertThatThrownBy(() -> known(Map.of("maturityDate", "15.11.2031"), "{}"))
                .isInstanceOf(PolicyGap.class)
                .hasMessageContaining("maturityDate");
    }

    private static AssetProperties known(Map<String, Object> governed, String stated) {
        StatedProperties ofCaller =
                StrictJson.read(stated.getBytes(StandardCharsets.UTF_8), StatedProperties.class);
        return KnownProperties.of(new AssetTerms("DEBT", "USD", 2, governed), Optional.of(ofCaller), AS_OF);
    }
}

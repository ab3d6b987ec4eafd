package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    /** What two lots are to each other has no finite partition. */
    private static final Set<AnalysisProperty> SEARCHED =
            Set.of(AnalysisProperty.ANOTHER_LOT, AnalysisProperty.HIGHER_CONCENTRATION);

    @ParameterizedTest
    @ValueSource(strings = {"standard", "aave-v2", "aave-v3", "compound-comet", "dydx-perpetuals", "derive-standard"})
    void everyPropertyHoldsOfEveryShippedPolicy(String policy) {
        List<AnalysisResult> results = Analyses.of(policy, "1.0.0");

        assertThat(results).extracting(AnalysisResult::property).containsExactly(AnalysisProperty.values());
        assertThat(results).allSatisfy(result -> {
            assertThat(result.status()).as(result.toString())
                    .isEqualTo(SEARCHED.contains(result.property()) ? Status.SEARCHED : Status.PROVED);
            assertThat(result.witness()).isEmpty();
        });
    }

    /** What is measured of an asset is not tried both ways: where it may bear on the question it is named, and nothing proved. */
    @Test
    void measurementsThatProbesLeaveOutAreNamedWhereTheyMatter() {
        List<AnalysisResult> results = Analyses.of("standard", "1.1.0");

        assertThat(results).filteredOn(result -> result.status() == Status.PROVED).extracting(AnalysisResult::property)
                .containsExactly(AnalysisProperty.NO_GAPS, AnalysisProperty.OLDER_QUOTE, AnalysisProperty.LOWER_CONFIDENCE,
                        AnalysisProperty.DEEPER_DROP, AnalysisProperty.HIGHER_RISE, AnalysisProperty.HIGHER_VOLATILITY,
                        AnalysisProperty.SCHEDULES_GO_ON, AnalysisProperty.ADVANCE_WITHIN_THRESHOLD,
                        AnalysisProperty.BONUS_WITHIN_COLLATERAL);
        assertThat(results).filteredOn(result -> result.property() == AnalysisProperty.NO_TIER_CLIFFS)
                .allSatisfy(result -> assertThat(result.fragment()).contains("basisKnown", "depthKnown", "poolKnown"));
        assertThat(results).noneSatisfy(result -> assertThat(result.status()).isEqualTo(Status.FAILED));
    }

    @ParameterizedTest
    @CsvSource({"aave-v3, 1.1.0", "compound-comet, 1.1.0", "maker-vault, 1.0.0"})
    void nothingIsFoundInPoliciesThatLiquidate(String policy, String version) {
        List<AnalysisResult> results = Analyses.of(policy, version);

        assertThat(results).extracting(AnalysisResult::property).containsExactly(AnalysisProperty.values());
        assertThat(results).noneSatisfy(result -> assertThat(result.status()).isEqualTo(Status.FAILED));
    }

    /** What a lot states of itself, or what other feeds say, is not tried in every way, so nothing is proved; nothing is found either. */
    @ParameterizedTest
    @ValueSource(strings = {"uncleared-margin", "supervisory-haircuts", "derive-portfolio"})
    void nothingIsFoundOfPoliciesThatAskWhatAnAssetIs(String policy) {
        List<AnalysisResult> results = Analyses.of(policy, "1.0.0");

        assertThat(results).extracting(AnalysisResult::property).containsExactly(AnalysisProperty.values());
        assertThat(results).allSatisfy(result -> {
            assertThat(result.status()).as(result.toString()).isIn(Status.PROVED, Status.SEARCHED);
            assertThat(result.witness()).isEmpty();
        });
    }
}

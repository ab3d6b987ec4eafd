package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.reach.Reach;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.diff.Draft;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever may bear on a question keeps its answer from being called proved. */
class ReachTest {

    private static final Draft STANDARD = Draft.of("standard", "1.1.0");
    private static final Set<String> TRIED = Vary.tried();
    private static final PolicyCompiler COMPILER = new PolicyCompiler();
    private static final String STALE = "volatilityKnown == true && metricsAge > param.maximumMetricsAge";

    @Test
    void whatOnlyTakesCreditWhereSomethingIsKnownBearsOnNeitherThresholdNorBonusNorQuotes() {
        Reach reach = reach(STANDARD);

        assertThat(reach.onAdvance(TRIED)).isEmpty();
        assertThat(reach.onBonus(TRIED)).isEmpty();
        assertThat(reach.onQuotes(TRIED)).isEmpty();
        assertThat(reach.onTrips(TRIED)).isEmpty();
        assertThat(reach.onVolatility(TRIED)).isEmpty();
        assertThat(reach.onGaps(TRIED)).isEmpty();
        assertThat(reach.onLots(TRIED)).contains("depthKnown", "basisKnown", "poolKnown", "shareOfPool");
    }

    @Test
    void aRuleThatSpeaksWhereNothingIsKnownMayHideAHigherRate() {
        Reach reach = reach(STANDARD.replace("haircuts.drl", STALE, "volatilityKnown == false"));

        assertThat(reach.onAdvance(TRIED)).contains("volatilityKnown");
        assertThat(reach.onBonus(TRIED)).isEmpty();
    }

    @Test
    void aThresholdThatAsksWhoIssuedBearsOnIt() {
        Reach reach = reach(STANDARD.replace("haircuts.drl",
                "$lot : Lot()\nthen\n    decide.thresholdFrom", "$lot : Lot( closeLink == true )\nthen\n    decide.thresholdFrom"));

        assertThat(reach.onAdvance(TRIED)).containsExactly("closeLink");
        assertThat(reach.onBonus(TRIED)).containsExactly("closeLink");
    }

    @Test
    void aTableThatDoesNotKnowEverythingIsLookedAtOnlyWhereItIsAsked() {
        Reach reach = reach(STANDARD.replace("tables/market-depths.csv", "any-other-class,*,50\n", ""));

        assertThat(reach.onGaps(TRIED)).contains("depthKnown");
    }

    @Test
    void aVolatilityThatIsComparedIsNotOnlyAHaircut() {
        Reach reach = reach(STANDARD.replace("haircuts.drl", STALE, "volatilityKnown == true && volatility < 1"));

        assertThat(reach.onVolatility(TRIED)).contains("volatility", "volatilityKnown");
    }

    @Test
    void aBreakerThatGivesCreditWhenItTripsIsFoundWhereverTheLotIs() {
        Draft lenient = STANDARD.replace("eligibility.drl", "breakerTripped == true", "breakerTripped == false");

        assertThat(reach(STANDARD).isWorthByTrip()).isFalse();
        assertThat(reach(lenient).isWorthByTrip()).isTrue();
        assertThat(Analysis.of(ready(lenient)))
                .filteredOn(result -> result.property() == AnalysisProperty.DEEPER_DROP)
                .allSatisfy(result -> assertThat(result.status()).isEqualTo(Status.FAILED));
    }

    private static Reach reach(Draft draft) {
        return new Reach(ready(draft), Vary.tried());
    }

    private static ReadyPolicy ready(Draft draft) {
        PolicyPackage sealed = draft.sealed();
        return ReadyPolicy.of(sealed, COMPILER.compile(sealed.rules()).join());
    }
}

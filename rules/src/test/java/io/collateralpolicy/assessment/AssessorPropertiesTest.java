package io.collateralpolicy.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every decision of the shipped policies. */
class AssessorPropertiesTest {

    @Property(tries = 60)
    void bothEvaluatorsGiveTheSameBytes(@ForAll("policies") String policy, @ForAll long seed) {
        RuleEvaluation session = ShippedPolicies.ready(policy, "1.0.0").logic()::evaluateBySession;

        assertThat(bytes(People.somebody(policy, seed).asked(session).decide()))
                .isEqualTo(bytes(People.somebody(policy, seed).decide()));
    }

    @Property(tries = 60)
    void theMaximumIsAllowedAndOneUnitMoreIsRefused(@ForAll("policies") String policy, @ForAll long seed) {
        Story greedy = People.greedy(policy, seed);
        IntendedAction wish = greedy.intents.get(0);
        IntentAnswer answer = greedy.decide().intents().get(0);
        if (answer.allowed()) {
            assertThat(answer.maximumQuantity()).isEmpty();
            return;
        }
        BigDecimal maximum = answer.maximumQuantity().orElseThrow();
        BigDecimal unit = BigDecimal.ONE.movePointLeft(maximum.scale());

        assertThat(maximum).isLessThan(wish.quantity());
        if (maximum.signum() > 0) {
            assertThat(outcome(greedy, wish.withQuantity(maximum))).isEqualTo(Outcome.ALLOWED);
        }
        BigDecimal more = maximum.add(unit).min(wish.quantity());
        assertThat(outcome(greedy, wish.withQuantity(more))).isEqualTo(Outcome.REFUSED);
    }

    @Property(tries = 60)
    void whatOnlyLowersRiskIsNeverRefused(@ForAll("policies") String policy, @ForAll long seed) {
        Story story = People.somebody(policy, seed).lot("savings", "WETH", "1").loan("rent", "USDC", "5")
                .wants(Wish.repay("rent", "5"))
                .wants(Wish.pledge("savings", "3"));

        assertThat(story.decide().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Provide
    Arbitrary<String> policies() {
        return Arbitraries.of("standard", "aave-v3", "compound-comet");
    }

    private static Outcome outcome(Story story, IntendedAction wish) {
        story.intents.set(0, wish);
        return story.decide().outcome();
    }

    private static String bytes(Assessment answer) {
        return new String(CanonicalJson.bytes(answer), StandardCharsets.UTF_8);
    }
}

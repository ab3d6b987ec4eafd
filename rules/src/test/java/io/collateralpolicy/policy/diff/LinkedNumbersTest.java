package io.collateralpolicy.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.policy.PolicyPackage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * The cap of wstETH in March 2026: a ratio and the time it was taken at move together, one was held back by a bound, and
 * the other moved alone; 34 accounts were liquidated at a price 2.85 % too low.
 */
class LinkedNumbersTest {

    private static final Draft LINKED = Draft.of("standard").replace("parameters.json", "{\n  \"parameters\": [", """
            {
              "parameters": [
                {"name": "snapshotRatio", "title": "ETH per wstETH when taken", "unit": "1", "value": "1.1919",
                 "protected": "true", "source": "Aave, 10 March 2026"},
                {"name": "snapshotAge", "title": "How long ago the ratio was taken", "unit": "duration", "value": "P7D",
                 "protected": "true", "source": "Aave, 10 March 2026"},
            """).link("wsteth-cap", "snapshotRatio", "snapshotAge");
    private static final Draft BY_CELL = Draft.of("standard")
            .link("staking", "base-haircuts/liquid-staking/haircut", "liquidation-thresholds/liquid-staking/liquidationThreshold");

    @Test
    void oneLinkedNumberMayNotMoveAlone() {
        PolicyDiff diff = diff(LINKED, LINKED.replace("parameters.json", "P7D", "PT0S"));

        assertThat(diff.brokenLinks()).singleElement().satisfies(broken -> {
            assertThat(broken.changed()).containsExactly("snapshotAge");
            assertThat(broken.unchanged()).containsExactly("snapshotRatio");
            assertThat(broken.text()).isEqualTo("`snapshotAge` would change without `snapshotRatio`, linked as `wsteth-cap` "
                    + "(one means nothing without the other): change all of them or none");
        });
        assertThat(diff.text()).contains(diff.brokenLinks().get(0).text());
    }

    @Test
    void linkedNumbersMoveTogether() {
        Draft both = LINKED.replace("parameters.json", "P7D", "PT0S").replace("parameters.json", "1.1919", "1.2282");

        assertThat(diff(LINKED, both).brokenLinks()).isEmpty();
    }

    @Test
    void otherNumbersMoveFreely() {
        Draft other = LINKED.replace("tables/base-haircuts.csv", "STABLECOIN,7", "STABLECOIN,8");

        assertThat(diff(LINKED, other).brokenLinks()).isEmpty();
    }

    @Test
    void writingANumberInOtherDigitsDoesNotMoveIt() {
        Draft feigned = LINKED.replace("parameters.json", "P7D", "PT0S").replace("parameters.json", "1.1919", "1.19190");

        assertThat(diff(LINKED, feigned).brokenLinks()).hasSize(1);
    }

    @Test
    void aLinkIsNotDroppedInTheChangeThatBreaksIt() {
        Draft dropped = Draft.of("standard").write("parameters.json",
                new String(LINKED.replace("parameters.json", "P7D", "PT0S").files().content("parameters.json").orElseThrow(),
                        StandardCharsets.UTF_8));

        assertThat(diff(LINKED, dropped).brokenLinks()).hasSize(1);
    }

    @Test
    void cellsAreLinkedLikeParameters() {
        Draft one = BY_CELL.replace("tables/base-haircuts.csv", "LIQUID_STAKING,18", "LIQUID_STAKING,19");
        Draft both = one.replace("tables/liquidation-thresholds.csv", "LIQUID_STAKING,eip155:1,82", "LIQUID_STAKING,eip155:1,81");
        Draft renamed = BY_CELL.replace("tables/base-haircuts.csv", "liquid-staking,", "staking,")
                .replace("policy.json", "\"liquid-staking\", \"column\": \"haircut\"", "\"staking\", \"column\": \"haircut\"");

        assertThat(diff(BY_CELL, one).brokenLinks()).singleElement().satisfies(broken ->
                assertThat(broken.unchanged()).containsExactly("liquidation-thresholds/liquid-staking/liquidationThreshold"));
        assertThat(diff(BY_CELL, both).brokenLinks()).isEmpty();
        assertThat(diff(BY_CELL, renamed).brokenLinks()).hasSize(1);
    }

    @Test
    void aLinkJoinsNumbersThatAreThere() {
        assertThatThrownBy(() -> Draft.of("standard").link("lost", "snapshotRatio", "validFor").sealed())
                .isInstanceOf(InvalidPackage.class).hasMessageContaining("there is no `snapshotRatio`");
        assertThatThrownBy(() -> Draft.of("standard").link("lonely", "minimumConfidence").sealed())
                .isInstanceOf(InvalidPackage.class).hasMessageContaining("at least 2 members");
        assertThatThrownBy(() -> Draft.of("standard").link("twin", "minimumConfidence", "minimumConfidence").sealed())
                .isInstanceOf(InvalidPackage.class).hasMessageContaining("each once");
    }

    private static PolicyDiff diff(Draft before, Draft after) {
        PolicyPackage from = before.sealed();
        return PolicyDiff.between(from, after.sealed());
    }
}

package io.collateralpolicy.decision.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.PolicyPackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows that speak of a thing by its name, in the shipped policy. */
class MentionsTest {

    private static final PolicyPackage STANDARD = TestPolicies.source("standard", "1.1.0");

    @Test
    void anAssetIsNamedByTheHostsTableAndByEveryListThatNamesIt() {
        Map<String, List<Mentions.Mention>> assets = Mentions.of(STANDARD, table -> true, Set.of("asset"));

        assertThat(assets.get("wstETH")).extracting(Mentions.Mention::table)
                .contains("assets", "eligible-assets", "exit-queues");
        assertThat(assets.get("wstETH")).filteredOn(row -> row.table().equals("assets")).singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("assetClass", "LIQUID_STAKING").containsEntry("decimals", "18")
                        .containsEntry("assetIssuer", "LIDO").doesNotContainKey("row"));
    }

    /** {@code USDC|cbBTC} of the bridges names two; {@code *} names none. */
    @Test
    void aSetNamesEachOfItsMembersAndAWildcardNobody() {
        Map<String, List<Mentions.Mention>> assets = Mentions.of(
                STANDARD, table -> table.name().equals("bridge-haircuts"), Set.of("asset"));

        assertThat(assets).containsOnlyKeys("USDC", "WETH", "cbBTC");
        assertThat(assets.get("USDC")).extracting(Mentions.Mention::row).containsExactly("native-issues");
    }

    /** What registries call an asset, the bridges it came by and what is in it stand in tables of a register. */
    @Test
    void aRegisterSaysIdentifiersBridgeLegsAndContents() {
        PolicyPackage register = TestPolicies.ofTests("asset-register", "1.0.0");
        Map<String, List<Mentions.Mention>> assets = Mentions.of(register, table -> true, Set.of("asset"));

        assertThat(assets.get("AAPL")).filteredOn(row -> row.table().equals("assets")).singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .containsEntry("isin", "US0378331005").containsEntry("lei", "HWUPKR0MPOU8FGXBT394"));
        assertThat(assets.get("ETH")).filteredOn(row -> row.table().equals("assets")).singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("dti", "X9J9K872S").containsEntry("decimals", "18"));
        assertThat(assets.get("ETH")).extracting(Mentions.Mention::table)
                .contains("first-bridge-legs", "second-bridge-legs");
        assertThat(assets.get("BASKET")).filteredOn(row -> row.table().equals("contents")).singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("constituents", "half ETH and half BTC"));
        assertThat(Mentions.of(register, table -> table.schema().subject().equals("Position"), Set.of("instrument")))
                .containsOnlyKeys("BTC-PERP");
    }

    @Test
    void aPositionsTablesNameUnderlyings() {
        assertThat(Mentions.of(STANDARD, table -> table.schema().subject().equals("Position"), Set.of("underlying")))
                .containsKeys("ETH", "BTC");
    }
}

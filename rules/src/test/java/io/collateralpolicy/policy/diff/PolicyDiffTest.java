package io.collateralpolicy.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.table.cell.Unit;
import java.nio.charset.StandardCharsets;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

    private static final Draft STANDARD = Draft.of("standard");
    private static final PolicyPackage BEFORE = STANDARD.sealed();
    private static final String HAIRCUTS = "tables/base-haircuts.csv";

    @Test
    void nothingDiffersBetweenAPackageAndItself() {
        PolicyDiff diff = PolicyDiff.between(BEFORE, BEFORE);

        assertThat(diff.isEmpty()).isTrue();
        assertThat(diff).isEqualTo(new PolicyDiff(BEFORE.packageDigest(), BEFORE.packageDigest(), false, false,
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(diff.text()).isEqualTo("nothing changes\n");
    }

    @Test
    void aHaircutThatRisesTightens() {
        PolicyDiff diff = diff(STANDARD.replace(HAIRCUTS, "STABLECOIN,7", "STABLECOIN,10.5"));

        // 10.5 − 7 = 3.5 in %, 3.5 / 7 = 0.5
        NumberDelta delta = new NumberDelta(new BigDecimal("3.5"), Optional.of(new BigDecimal("0.500000")), Unit.PERCENT);
        assertThat(diff.tables()).containsExactly(new TableDiff("base-haircuts", Kind.CHANGED, List.of(), List.of(),
                List.of(), List.of(new CellChange("stablecoin", "haircut", "7", "10.5", Optional.of(delta),
                Direction.TIGHTENS)), Optional.empty()));
        assertThat(diff.logicChanged()).isFalse();
        assertThat(diff.numbersChanged()).isTrue();
        assertThat(diff.files()).extracting(ValueChange::path).containsExactly(HAIRCUTS);
        assertThat(diff.text()).contains("stablecoin, haircut: `7` → `10.5`, +3.5 % (+50 % relative), tightens");
    }

    @Test
    void aThresholdThatRisesLoosens() {
        CellChange change = onlyCell(STANDARD.replace("tables/liquidation-thresholds.csv", "eip155:1,74", "eip155:1,75"));

        assertThat(change.direction()).isEqualTo(Direction.LOOSENS);
        assertThat(change.delta().orElseThrow().absolute()).isEqualByComparingTo("1");
    }

    @Test
    void anAssetThatIsNoLongerEligibleTightens() {
        CellChange change = onlyCell(STANDARD.replace("tables/eligible-assets.csv", "LINK,eip155:1,*,true", "LINK,eip155:1,*,false"));

        assertThat(change).isEqualTo(new CellChange("link-ethereum", "eligible", "true", "false", Optional.empty(),
                Direction.TIGHTENS));
    }

    @Test
    void theSameNumberInOtherDigitsIsNoChangeOfMeaning() {
        CellChange change = onlyCell(STANDARD.replace(HAIRCUTS, "STABLECOIN,7", "STABLECOIN,7.0"));

        assertThat(change.direction()).isEqualTo(Direction.NOTHING);
    }

    @Test
    void aDurationMovesInSeconds() {
        CellChange change = onlyCell(STANDARD.replace("tables/heartbeats.csv", "CRV-USD,*,PT1H", "CRV-USD,*,PT90M"));

        // 90 min − 60 min = 1800 s, half of 3600 s
        assertThat(change.delta()).contains(
                new NumberDelta(new BigDecimal("1800"), Optional.of(new BigDecimal("0.500000")), Unit.DURATION));
        assertThat(change.direction()).isEqualTo(Direction.LOOSENS);
    }

    @Test
    void rowsComeAndGoByName() {
        PolicyDiff diff = diff(STANDARD.replace(HAIRCUTS, "stablecoin,STABLECOIN,7", "bond,BOND,12"));

        TableDiff table = diff.tables().get(0);
        assertThat(table.removed()).containsExactly(Map.of("row", "stablecoin", "assetClass", "STABLECOIN", "haircut", "7"));
        assertThat(table.added()).containsExactly(Map.of("row", "bond", "assetClass", "BOND", "haircut", "12"));
        assertThat(table.cells()).isEmpty();
        assertThat(table.order()).contains(List.of("crypto-major", "liquid-staking", "wrapped-bitcoin", "bond",
                "crypto-other", "lp-token", "governance-token"));
    }

    @Test
    void aBoundOfAColumnIsAChangeOfTheSchema() {
        PolicyDiff diff = diff(STANDARD.replace("tables/base-haircuts.json", "\"maximum\": \"100\"", "\"maximum\": \"90\""));

        assertThat(diff.tables().get(0).schema()).containsExactly(
                new ValueChange("columns/haircut/maximum", Optional.of("100"), Optional.of("90")));
    }

    @Test
    void aNumberInAnotherUnitIsTwoChangesAndNoDelta() {
        Draft draft = STANDARD.replace("tables/static-margin-rates.json", "\"unit\": \"%\"", "\"unit\": \"bps\"")
                .replace("tables/static-margin-rates.csv", "eth,ETH,10,5", "eth,ETH,15,5");

        TableDiff table = diff(draft).tables().get(0);

        assertThat(table.schema()).extracting(ValueChange::path).containsExactly(
                "columns/initialMarginRate/unit", "columns/maintenanceMarginRate/unit");
        assertThat(table.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.delta()).isEmpty();
            assertThat(cell.direction()).isEqualTo(Direction.UNKNOWN);
        });
    }

    @Test
    void aParameterMovesAsTheRulesUseIt() {
        ParameterChange haircut = onlyParameter("poolLiquidityHaircut", "5", "6");
        ParameterChange confidence = onlyParameter("minimumConfidence", "95", "90");
        ParameterChange compared = onlyParameter("maximumPriceDrop", "20", "25");

        assertThat(haircut.direction()).isEqualTo(Direction.TIGHTENS);
        assertThat(confidence.direction()).isEqualTo(Direction.LOOSENS);
        assertThat(compared.direction()).isEqualTo(Direction.UNKNOWN);
        assertThat(compared.isProtected()).isTrue();
        assertThat(compared.members()).containsExactly(new ValueChange("value", Optional.of("20"), Optional.of("25")));
    }

    @Test
    void wordsOfARuleChangeApartFromWhatItDoes() {
        Draft words = STANDARD.replace("haircuts.drl", "base haircut by asset class", "base haircut by class");
        Draft logic = STANDARD.replace("haircuts.drl", "assetClass == \"CRYPTO_MAJOR\" || ", "");

        assertThat(diff(words).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.isLogic()).isFalse();
            assertThat(rule.words()).containsExactly(new ValueChange("title",
                    Optional.of("base haircut by asset class"), Optional.of("base haircut by class")));
        });
        assertThat(diff(logic).rules()).singleElement().satisfies(rule -> {
            assertThat(rule.ruleId()).isEqualTo("HC-020");
            assertThat(rule.isLogic()).isTrue();
            assertThat(rule.logicBefore().orElseThrow()).contains("CRYPTO_MAJOR");
            assertThat(rule.logicAfter().orElseThrow()).doesNotContain("CRYPTO_MAJOR");
        });
        assertThat(diff(logic).logicChanged()).isTrue();
    }

    @Test
    void aCommentChangesAFileAndNoRule() {
        PolicyDiff diff = diff(STANDARD.replace("haircuts.drl", "// How much", "// Of how much"));

        assertThat(diff.rules()).isEmpty();
        assertThat(diff.logicChanged()).isFalse();
        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.files()).extracting(ValueChange::path).containsExactly("haircuts.drl");
    }

    @Test
    void membersOfTheManifestAreToldByPath() {
        Draft draft = STANDARD.replace("policy.json", "\"composition\": \"MULTIPLICATIVE\"", "\"composition\": \"ADDITIVE\"")
                .replace("policy.json", "\"moneyScale\": \"6\"", "\"moneyScale\": \"8\"");

        assertThat(diff(draft).manifest()).containsExactly(
                new ValueChange("composition", Optional.of("MULTIPLICATIVE"), Optional.of("ADDITIVE")),
                new ValueChange("numerics/moneyScale", Optional.of("6"), Optional.of("8")));
    }

    @Test
    void scenariosAreToldMemberByMember() {
        String path = "scenarios/dust-lot-earns-no-credit.json";
        PolicyDiff gone = diff(STANDARD.without(path));
        PolicyDiff other = diff(STANDARD.replace(path, "\"title\": \"", "\"title\": \"Still: "));

        assertThat(gone.scenarios()).singleElement().extracting(DocumentChange::kind).isEqualTo(Kind.REMOVED);
        assertThat(other.scenarios()).singleElement().satisfies(scenario ->
                assertThat(scenario.members()).extracting(ValueChange::path).containsExactly("title"));
    }

    private static CellChange onlyCell(Draft after) {
        List<TableDiff> tables = diff(after).tables();
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).cells()).hasSize(1);
        return tables.get(0).cells().get(0);
    }

    private static ParameterChange onlyParameter(String name, String from, String to) {
        String json = new String(STANDARD.files().content("parameters.json").orElseThrow(),
                StandardCharsets.UTF_8);
        int at = json.indexOf("\"value\": \"" + from + "\"", json.indexOf("\"name\": \"" + name + "\""));
        String value = "\"value\": \"" + from + "\"";
        String changed = json.substring(0, at) + "\"value\": \"" + to + "\"" + json.substring(at + value.length());
        List<ParameterChange> changes = diff(STANDARD.write("parameters.json", changed)).parameters();
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).name()).isEqualTo(name);
        return changes.get(0);
    }

    private static PolicyDiff diff(Draft after) {
        return PolicyDiff.between(BEFORE, after.sealed());
    }
}

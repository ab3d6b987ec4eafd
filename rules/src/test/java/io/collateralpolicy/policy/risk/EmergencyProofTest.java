package io.collateralpolicy.policy.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.policy.diff.Draft;
import io.collateralpolicy.policy.risk.EmergencyProof.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmergencyProofTest {

    private static final Draft AAVE = Draft.of("aave-v3", "1.1.0");
    private static final Draft STANDARD = Draft.of("standard", "1.1.0");

    /** The table says both what is lent and what protects: the cells are told apart by what each action reads of a row. */
    @Test
    void lessIsLentByTheCellThatOnlyLends() {
        assertThat(objections(AAVE, AAVE.replace("tables/collateral-reserves.csv", "weth,*,WETH,true,8050,8300",
                "weth,*,WETH,true,7000,8300"))).isEmpty();
        assertThat(objections(AAVE, AAVE.replace("tables/collateral-reserves.csv", "weth,*,WETH,true,8050,8300",
                "weth,*,WETH,false,8050,8300"))).isEmpty();
    }

    @Test
    void whatCountsIsNamedCellByCell() {
        Draft after = AAVE.replace("tables/collateral-reserves.csv", "weth,*,WETH,true,8050,8300",
                "weth,*,WETH,true,7000,8200").replace("tables/liquidation-terms.csv", "weth,*,WETH,500", "weth,*,WETH,600");

        assertThat(objections(AAVE, after)).extracting(Objection::place).containsExactly(
                "collateral-reserves/weth/liquidationThreshold", "liquidation-terms/weth/liquidationBonus");
        assertThat(objections(AAVE, after).get(0).why()).isEqualTo("rule `LQ-001` says by it what counts");
    }

    @Test
    void nothingIsLoosened() {
        assertThat(places(AAVE, AAVE.replace("tables/collateral-reserves.csv", "weth,*,WETH,true,8050,8300",
                "weth,*,WETH,true,8060,8300"))).containsExactly("collateral-reserves/weth/advanceRate");
        assertThat(places(AAVE, AAVE.replace("tables/collateral-reserves.csv", "rpl,*,RPL,false", "rpl,*,RPL,true")))
                .containsExactly("collateral-reserves/rpl/eligible");
    }

    @Test
    void rowsAndRulesStay() {
        assertThat(places(AAVE, AAVE.replace("tables/collateral-reserves.csv", "rpl,*,RPL,false,0,0\n", "")))
                .containsExactly("collateral-reserves/rpl");
        assertThat(places(AAVE, AAVE.replace("account.drl", "decide.minimum($account, \"marginExcess\", 0);",
                "decide.minimum($account, \"marginExcess\", 1);"))).contains("rules");
        assertThat(places(AAVE, AAVE.replace("policy.json", "\"FLOOR\"", "\"CEILING\""))).isNotEmpty();
    }

    /** In this policy short options require a share of what else the account holds: less credit may require more. */
    @Test
    void creditThatAMarginModelReadsAgainCounts() {
        List<Objection> found = objections(STANDARD, STANDARD.replace("tables/base-haircuts.csv", "STABLECOIN,7", "STABLECOIN,9"));

        assertThat(found).singleElement().satisfies(objection ->
                assertThat(objection.why()).startsWith("credit is read again by rule `WW-"));
    }

    @Test
    void capsAndTripsTighten() {
        assertThat(objections(STANDARD, STANDARD.replace("tables/concentration-limits.csv", "LP_TOKEN,25", "LP_TOKEN,0")))
                .isEmpty();
        assertThat(objections(STANDARD, parameter("maximumPriceDrop", "20", "10"))).isEmpty();
        assertThat(places(STANDARD, parameter("maximumPriceDrop", "20", "30"))).containsExactly("maximumPriceDrop");
        assertThat(places(STANDARD, STANDARD.replace("tables/heartbeats.csv", "PT24H", "PT1H")))
                .containsExactly("heartbeats/chainlink-stablecoins/limit");
    }

    private static Draft parameter(String name, String from, String to) {
        String text = new String(STANDARD.files().content("parameters.json").orElseThrow());
        int at = text.indexOf("\"" + name + "\"");
        String before = text.substring(at);
        return STANDARD.write("parameters.json", text.substring(0, at)
                + before.replaceFirst("\"value\": \"" + from + "\"", "\"value\": \"" + to + "\""));
    }

    private static List<String> places(Draft before, Draft after) {
        return objections(before, after).stream().map(Objection::place).toList();
    }

    private static List<Objection> objections(Draft before, Draft after) {
        return EmergencyProof.objections(before.sealed(), after.sealed());
    }
}

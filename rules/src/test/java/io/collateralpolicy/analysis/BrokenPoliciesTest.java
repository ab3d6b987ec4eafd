package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.AnalysisResult.Witness;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.diff.Draft;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each property is broken on purpose, once, and the witness is the account that was meant. */
class BrokenPoliciesTest {

    private static final Draft STANDARD = Draft.of("standard");
    private static final PolicyCompiler COMPILER = new PolicyCompiler();
    private static final String HAIRCUTS = "tables/base-haircuts";
    private static final String BY_CLASS = """
            {"name": "assetClass", "role": "CONDITION", "property": "assetClass", "match": "SET"},
            """;
    private static final String BY_VALUE = """
            {"name": "size", "role": "CONDITION", "property": "marketValue", "match": "RANGE", "unit": "USD"},
            """;

    @Test
    void anAssetWithoutAThresholdIsAGap() {
        AnalysisResult gaps = failed(STANDARD.replace("tables/liquidation-thresholds.csv",
                "crypto-other,CRYPTO_OTHER,eip155:1,70\n", ""), AnalysisProperty.NO_GAPS);

        assertThat(gaps.witness().orElseThrow().sentence())
                .isEqualTo("on the allow-list, but without a row in liquidation-thresholds");
        assertThat(value(gaps, 0, Vary.ASSET)).isIn("AAVE", "LINK");
    }

    @Test
    void anAssetOfTheAllowListThatIsNoKnownAssetIsAGap() {
        AnalysisResult gaps = failed(STANDARD.replace("tables/eligible-assets.csv", "wbtc-ethereum,WBTC", "wbtc-ethereum,PAXG"),
                AnalysisProperty.NO_GAPS);

        assertThat(value(gaps, 0, Vary.ASSET)).isEqualTo("PAXG");
        assertThat(gaps.witness().orElseThrow().seen().get(0).missing())
                .containsExactly("base-haircuts", "liquidation-thresholds");
    }

    @Test
    void anAssetThatNoSourceMayPriceIsAGap() {
        AnalysisResult gaps = failed(STANDARD.write("tables/heartbeats.csv",
                "row,source,assetClass,limit\nall-but-pools,*,!LP_TOKEN,PT60S\n"), AnalysisProperty.NO_GAPS);

        assertThat(value(gaps, 0, Vary.ASSET)).isEqualTo("UNI-V2-USDC-WETH");
        assertThat(gaps.witness().orElseThrow().sentence()).contains("no source");
    }

    @Test
    void aRangeThatEndsTooEarlyIsAGap() {
        AnalysisResult gaps = failed(bySize("all,*,\"[0,5000000)\",40\n"), AnalysisProperty.NO_GAPS);

        assertThat((BigDecimal) value(gaps, 0, Vary.QUANTITY)).isGreaterThanOrEqualTo(new BigDecimal("5000000"));
    }

    @Test
    void aTierThatHoldsForTheWholeLotIsACliff() {
        // 999,999.999999 at 1 − 10 % is 899,999.9999991, rounded down; 1,000,000 at 1 − 30 % is 700,000
        AnalysisResult cliffs = failed(bySize("small,*,\"[0,1000000)\",10\nlarge,*,\"[1000000,)\",30\n"),
                AnalysisProperty.NO_TIER_CLIFFS);

        Witness witness = cliffs.witness().orElseThrow();
        assertThat(witness.probes()).extracting(p -> p.of(Vary.QUANTITY))
                .containsExactly(new BigDecimal("999999.999999"), new BigDecimal("1000000"));
        assertThat(witness.seen().get(0).credit()).isGreaterThan(witness.seen().get(1).credit());
        assertThat(value(cliffs, 0, Vary.ASSET)).isEqualTo(value(cliffs, 1, Vary.ASSET));
    }

    @Test
    void theSameTierMakesAPriceThatFallsWorthMore() {
        AnalysisResult price = failed(bySize("small,*,\"[0,1000000)\",10\nlarge,*,\"[1000000,)\",30\n"),
                AnalysisProperty.WORSE_PRICE);

        assertThat(value(price, 1, Vary.PRICE)).isEqualTo(new BigDecimal("1000000"));
    }

    @Test
    void aHaircutThatFallsWithSizeIsFound() {
        AnalysisResult size = failed(bySize("small,*,\"[0,1000000)\",30\nlarge,*,\"[1000000,)\",20\n"),
                AnalysisProperty.LARGER_SIZE);

        assertThat(value(size, 1, Vary.QUANTITY)).isEqualTo(new BigDecimal("1000000"));
        assertThat(status(bySize("small,*,\"[0,1000000)\",30\nlarge,*,\"[1000000,)\",20\n"), AnalysisProperty.NO_TIER_CLIFFS))
                .isEqualTo(Status.PROVED);
    }

    @Test
    void anOldQuoteThatIsDiscountedLessIsFound() {
        Draft older = haircutBy("quoteAge", "duration", "new,*,\"[,PT20S)\",30\nold,*,\"[PT20S,)\",20\n");

        AnalysisResult age = failed(older, AnalysisProperty.OLDER_QUOTE);

        assertThat(age.witness().orElseThrow().probes()).extracting(p -> p.of(Vary.AGE))
                .containsExactly(Duration.ofNanos(1), Duration.ofSeconds(20));
    }

    @Test
    void aHaircutThatFallsWithVolatilityIsFound() {
        AnalysisResult wild = failed(
                haircutBy("volatility", "%", "calm,*,\"[,50)\",30\nwild,*,\"[50,)\",20\n"), AnalysisProperty.HIGHER_VOLATILITY);

        assertThat((BigDecimal) value(wild, 0, Vary.VOLATILITY)).isLessThan(new BigDecimal("0.5"));
        assertThat((BigDecimal) value(wild, 1, Vary.VOLATILITY)).isEqualByComparingTo("0.5");
        assertThat(status(haircutBy("volatility", "%", "calm,*,\"[,50)\",20\nwild,*,\"[50,)\",30\n"),
                AnalysisProperty.HIGHER_VOLATILITY)).isEqualTo(Status.SEARCHED);
    }

    @Test
    void aSourceThatIsTrustedOnlyInDoubtIsFound() {
        Draft doubt = STANDARD.replace("quotes.drl", "decide.minimum($quote, \"confidence\"", "decide.limit($quote, \"confidence\"");

        AnalysisResult confidence = failed(doubt, AnalysisProperty.LOWER_CONFIDENCE);

        assertThat((BigDecimal) value(confidence, 0, Vary.CONFIDENCE)).isEqualByComparingTo("0.95");
    }

    @Test
    void aBreakerThatTripsInCalmIsFound() {
        Draft calm = STANDARD.replace("breakers.drl", "priceDrop > param", "priceDrop < param");
        Draft still = STANDARD.replace("breakers.drl", "priceRise > param", "priceRise < param");

        AnalysisResult drop = failed(calm, AnalysisProperty.DEEPER_DROP);
        AnalysisResult rise = failed(still, AnalysisProperty.HIGHER_RISE);

        assertThat((BigDecimal) value(drop, 1, Vary.DROP)).isEqualByComparingTo("0.2");
        assertThat((BigDecimal) value(rise, 1, Vary.RISE)).isEqualByComparingTo("0.4");
    }

    @Test
    void anAdvanceRateAboveItsThresholdIsFound() {
        // 1 − 7 % = 0.93 is lent against what protects 0.92
        AnalysisResult advance = failed(STANDARD.replace("tables/liquidation-thresholds.csv", ",95\n", ",92\n"),
                AnalysisProperty.ADVANCE_WITHIN_THRESHOLD);

        assertThat(value(advance, 0, Vary.ASSET)).isIn("DAI", "USDC", "USDT");
        assertThat(advance.witness().orElseThrow().seen().get(0).advanceRate()).isEqualByComparingTo("0.93");
        assertThat(advance.witness().orElseThrow().seen().get(0).threshold()).isEqualByComparingTo("0.92");
    }

    /** In tables of their own: 0.83 × (1 + 0.2048) = 0.999984 is enough, one basis point of bonus more needs 1.000067. */
    @Test
    void aLiquidationThatTakesMoreThanThereIsIsFound() {
        Draft aave = Draft.of("aave-v3", "1.1.0");

        AnalysisResult bonus = failed(aave.replace("tables/liquidation-terms.csv", "weth,*,WETH,500,", "weth,*,WETH,2049,"),
                AnalysisProperty.BONUS_WITHIN_COLLATERAL);

        assertThat(value(bonus, 0, Vary.ASSET)).isEqualTo("WETH");
        assertThat(bonus.witness().orElseThrow().sentence())
                .isEqualTo("liquidation threshold 0.83 and bonus 0.2049 need 1.000067 of the collateral");
        assertThat(status(aave.replace("tables/liquidation-terms.csv", "weth,*,WETH,500,", "weth,*,WETH,2048,"),
                AnalysisProperty.BONUS_WITHIN_COLLATERAL)).isNotEqualTo(Status.FAILED);
    }

    /** Nothing of a row that no account reaches can be shown by the engine, so it is named and nothing is proved. */
    @Test
    void aRowWithoutRoomForItsBonusThatNobodyReachesKeepsItFromBeingProved() {
        Draft bonus = STANDARD.write("tables/bonuses.json", """
                {"name": "bonuses", "title": "Bonus", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot", "columns": [
                  {"name": "assetClass", "role": "CONDITION", "property": "assetClass", "match": "EQUALS"},
                  {"name": "liquidationThreshold", "role": "OUTPUT", "type": "DECIMAL", "unit": "%"},
                  {"name": "liquidationBonus", "role": "OUTPUT", "type": "DECIMAL", "unit": "%"}]}
                """).write("tables/bonuses.csv",
                "row,assetClass,liquidationThreshold,liquidationBonus\nat-the-bound,A,80,25\nbeyond,B,96,5\n");

        AnalysisResult result = result(bonus, AnalysisProperty.BONUS_WITHIN_COLLATERAL);

        // 0.80 × 1.25 = 1 is enough, 0.96 × 1.05 = 1.008 is not
        assertThat(result.status()).isEqualTo(Status.SEARCHED);
        assertThat(result.fragment())
                .endsWith("not tried in every way: row `beyond` of table `bonuses`, which needs 1.008 of the collateral");
    }

    @Test
    void whatRulesCompareWithEachOtherIsSearchedAndNotProved() {
        Draft related = STANDARD.replace("eligibility.drl",
                "decide.ineligible($lot, \"below the minimum lot value\")", "decide.limit($lot, \"encumbered\", $lot.quantity)");

        AnalysisResult cliffs = result(related, AnalysisProperty.NO_TIER_CLIFFS);

        assertThat(cliffs.status()).isEqualTo(Status.SEARCHED);
        assertThat(cliffs.fragment()).endsWith("not tried in every way: encumbered, quantity");
    }

    @Test
    void aSizeThatSplittingAvoidsIsFound() {
        // 1,000,000 · 0.7 = 700,000 in one lot; in two of 500,000 each it is 1,000,000 · 0.9 = 900,000
        AnalysisResult splitting = failed(bySize("small,*,\"[0,1000000)\",10\nlarge,*,\"[1000000,)\",30\n"),
                AnalysisProperty.SPLITTING);

        Witness witness = splitting.witness().orElseThrow();
        assertThat(witness.probes()).extracting(p -> p.of(Vary.PIECES)).containsExactly(BigDecimal.ONE, BigDecimal.valueOf(2));
        assertThat(witness.seen().get(0).credit()).isLessThan(witness.seen().get(1).credit());
    }

    @Test
    void aLotThatSpoilsAnotherIsFound() {
        Draft spoiling = STANDARD.replace("eligibility.drl", "rule \"EL-001", """
                rule "EL-900 no dollars beside anything"
                    @source("Memo, section 9")
                when
                    $lot : Lot( asset != "USDC" )
                    exists Lot( asset == "USDC" )
                then
                    decide.ineligible($lot, "beside USDC");
                end

                rule "EL-001""");

        AnalysisResult another = failed(spoiling, AnalysisProperty.ANOTHER_LOT);

        assertThat(another.witness().orElseThrow().probes()).hasSize(3)
                .extracting(probe -> probe.of(Vary.ASSET)).contains("USDC");
    }

    @Test
    void aConcentrationThatIsRefusedOnlyWhereItIsSmallIsFound() {
        AnalysisResult concentration = failed(
                STANDARD.replace("account.drl", "decide.limitFrom($holding, \"shareOfMarketValue\", \"concentration-limits\")",
                        "decide.minimum($holding, \"shareOfMarketValue\", param.leastShare)")
                        .replace("parameters.json", "\"parameters\": [", """
                        "parameters": [
                          {"name": "leastShare", "title": "Least share", "unit": "%", "value": "30", "protected": "false",
                           "source": "Memo"},
                        """),
                AnalysisProperty.HIGHER_CONCENTRATION);

        // 25 % is below the 30 % that this policy wants at least, 30 % is not
        assertThat(concentration.witness().orElseThrow().sentence()).contains("a share of 0.25", "one of 0.3");
    }

    @Test
    void aScheduleThatEndsIsFound() {
        AnalysisResult ended = failed(schedule("a,A,\"[0,10)\",0.9\nb,A,\"[10,20)\",0.5\nc,!A,\"[0,)\",0.9\n"),
                AnalysisProperty.SCHEDULES_GO_ON);

        assertThat(ended.witness().orElseThrow().sentence()).contains("table `schedule`", "row `b`");
        assertThat(status(schedule("a,A,\"[0,10)\",0.9\nb,A,\"[10,)\",0\nc,!A,\"[0,)\",0.9\n"),
                AnalysisProperty.SCHEDULES_GO_ON)).isEqualTo(Status.PROVED);
    }

    /** A major asset counts 0.9 of the first 10 in money and 0.5 of the next, 14 in all before its haircuts; no more of 40. */
    @Test
    void twoAccountsShowWhereAScheduleEnds() {
        Draft asked = schedule("a,CRYPTO_MAJOR,\"[0,10)\",0.9\nb,CRYPTO_MAJOR,\"[10,20)\",0.5\nc,!CRYPTO_MAJOR,\"[0,)\",0.9\n")
                .replace("haircuts.drl", "decide.haircutFrom($lot, \"BASE\", \"base-haircuts\")",
                        "decide.haircutBySize($lot, \"BASE\", \"schedule\")");

        Witness witness = failed(asked, AnalysisProperty.SCHEDULES_GO_ON).witness().orElseThrow();

        assertThat(witness.probes()).extracting(p -> p.of(Vary.QUANTITY))
                .containsExactly(new BigDecimal("20"), new BigDecimal("40"));
        assertThat(witness.seen()).extracting(Seen::credit).allSatisfy(
                credit -> assertThat(credit).isEqualByComparingTo(witness.seen().get(0).credit()).isPositive());
    }

    private static Draft schedule(String rows) {
        return STANDARD.write("tables/schedule.json", """
                {"name": "schedule", "title": "By size", "source": "Memo", "hitPolicy": "MARGINAL", "subject": "Lot",
                 "columns": [
                """ + BY_CLASS + BY_VALUE + """
                  {"name": "advanceRate", "role": "OUTPUT", "type": "DECIMAL", "unit": "1"}]}
                """).write("tables/schedule.csv", "row,assetClass,size,advanceRate\n" + rows);
    }

    private static Draft bySize(String rows) {
        return haircutBy("marketValue", "USD", rows);
    }

    private static Draft haircutBy(String property, String unit, String rows) {
        String size = BY_VALUE.replace("marketValue", property).replace("\"USD\"", "\"" + unit + "\"");
        return STANDARD.write(HAIRCUTS + ".json", """
                {"name": "base-haircuts", "title": "By size", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot",
                 "columns": [
                """ + BY_CLASS + size + """
                  {"name": "haircut", "role": "OUTPUT", "type": "DECIMAL", "unit": "%"}]}
                """).write(HAIRCUTS + ".csv", "row,assetClass,size,haircut\n" + rows);
    }

    private static Status status(Draft draft, AnalysisProperty property) {
        return result(draft, property).status();
    }

    private static AnalysisResult failed(Draft draft, AnalysisProperty property) {
        AnalysisResult result = result(draft, property);
        assertThat(result.status()).as(result.toString()).isEqualTo(Status.FAILED);
        return result;
    }

    private static AnalysisResult result(Draft draft, AnalysisProperty property) {
        return Analysis.of(ready(draft)).stream().filter(r -> r.property() == property).findFirst().orElseThrow();
    }

    private static ReadyPolicy ready(Draft draft) {
        PolicyPackage sealed = draft.sealed();
        return ReadyPolicy.of(sealed, COMPILER.compile(sealed.rules()).join());
    }

    private static Object value(AnalysisResult result, int probe, Vary vary) {
        return result.witness().orElseThrow().probes().get(probe).of(vary);
    }
}

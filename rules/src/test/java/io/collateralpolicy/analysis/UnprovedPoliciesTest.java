package io.collateralpolicy.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.diff.Draft;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packages that break a property where probes do not look: a witness is found, or nothing is called proved. */
class UnprovedPoliciesTest {

    private static final Draft STANDARD = Draft.of("standard");
    private static final PolicyCompiler COMPILER = new PolicyCompiler();
    private static final Set<AnalysisProperty> OF_SIZE = EnumSet.of(AnalysisProperty.NO_TIER_CLIFFS,
            AnalysisProperty.LARGER_SIZE, AnalysisProperty.WORSE_PRICE, AnalysisProperty.SPLITTING);
    private static final Set<AnalysisProperty> OF_CREDIT = EnumSet.of(AnalysisProperty.NO_GAPS,
            AnalysisProperty.NO_TIER_CLIFFS, AnalysisProperty.LARGER_SIZE, AnalysisProperty.WORSE_PRICE,
            AnalysisProperty.OLDER_QUOTE, AnalysisProperty.LOWER_CONFIDENCE, AnalysisProperty.DEEPER_DROP,
            AnalysisProperty.HIGHER_RISE, AnalysisProperty.HIGHER_VOLATILITY, AnalysisProperty.SPLITTING,
            AnalysisProperty.ADVANCE_WITHIN_THRESHOLD);

    @Test
    void aThresholdThatFallsWithConfidenceIsFoundAboveItsRate() {
        Draft unsure = rule("Lot( confidence < 1 )", "decide.threshold($lot, param.earlyWarning)", parameter("earlyWarning", "%", "50"));

        assertThat(of(unsure)).containsEntry(AnalysisProperty.ADVANCE_WITHIN_THRESHOLD, Status.FAILED);
    }

    @Test
    void aTableOverConfidenceWithoutARowIsAGap() {
        Draft sure = table("confidence", "1", "sure,\"[1,)\",20\n")
                .replace("haircuts.drl", "rule \"HC-020", haircutBy("") + "rule \"HC-020");

        assertThat(of(sure)).containsEntry(AnalysisProperty.NO_GAPS, Status.FAILED);
    }

    @Test
    void aHaircutThatConfidenceMakesSmallerInDoubtIsFound() {
        Draft doubt = rule("Lot( confidence >= 1 )", "decide.haircut($lot, \"LIQUIDITY\", param.ofTheSure)",
                parameter("ofTheSure", "%", "30"));

        assertThat(of(doubt)).containsEntry(AnalysisProperty.LOWER_CONFIDENCE, Status.FAILED);
    }

    @Test
    void aTableThatKnowsNoTrippedBreakerIsNotWithoutGaps() {
        Draft untripped = table("breakerTripped", "", "calm,false,20\n")
                .replace("haircuts.drl", "rule \"HC-020", haircutBy("") + "rule \"HC-020");

        assertThat(of(untripped).get(AnalysisProperty.NO_GAPS)).isNotEqualTo(Status.PROVED);
        assertUnproved(untripped, OF_SIZE);
    }

    @Test
    void aStopOfLargeLotsOnlyIsACliffWhereABreakerTripped() {
        assertUnproved(rule("Lot( breakerTripped == true, marketValue >= param.large )",
                "decide.frozenForNew($lot, \"large and tripped\")", parameter("large", "USD", "5000")), OF_SIZE);
    }

    @Test
    void aThresholdThatATrippedBreakerLowersIsNotProvedToHold() {
        Draft lowered = rule("Lot( breakerTripped == true )", "decide.threshold($lot, param.tripped)", parameter("tripped", "%", "10"));

        assertThat(of(lowered).get(AnalysisProperty.ADVANCE_WITHIN_THRESHOLD)).isEqualTo(Status.FAILED);
    }

    /** In the pool that the stop names calm stops and a drop does not; elsewhere nothing is seen of it. */
    @Test
    void aStopThatNamesAPoolIsLookedAtInThatPool() {
        Draft calm = STANDARD.replace("breakers.drl", "priceDrop > param", "priceDrop < param")
                .replace("eligibility.drl", "breakerTripped == true", "breakerTripped == true && pool == \"isolated\"");

        assertThat(of(calm)).containsEntry(AnalysisProperty.DEEPER_DROP, Status.FAILED);
    }

    @Test
    void anEligibilityOfWhatIsUnknownLeavesNothingProvedOfCredit() {
        assertUnproved(STANDARD.replace("eligibility.drl", "$lot : Lot()", "$lot : Lot( volatilityKnown == true )"), OF_CREDIT);
    }

    @Test
    void aBoundOnSizeThatLeavesNoCreditWhereQuotesAreLookedAtIsSaid() {
        Draft small = rule("Lot( marketValue > param.large )", "decide.ineligible($lot, \"too large\")", parameter("large", "USD", "500"))
                .replace("quotes.drl", "decide.minimum($quote, \"confidence\"", "decide.limit($quote, \"confidence\"");

        assertUnproved(small, EnumSet.of(AnalysisProperty.LOWER_CONFIDENCE, AnalysisProperty.DEEPER_DROP));
    }

    @Test
    void aHaircutThatGrowsWithSizeWithoutATableIsNotProved() {
        Draft skewed = STANDARD.write("tables/skews.json", """
                {"name": "skews", "title": "Skews", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot", "columns": [
                  {"name": "assetClass", "role": "CONDITION", "property": "assetClass", "match": "SET"},
                  {"name": "skewScale", "role": "OUTPUT", "type": "DECIMAL", "unit": "1"},
                  {"name": "discountScalar", "role": "OUTPUT", "type": "DECIMAL", "unit": "1"},
                  {"name": "lowerLimitDiscount", "role": "OUTPUT", "type": "DECIMAL", "unit": "1"},
                  {"name": "upperLimitDiscount", "role": "OUTPUT", "type": "DECIMAL", "unit": "1"}]}
                """).write("tables/skews.csv",
                "row,assetClass,skewScale,discountScalar,lowerLimitDiscount,upperLimitDiscount\nany,*,1000000,1,0,0.9\n")
                .replace("haircuts.drl", "rule \"HC-020", """
                        rule "HC-900 by the skew"
                            @source("Memo, section 9")
                        when
                            $lot : Lot()
                        then
                            decide.sizeDiscountFrom($lot, "LIQUIDITY", "skews");
                        end

                        rule "HC-020""");

        assertUnproved(skewed, OF_SIZE);
    }

    /** Above the double of the first bound both halves earn 0.9 where the whole earns 0.8; at the last bound they earn 0.5. */
    @Test
    void splittingIsFoundBetweenABoundAndItsDouble() {
        Draft bands = table("marketValue", "USD", "a,\"[0,1000000)\",50\nb,\"[1000000,1500000)\",10\nc,\"[1500000,)\",20\n")
                .replace("haircuts.drl", "decide.haircutFrom($lot, \"BASE\", \"base-haircuts\")",
                        "decide.haircutFrom($lot, \"BASE\", \"by-one\")");

        assertThat(of(bands)).containsEntry(AnalysisProperty.SPLITTING, Status.FAILED);
    }

    /** Of two schedules for a component the deeper holds, and where they cross is no constant of either. */
    @Test
    void twoSchedulesThatCrossAreNotProvedOfSizes() {
        Draft two = schedule("steep", "a,\"[0,10)\",0.9\nb,\"[10,)\",0.1\n", schedule("flat", "a,\"[0,)\",0.5\n", STANDARD));

        assertUnproved(two, EnumSet.of(AnalysisProperty.SPLITTING, AnalysisProperty.LARGER_SIZE));
    }

    /** Many units of little value: one price does not stand for all, whichever of the two rules wants a price. */
    @Test
    void unitsOfWhatIsPricedAndValueOfAnythingAreNotProvedTogether() {
        Draft both = table("quantity", "1", "few,\"[0,100)\",10\nmany,\"[100,)\",60\n")
                .replace("parameters.json", "\"parameters\": [", """
                        "parameters": [
                          {"name": "large", "title": "Large", "unit": "USD", "value": "50", "protected": "false", "source": "Memo"},
                        """)
                .replace("haircuts.drl", "rule \"HC-020", haircutBy(" priced == true ") + """
                        rule "HC-903 of the large"
                            @source("Memo, section 9")
                        when
                            $lot : Lot( marketValue >= param.large )
                        then
                            decide.haircutFrom($lot, "VOLATILITY", "by-one");
                        end

                        rule "HC-020""");

        assertUnproved(both, EnumSet.of(AnalysisProperty.ADVANCE_WITHIN_THRESHOLD));
    }

    /** A lot beside a debt of another asset: probes owe the lot's own. */
    @Test
    void whatAnotherFactSaysOfALotIsNotProved() {
        assertUnproved(STANDARD.replace("eligibility.drl", "rule \"EL-001", """
                rule "EL-900 large lots against dollars"
                    @source("Memo, section 9")
                when
                    $lot : Lot( marketValue > 1 )
                    exists Debt( asset == "USDC" )
                then
                    decide.ineligible($lot, "large");
                end

                rule "EL-001"""), OF_SIZE);
    }

    @Test
    void aBonusOverTheValueOfTheAccountIsNotProved() {
        Draft wealthy = Draft.of("aave-v3", "1.1.0").replace("liquidation.drl", "rule \"LQ-130", """
                rule "LQ-129 the wealthy pay more"
                    @source("Memo, section 9")
                when
                    $liquidation : Liquidation( marketValue > 1 )
                then
                    decide.bonus($liquidation, 1);
                end

                rule "LQ-130""");

        assertUnproved(wealthy, EnumSet.of(AnalysisProperty.BONUS_WITHIN_COLLATERAL));
    }

    @Test
    void aBonusThatNoProbeIsLiquidatedAtIsNotProved() {
        Draft spared = Draft.of("aave-v3", "1.1.0").replace("account.drl", "rule \"MG-020", """
                rule "LQ-019 small accounts are spared"
                    @source("Memo, section 9")
                when
                    $account : Account( debt <= 1 )
                then
                    decide.notLiquidatable($account, "SMALL");
                end

                rule "MG-020""");

        assertUnproved(spared, EnumSet.of(AnalysisProperty.BONUS_WITHIN_COLLATERAL));
    }

    @Test
    void theShippedPoliciesOfTheseTestsAreProvedWithoutTheChange() {
        assertThat(proved(STANDARD)).containsAll(OF_CREDIT);
        assertThat(proved(Draft.of("aave-v3", "1.1.0"))).contains(AnalysisProperty.BONUS_WITHIN_COLLATERAL);
    }

    private static void assertUnproved(Draft draft, Set<AnalysisProperty> properties) {
        assertThat(proved(draft)).doesNotContainAnyElementsOf(properties);
    }

    private static List<AnalysisProperty> proved(Draft draft) {
        Map<AnalysisProperty, Status> of = of(draft);
        return Arrays.stream(AnalysisProperty.values()).filter(property -> of.get(property) == Status.PROVED).toList();
    }

    private static Map<AnalysisProperty, Status> of(Draft draft) {
        PolicyPackage sealed = draft.sealed();
        return Analysis.of(ReadyPolicy.of(sealed, COMPILER.compile(sealed.rules()).join())).stream()
                .collect(Collectors.toMap(AnalysisResult::property, AnalysisResult::status));
    }

    private static Draft rule(String pattern, String call, Draft draft) {
        return draft.replace("haircuts.drl", "rule \"HC-020", """
                rule "HC-900 counter-example"
                    @source("Memo, section 9")
                when
                    $lot : %s
                then
                    %s;
                end

                rule "HC-020""".formatted(pattern, call));
    }

    private static Draft parameter(String name, String unit, String value) {
        return STANDARD.replace("parameters.json", "\"parameters\": [", """
                "parameters": [
                  {"name": "%s", "title": "Counter-example", "unit": "%s", "value": "%s", "protected": "false", "source": "Memo"},
                """.formatted(name, unit, value));
    }

    private static Draft schedule(String name, String rows, Draft draft) {
        return draft.write("tables/" + name + ".json", """
                {"name": "%s", "title": "By size", "source": "Memo", "hitPolicy": "MARGINAL", "subject": "Lot", "columns": [
                  {"name": "size", "role": "CONDITION", "property": "marketValue", "match": "RANGE", "unit": "USD"},
                  {"name": "advanceRate", "role": "OUTPUT", "type": "DECIMAL", "unit": "1"}]}
                """.formatted(name)).write("tables/" + name + ".csv", "row,size,advanceRate\n" + rows)
                .replace("haircuts.drl", "rule \"HC-020", """
                        rule "HC-%d by size"
                            @source("Memo, section 9")
                        when
                            $lot : Lot()
                        then
                            decide.haircutBySize($lot, "BASE", "%s");
                        end

                        rule "HC-020""".formatted(name.equals("flat") ? 901 : 902, name));
    }

    private static String haircutBy(String condition) {
        return """
                rule "HC-900 by one property"
                    @source("Memo, section 9")
                when
                    $lot : Lot(%s)
                then
                    decide.haircutFrom($lot, "LIQUIDITY", "by-one");
                end

                """.formatted(condition);
    }

    private static Draft table(String property, String unit, String rows) {
        String match = unit.isEmpty() ? "\"SET\"" : "\"RANGE\", \"unit\": \"" + unit + "\"";
        return STANDARD.write("tables/by-one.json", """
                {"name": "by-one", "title": "By one property", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot", "columns": [
                  {"name": "key", "role": "CONDITION", "property": "%s", "match": %s},
                  {"name": "haircut", "role": "OUTPUT", "type": "DECIMAL", "unit": "%%"}]}
                """.formatted(property, match)).write("tables/by-one.csv", "row,key,haircut\n" + rows);
    }
}

package io.collateralpolicy.engine;

import static io.collateralpolicy.engine.Facts.debt;
import static io.collateralpolicy.engine.Facts.lot;
import static io.collateralpolicy.engine.Facts.unpricedLot;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameters;
import io.collateralpolicy.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PolicyLogicTest {

    private static final String RULES = """
            rule "EL-010 unpriced lots carry nothing"
                @source("Memo, section 1")
            when
                $lot : Lot( !priced )
            then
                decide.ineligible($lot, "UNPRICED");
            end

            rule "EL-020 stale quotes carry nothing new"
                @source("Memo, section 2")
            when
                $lot : Lot( assetClass == "VOLATILE", quoteAge > param.maxQuoteAge )
            then
                decide.frozenForNew($lot, "STALE");
                decide.limit($lot, "quoteAge", param.maxQuoteAge);
            end

            rule "HC-010 scheduled haircut"
                @source("Memo, section 3")
            when
                $lot : Lot( priced == true )
            then
                decide.haircutFrom($lot, "BASE", "base-haircuts");
            end

            rule "HC-020 a lot of exactly the par value is cut whole"
                @source("Memo, section 4")
            when
                $lot : Lot( marketValue == param.par )
            then
                decide.haircut($lot, "PAR", 1);
            end

            rule "MG-010 debts above a lot"
                @source("Memo, section 5")
            when
                $lot : Lot( priced && marketValue != 0 )
                $debt : Debt( debt > $lot.marketValue || asset == $lot.asset )
            then
                decide.limit($debt, "debt", $lot.marketValue);
            end

            rule "MG-020 without debts nothing is asked"
                @source("Memo, section 6")
            when
                not Debt( debt > 0 )
                ($lot : Lot( asset == "WETH" ) or $lot : Lot( assetClass == "VOLATILE" ))
            then
                decide.threshold($lot, 1);
            end

            rule "MG-030 with debts a threshold holds"
                @source("Memo, section 7")
            when
                exists Debt( debt >= param.par )
                $lot : Lot( )
            then
                decide.threshold($lot, param.threshold);
            end
            """;
    private static final List<Fact> FACTS = List.of(
            lot("lot-1", "WETH", "VOLATILE", "100.00", 61),
            lot("lot-2", "USDC", "STABLE", "250", 5),
            unpricedLot("lot-3"),
            debt("loan-1", "USDC", "100.0"),
            debt("loan-2", "DAI", "120"));

    private static PolicyCompiler compiler;
    private static CompiledLogic compiled;

    @BeforeAll
    static void compileOnce() {
        compiler = new PolicyCompiler();
        compiled = compiler.compile(rules(RULES)).join();
    }

    @AfterAll
    static void letGo() {
        compiled.close();
        compiler.close();
    }

    private static RuleSet rules(String text) {
        return RuleSet.read(List.of(new RuleFile("lots.drl", Stage.TERMS, text)));
    }

    private static Numbers numbers(String maxQuoteAge) {
        Parameters parameters = Parameters.read(("""
                {"parameters": [
                  {"name": "maxQuoteAge", "title": "Age", "unit": "duration", "value": "%s", "protected": false,
                   "source": "Memo"},
                  {"name": "par", "title": "Par", "unit": "USD", "value": "100", "protected": false, "source": "Memo"},
                  {"name": "threshold", "title": "Threshold", "unit": "%%", "value": "80", "protected": true,
                   "source": "Memo"}]}""").formatted(maxQuoteAge).getBytes(UTF_8));
        Table haircuts = Table.read("base-haircuts", """
                {"name": "base-haircuts", "title": "Base", "source": "Memo", "hitPolicy": "UNIQUE", "subject": "Lot",
                 "columns": [
                   {"name": "assetClass", "role": "CONDITION", "property": "assetClass", "match": "SET"},
                   {"name": "haircut", "role": "OUTPUT", "type": "DECIMAL", "unit": "%"}]}""".getBytes(UTF_8), """
                row,assetClass,haircut
                volatile,VOLATILE,15
                """.getBytes(UTF_8));
        return new Numbers(Map.of("base-haircuts", haircuts), parameters);
    }

    private static List<String> said(List<Choice> choices) {
        return choices.stream()
                .map(c -> c.rule().ruleId() + " " + c.action().word() + " " + c.subject().subject().values()
                        + c.arguments().stream().map(a -> a.row().isPresent()
                                ? a.value() + "/" + a.row().get().name() : a.value()).toList())
                .toList();
    }

    @Test
    void everyRuleSpeaksOfWhatItMatches() {
        PolicyLogic logic = compiled.bind(numbers("PT60S"));

        List<Choice> choices = logic.evaluate(Stage.TERMS, FACTS);

        assertThat(said(choices)).containsExactly(
                "EL-010 ineligible [lot-3][UNPRICED]",
                "EL-020 frozenForNew [lot-1][STALE]",
                "EL-020 limit [lot-1][quoteAge, PT1M]",
                "HC-010 haircutFrom [lot-1][BASE, base-haircuts/volatile]",
                "HC-010 haircutFrom [lot-2][BASE, base-haircuts]",
                "HC-020 haircut [lot-1][PAR, 1]",
                "MG-010 limit [loan-1][debt, 250]",
                "MG-010 limit [loan-2][debt, 100.00]",
                "MG-030 threshold [lot-1][0.80]",
                "MG-030 threshold [lot-2][0.80]",
                "MG-030 threshold [lot-3][0.80]");
    }

    @Test
    void theSessionSaysTheSame() {
        PolicyLogic logic = compiled.bind(numbers("PT60S"));

        assertThat(logic.evaluateBySession(Stage.TERMS, FACTS)).isEqualTo(logic.evaluate(Stage.TERMS, FACTS));
    }

    @Test
    void absenceAndAlternativesAreHeard() {
        List<Fact> withoutDebts = FACTS.subList(0, 3);
        PolicyLogic logic = compiled.bind(numbers("PT60S"));

        List<Choice> choices = logic.evaluate(Stage.TERMS, withoutDebts);

        assertThat(said(choices)).contains("MG-020 threshold [lot-1][1]").doesNotHaveDuplicates();
        assertThat(logic.evaluateBySession(Stage.TERMS, withoutDebts)).isEqualTo(choices);
    }

    @Test
    void anotherNumberNeedsNoOtherRules() {
        PolicyLogic patient = compiled.bind(numbers("PT61S"));

        assertThat(said(patient.evaluate(Stage.TERMS, FACTS))).noneMatch(s -> s.startsWith("EL-020"));
    }

    @Test
    void theOrderOfFactsChangesNothingButTheOrderOfChoices() {
        PolicyLogic logic = compiled.bind(numbers("PT60S"));
        List<Fact> shuffled = new ArrayList<>(FACTS);
        Random random = new Random(7);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(shuffled, random);
            List<Choice> choices = logic.evaluate(Stage.TERMS, shuffled);

            assertThat(choices).containsExactlyInAnyOrderElementsOf(logic.evaluate(Stage.TERMS, FACTS));
            assertThat(logic.evaluateBySession(Stage.TERMS, shuffled)).isEqualTo(choices);
        }
    }

    @Test
    void aParameterKeepsItsNameInTheArgument() {
        PolicyLogic logic = compiled.bind(numbers("PT60S"));

        Choice threshold = logic.evaluate(Stage.TERMS, FACTS).get(8);

        assertThat(threshold.arguments()).singleElement().satisfies(a -> {
            assertThat(a.parameter()).contains("threshold");
            assertThat(a.value()).isEqualTo(new BigDecimal("0.80"));
        });
    }

    @Test
    void stagesWithoutRulesSayNothing() {
        PolicyLogic logic = compiled.bind(numbers("PT60S"));

        assertThat(logic.evaluate(Stage.MARKET, List.of())).isEmpty();
        assertThat(logic.evaluateBySession(Stage.MARKET, List.of())).isEmpty();
    }

    @Test
    void factsOfAnotherStageAreRefused() {
        RuleSet market = RuleSet.read(List.of(new RuleFile("quotes.drl", Stage.MARKET, """
                rule "OR-010 quotes age"
                    @source("Memo")
                when
                    $quote : Quote( )
                then
                    decide.limit($quote, "quoteAge", param.maxQuoteAge);
                end
                """)));
        try (CompiledLogic other = compiler.compile(market).join()) {
            PolicyLogic logic = other.bind(numbers("PT60S"));

            assertThatThrownBy(() -> logic.evaluate(Stage.MARKET, FACTS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the stage MARKET has no `Lot`");
        }
    }

    @Test
    void rulesAreNotBoundToNumbersThatLackWhatTheyName() {
        Numbers none = new Numbers(Map.of(), Parameters.none());

        assertThatThrownBy(() -> compiled.bind(none))
                .isInstanceOf(InvalidPackage.class)
                .hasMessageContaining("lots.drl:12:60 unknown-parameter: rule `EL-020`: there is no parameter `maxQuoteAge`")
                .hasMessageContaining("lots.drl:23:38 unknown-table: there is no table `base-haircuts`");
    }
}

package io.collateralpolicy.engine;

import static io.collateralpolicy.engine.Facts.debt;
import static io.collateralpolicy.engine.Facts.lot;
import static io.collateralpolicy.engine.Facts.unpricedLot;
import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.PolicyLogic;
import io.collateralpolicy.fact.Fact;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Parameters;
import io.collateralpolicy.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped policy is the longest text there is in the language. */
class StandardRulesTest {

    private static final Path FOLDER = Path.of("policies/standard/1.0.0");
    private static final Map<String, Stage> STAGES = Map.of(
            "quotes.drl", Stage.MARKET,
            "breakers.drl", Stage.MARKET,
            "eligibility.drl", Stage.TERMS,
            "haircuts.drl", Stage.TERMS,
            "margin.drl", Stage.TERMS,
            "account.drl", Stage.ACCOUNT);

    @Test
    void theStandardPolicyCompilesAndBothEvaluatorsAgreeOnIt() throws IOException {
        List<Fact> facts = List.of(
                lot("lot-1", "WETH", "CRYPTO_MAJOR", "60000.00", 12),
                lot("lot-2", "wstETH", "LIQUID_STAKING", "36870", 24),
                unpricedLot("lot-3"),
                debt("loan-1", "USDC", "40123.456789"));

        try (PolicyCompiler compiler = new PolicyCompiler();
                CompiledLogic compiled = compiler.compile(rules()).join()) {
            PolicyLogic logic = compiled.bind(numbers());
            List<Choice> choices = logic.evaluate(Stage.TERMS, facts);

            assertThat(choices).extracting(c -> c.rule().ruleId()).contains("EL-001", "HC-040", "MG-010");
            assertThat(logic.evaluateBySession(Stage.TERMS, facts)).isEqualTo(choices);
        }
    }

    private static RuleSet rules() throws IOException {
        TreeMap<String, Stage> files = new TreeMap<>(STAGES);
        List<RuleFile> read = new java.util.ArrayList<>();
        for (Map.Entry<String, Stage> file : files.entrySet()) {
            read.add(new RuleFile(file.getKey(), file.getValue(), Files.readString(FOLDER.resolve(file.getKey()))));
        }
        return RuleSet.read(read);
    }

    private static Numbers numbers() throws IOException {
        Map<String, Table> tables = new TreeMap<>();
        try (var names = Files.list(FOLDER.resolve("tables"))) {
            for (Path schema : names.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                String name = schema.getFileName().toString().replace(".json", "");
                byte[] csv = Files.readAllBytes(schema.resolveSibling(name + ".csv"));
                tables.put(name, Table.read(name, Files.readAllBytes(schema), csv));
            }
        }
        return new Numbers(tables, Parameters.read(Files.readAllBytes(FOLDER.resolve("parameters.json"))));
    }
}

package io.collateralpolicy.policy;

import static io.collateralpolicy.policy.Packages.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.margin.Composition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPackageTest {

    private static List<String> problems(PackageFiles files) {
        try {
            PolicyPackage.read(files);
            return List.of();
        } catch (InvalidPackage e) {
            return e.diagnostics().stream().map(PolicyPackageTest::place).toList();
        }
    }

    private static String place(Diagnostic diagnostic) {
        return diagnostic.file() + " " + diagnostic.code();
    }

    private static PackageFiles tinyWith(String path, String text) {
        return Seal.seal(Packages.tiny().with(path, bytes(text)));
    }

    private static PackageFiles manifest(String from, String to) {
        String changed = Packages.MANIFEST.replace(from, to);
        assertThat(changed).isNotEqualTo(Packages.MANIFEST);
        return tinyWith("policy.json", changed);
    }

    @Test
    void aSealedPackageGivesItsManifestNumbersAndRules() {
        PolicyPackage read = PolicyPackage.read(Packages.tiny());

        assertThat(read.manifest().composition()).isEqualTo(Composition.MULTIPLICATIVE);
        assertThat(read.numbers().table("assets")).isPresent();
        assertThat(read.numbers().parameters().parameter("validFor").orElseThrow().value())
                .isEqualTo(Duration.ofSeconds(12));
        assertThat(read.rules().rules(Stage.TERMS)).singleElement()
                .satisfies(rule -> assertThat(rule.header().ruleId()).isEqualTo("EL-010"));
    }

    @Test
    void everyFileThatIsNotAsSealedIsNamed() {
        PackageFiles files = Packages.tiny();

        assertThat(problems(files.with("tables/assets.csv", bytes("row,asset,assetClass,underlying\n"))))
                .containsExactly("tables/assets.csv changed-file");
        assertThat(problems(files.with("memo.md", bytes("why")))).containsExactly("memo.md extra-file");
        assertThat(problems(files.without("parameters.json"))).contains("parameters.json missing-file");
        assertThat(problems(files.without("policy.json"))).containsExactly("policy.json missing-file");
    }

    @Test
    void problemsOfSeveralFilesAreSaidTogether() {
        PackageFiles files = Seal.seal(Packages.tiny()
                .with("tables/assets.csv", bytes("row,asset,assetClass,underlying\nWETH,WETH,ETH,ETH\n"))
                .with("parameters.json", bytes("{\"parameters\": [{\"name\": \"x\"}]}"))
                .with("other.drl", bytes("")));

        assertThat(problems(files)).containsExactly(
                "other.drl stray-file", "tables/assets.csv invalid-name", "parameters.json missing-member");
    }

    @Test
    void aTableMustFitTheFactItSpeaksOf() {
        String assets = new String(Packages.tiny().content("tables/assets.json").orElseThrow(), StandardCharsets.UTF_8);

        assertThat(problems(tinyWith("tables/assets.json", assets.replace("\"Asset\"", "\"Yacht\""))))
                .containsExactly("tables/assets.json unknown-subject");
        assertThat(problems(tinyWith("tables/assets.json", assets.replace("\"property\": \"asset\"", "\"property\": \"hull\""))))
                .containsExactly("tables/assets.json unfit-condition");
        assertThat(problems(tinyWith("tables/assets.json", assets.replace("\"Asset\"", "\"Quote\""))))
                .containsExactly("tables/assets.json unfit-condition");
    }

    @Test
    void aRuleMustFitTheNumbersAndTheManifest() {
        assertThat(problems(tinyWith("eligibility.drl", rule("decide.eligibleFrom($lot, \"yachts\");"))))
                .containsExactly("eligibility.drl unknown-table");
        assertThat(problems(tinyWith("eligibility.drl", rule("decide.haircut($lot, \"EXTRA\", 1);"))))
                .containsExactly("policy.json unknown-component");
        assertThat(problems(tinyWith("eligibility.drl", rule("decide.haircut($lot, \"BASE\", 1);")))).isEmpty();
    }

    @Test
    void anEditionThatThisJarDoesNotHaveIsRefusedWhereItIsNamed() {
        PackageFiles files = manifest("\"marginEdition\": \"1\"", "\"marginEdition\": \"2\"");

        assertThatThrownBy(() -> PolicyPackage.read(files)).isInstanceOf(InvalidPackage.class)
                .hasMessage("policy.json:6:20 invalid-manifest: margin edition `2` is not in this server, which computes by "
                        + "1: adopt one of these, or run a server that has it");
    }

    /** The parameter has no bounds, and 5 is 500 %. */
    @Test
    void aParameterThatARuleGivesAsAShareLiesBetweenNothingAndAll() {
        String parameters = new String(Packages.tiny().content("parameters.json").orElseThrow(), StandardCharsets.UTF_8);
        PackageFiles files = Seal.seal(Packages.tiny()
                .with("parameters.json", bytes(parameters.replace("{\"parameters\": [", """
                        {"parameters": [
                          {"name": "swing", "title": "Swing", "unit": "1", "value": "5", "protected": "false", "source": "Memo"},""")))
                .with("eligibility.drl", bytes(rule("decide.haircut($lot, \"BASE\", param.swing);"))));

        assertThatThrownBy(() -> PolicyPackage.read(files)).hasMessageStartingWith("eligibility.drl:6:")
                .hasMessageContaining("out-of-bounds: rule `EL-010`: `swing` is `5` 1, and a haircut or threshold lies between 0 and 1");
    }

    private static String rule(String call) {
        return """
                rule "EL-010 some rule"
                    @source("Memo, section 1")
                when
                    $lot : Lot( priced == false )
                then
                    %s
                end
                """.formatted(call);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "\"tiny\"; \"Tiny\"; invalid-manifest",
        "\"1.0.0\"; \"1 0\"; invalid-manifest",
        "\"title\": \"Tiny\"; \"title\": \" \"; invalid-manifest",
        "\"CALLER\"; \"SOMEONE\"; invalid-json",
        "\"moneyScale\": \"6\"; \"moneyScale\": \"19\"; invalid-numerics",
        "\"BASE\"; \"base\"; invalid-manifest",
        "\"BASE\"; \"BASE\", \"BASE\"; invalid-manifest",
        "\"assets\": \"assets\"; \"assets\": \"yachts\"; unknown-table",
        "\"validFor\": \"validFor\"; \"validFor\": \"never\"; unknown-parameter",
        "\"eligibility.drl\"; \"absent.drl\"; missing-file",
        "\"TERMS\"; \"SOMETIME\"; invalid-json",
    })
    void aManifestThatMeansNothingIsRefused(String from, String to, String code) {
        assertThat(problems(manifest(from, to)).get(0)).endsWith(" " + code);
    }
}

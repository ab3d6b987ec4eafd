package io.collateralpolicy.scenario;

import io.collateralpolicy.assessment.answer.AccountFigures;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.NettingSet;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.PolicyPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One account under each margin model, side by side, as the scenarios decide it: a page that is never typed. */
class MarginModelsPageTest {

    private static final Path STANDARD = Path.of("policies/standard/1.1.0");
    private static final List<String> ONE_ACCOUNT = List.of("one-account-static-ratio", "one-account-parametric-value-at-risk",
            "one-account-parametric-expected-shortfall", "one-account-historical-value-at-risk",
            "one-account-historical-expected-shortfall", "one-account-portfolio-margin");
    private static final List<String> SHORT_PUT = List.of("short-put-backed-by-dollars", "short-put-backed-by-ether");
    private static final String HEAD = """
            # One account under every margin model

            Static ratio, value at risk and portfolio margin, of the same account at the same instant, as `standard` 1.1.0
            decides it: a rule chooses the model by the account's margin mode and segment, and finds another one where history
            is short. Each row is a scenario of the policy, with the derivation of its figures in it. Written by the run and
            never by hand:

                ./mvnw -pl rules test -Dtest=MarginModelsPageTest -Dexactness.page=write

            """;

    private final PolicyPackage policy = ShippedPolicies.read(STANDARD);
    private final ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.ready(STANDARD));

    @Test
    void thePageSaysWhatTheScenariosDecide() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("## The account\n\n").append(account(ONE_ACCOUNT.get(0))).append('\n');
        page.append(table(ONE_ACCOUNT));
        page.append("\n## The rules that choose\n\n");
        ONE_ACCOUNT.stream().flatMap(s -> sets(s).map(NettingSet::modelRuleId)).distinct().sorted()
                .forEach(id -> page.append("- `").append(id).append("` ").append(sentence(id)).append('\n'));
        page.append("\n## The same short put behind dollars and behind ether\n\n");
        SHORT_PUT.forEach(s -> page.append("`").append(s).append("`\n\n").append(account(s)).append('\n'));
        page.append(table(SHORT_PUT));
        GeneratedPage.hold("margin-models.md", page.toString());
    }

    private String table(List<String> scenarios) {
        return scenarios.stream().map(this::row).collect(Collectors.joining("",
                "| scenario | segment, mode | model, chosen by | of each underlying, to keep | to open | to keep | excess |"
                        + " how it comes about |\n| --- | --- | --- | --- | ---: | ---: | ---: | --- |\n", ""));
    }

    private String row(String name) {
        Scenario scenario = scenario(name);
        AccountFigures figures = answer(name).current();
        AccountState given = scenario.given().account().orElseThrow();
        String models = sets(name).map(s -> s.model() + " `" + s.modelRuleId() + "`").distinct()
                .collect(Collectors.joining(", "));
        String each = sets(name).map(s -> s.underlying() + " " + s.maintenanceMargin().toPlainString())
                .collect(Collectors.joining(", "));
        return "| `" + name + "` | " + given.pool().orElse("") + ", " + given.marginMode() + " | " + models + " | " + each
                + " | " + figures.initialMargin().toPlainString() + " | " + figures.maintenanceMargin().toPlainString()
                + " | " + figures.marginExcess().toPlainString() + " | " + scenario.source() + " |\n";
    }

    private String account(String name) {
        AccountState account = scenario(name).given().account().orElseThrow();
        StringBuilder lines = new StringBuilder();
        account.collateral().forEach(l -> lines.append("- collateral: ").append(l.quantity().toPlainString()).append(' ')
                .append(l.asset()).append('\n'));
        account.positions().forEach(p -> lines.append("- position: ").append(p.side()).append(' ')
                .append(p.quantity().toPlainString()).append(' ').append(p.instrument()).append('\n'));
        scenario(name).given().market().orElseThrow().marks().forEach(m -> m.markPrice().ifPresent(price -> lines
                .append("- mark: ").append(m.instrument()).append(" at ").append(price.toPlainString()).append('\n')));
        return lines.toString();
    }

    private String sentence(String ruleId) {
        return policy.rules().rules().stream().map(Rule::header).filter(h -> h.ruleId().equals(ruleId))
                .map(RuleHeader::title).findFirst().orElseThrow();
    }

    private Stream<NettingSet> sets(String name) {
        return answer(name).current().nettingSets().stream();
    }

    private Assessment answer(String name) {
        return runner.answer(scenario(name));
    }

    private Scenario scenario(String name) {
        return Scenario.read(policy.files().content("scenarios/" + name + ".json").orElseThrow());
    }
}

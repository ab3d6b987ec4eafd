package io.collateralpolicy.scenario.determinism;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.engine.PolicyConflict;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.scenario.ScenarioRunner;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * Prints the digest of the answer to every scenario of every package, and to generated accounts under {@code standard}: one
 * a line, {@code name digest}. Runs as a process of its own under whatever JDK starts it.
 */
public final class DecisionDigests {

    /** Opens every line of a digest; libraries print what they like beside. */
    static final String MARK = "digest ";

    private static final int GENERATED = 150;

    private DecisionDigests() {}

    public static void main(String[] arguments) {
        ShippedPolicies.folders().forEach(DecisionDigests::scenarios);
        ScenarioRunner standard = new ScenarioRunner(ShippedPolicies.newest("standard"));
        List<Scenario> accounts = GeneratedAccounts.scenarios(GENERATED);
        for (int i = 0; i < accounts.size(); i++) {
            print("generated/" + i, standard, accounts.get(i));
        }
    }

    private static void scenarios(Path folder) {
        PolicyPackage source = ShippedPolicies.read(folder);
        ScenarioRunner runner = new ScenarioRunner(ShippedPolicies.ready(folder));
        source.files().paths().stream().filter(path -> path.startsWith("scenarios/")).forEach(path ->
                print(folder + "/" + path, runner, Scenario.read(source.files().content(path).orElseThrow())));
    }

    private static void print(String name, ScenarioRunner runner, Scenario scenario) {
        System.out.println(MARK + name + " " + Digest.sha256(said(() -> runner.answer(scenario))));
    }

    /** Why there is no decision is said in the same words, too. */
    static byte[] said(Supplier<Assessment> answer) {
        try {
            return CanonicalJson.bytes(answer.get());
        } catch (InconsistentRequest | PolicyGap | PolicyConflict e) {
            return e.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}

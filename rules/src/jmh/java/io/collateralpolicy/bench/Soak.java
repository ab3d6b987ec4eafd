package io.collateralpolicy.bench;

import io.collateralpolicy.assessment.Assessor;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.Recent;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.scenario.publish.PublishCheck;
import io.collateralpolicy.table.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A thousand activations in one process, of ten one with new rules and nine with new numbers, each compiled or found
 * compiled, checked if its rules are new, bound and asked once; twenty are kept.
 */
public final class Soak {

    private static final int ACTIVATIONS = 1_000;
    private static final int RULES_EVERY = 10;
    private static final PolicyPackage STANDARD = ShippedPolicies.newest("standard").source();

    private final LogicCache logic = new LogicCache(new PolicyCompiler(), LogicCache.CAPACITY);
    private final Recent<ReadyPolicy> kept = new Recent<>(LogicCache.CAPACITY, name -> false);
    private final Watch compiling = new Watch();
    private final Watch checking = new Watch();
    private final Watch binding = new Watch();
    private PolicyPackage rules = STANDARD;

    private Soak() {}

    public static void main(String[] arguments) throws InterruptedException {
        new Soak().run();
    }

    private void run() throws InterruptedException {
        System.out.println("\n| activations | loaded classes | unloaded | heap MB | classes MB |\n|---|---:|---:|---:|---:|");
        for (int i = 0; i <= ACTIVATIONS; i++) {
            if (i % 100 == 0) {
                Footprint.print(i);
            }
            activate(i);
        }
        System.out.println("\n| step | aim ms | median ms | largest ms | CPU ms |\n|---|---:|---:|---:|---:|");
        compiling.print("compile new rules", "");
        checking.print("compare both evaluations", "");
        binding.print("new numbers, bind and ask", "");
    }

    private void activate(int i) {
        if (i % RULES_EVERY == 0) {
            rules = withRationale("Activation " + i);
            ReadyPolicy ready = compiling.time(() -> ready(rules));
            checking.time(() -> {
                PublishCheck.require(ready);
                return ready;
            });
        }
        binding.time(() -> kept.value("activation-" + i, () -> ask(ready(rules).with(numbers(rules, i)))));
    }

    private ReadyPolicy ready(PolicyPackage source) {
        return ReadyPolicy.of(source, logic.logic(source.logicDigest(), source::rules));
    }

    private static ReadyPolicy ask(ReadyPolicy ready) {
        Assessor.assess(DecidingPolicy.of(ready), Asked.NOTHING.input());
        return ready;
    }

    private static Numbers numbers(PolicyPackage source, int i) {
        String haircut = "15." + String.format(Locale.ROOT, "%04d", i);
        return source.numbers().with(source.numbers().table("base-haircuts").orElseThrow()
                .withCell("crypto-major", "haircut", haircut));
    }

    private static PolicyPackage withRationale(String rationale) {
        String text = new String(STANDARD.files().content("account.drl").orElseThrow(), StandardCharsets.UTF_8);
        String changed = text.replaceFirst("(?m)^ *@rationale.*\n", "")
                .replaceFirst("@source", "@rationale(\"" + rationale + "\")\n    @source");
        return PolicyPackage.read(
                Seal.seal(STANDARD.files().with("account.drl", changed.getBytes(StandardCharsets.UTF_8))));
    }
}

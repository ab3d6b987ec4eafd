package io.collateralpolicy.assessment;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.CompiledLogic;
import io.collateralpolicy.engine.PolicyLogic;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.RuleSet;
import io.collateralpolicy.fact.Asset;
import io.collateralpolicy.fact.FactType;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.table.Numbers;
import java.time.Duration;
import java.util.List;

/** From a package and its compiled logic to a policy that decides. */
public final class DecidingPolicies {

    /** The editions of the margin formulas in this jar; a corrected formula is a new one. */
    public static final List<String> MARGIN_EDITIONS = List.of("1");

    private DecidingPolicies() {}

    /**
     * Binds rules to numbers.
     *
     * @param numbers the package's own, or an overlay of it
     * @throws io.collateralpolicy.diagnostic.InvalidPackage when a rule needs what the numbers do not give
     * @throws IllegalArgumentException when the manifest names what the numbers do not have
     */
    public static DecidingPolicy of(Manifest manifest, String packageDigest, CompiledLogic logic, Numbers numbers) {
        if (!MARGIN_EDITIONS.contains(manifest.marginEdition())) {
            throw new IllegalArgumentException("margin edition `" + manifest.marginEdition() + "` is not one of "
                    + MARGIN_EDITIONS);
        }
        PolicyLogic bound = logic.bind(numbers);
        return new DecidingPolicy(
                manifest.name(),
                manifest.version(),
                packageDigest,
                logic.logicDigest(),
                manifest.marginEdition(),
                Numerics.of(manifest.numerics()),
                manifest.composition(),
                manifest.haircutComponents(),
                manifest.host().baseCurrency(),
                numbers.table(manifest.host().assets()).orElseThrow().bind(FactType.of(Asset.class)),
                duration(numbers, manifest.host().priceWindow()),
                duration(numbers, manifest.host().validFor()),
                breakers(logic.rules()),
                bound::evaluate);
    }

    private static Duration duration(Numbers numbers, String parameter) {
        return (Duration) numbers.parameters().parameter(parameter).orElseThrow().value();
    }

    /** Names that its rules can trip. */
    private static List<String> breakers(RuleSet rules) {
        return rules.rules().stream()
                .flatMap(r -> r.calls().stream())
                .filter(c -> c.action() == Action.TRIP)
                .map(c -> ((Call.Name) c.terms().get(0)).text())
                .distinct()
                .sorted()
                .toList();
    }
}

package io.collateralpolicy.governance;

import io.collateralpolicy.decision.Activation;
import io.collateralpolicy.decision.LoadedPolicy;
import io.collateralpolicy.decision.PolicyShelf;
import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts on the shelf what was ever active, and at the very first start activates what the server ships. */
public final class Opening {

    private final Activations activations;
    private final PolicyShelf shelf;
    private final PolicyCompiler compiler;
    private final Consumer<LoadedPolicy> warmUp;
    private final Clock clock;
    private final Map<String, CompiledLogic> compiled = new HashMap<>();

    /** @param warmUp makes a policy decide before anybody waits for it */
    public Opening(
            Activations activations,
            PolicyShelf shelf,
            PolicyCompiler compiler,
            Consumer<LoadedPolicy> warmUp,
            Clock clock) {
        this.activations = activations;
        this.shelf = shelf;
        this.compiler = compiler;
        this.warmUp = warmUp;
        this.clock = clock;
    }

    /** Compiles, hence takes seconds; nothing is in force on this node before it is warm. */
    public void open() {
        List<Activation> known = activations.all();
        known.stream().map(Activation::packageDigest).distinct().forEach(digest ->
                load(PolicyPackage.read(activations.files(digest))));
        known.forEach(shelf::activate);
        newest(ShippedPolicies.all()).forEach((name, source) -> {
            if (known.stream().noneMatch(activation -> activation.policy().equals(name))) {
                load(source);
                activate(name, source);
            }
        });
    }

    private void activate(String name, PolicyPackage source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Activation activation = new Activation(
                name, source.packageDigest(), Activation.Lane.SHIPPED, now, Optional.empty(), now, "first start");
        activations.record("server", activation, source);
        shelf.activate(activation);
    }

    /** Packages with the same rules share their classes. */
    private void load(PolicyPackage source) {
        CompiledLogic logic = compiled.computeIfAbsent(
                source.logicDigest(), digest -> compiler.compile(source.rules()).join());
        LoadedPolicy policy = LoadedPolicy.of(source, logic);
        warmUp.accept(policy);
        shelf.put(policy);
    }

    private static Map<String, PolicyPackage> newest(List<PackageFiles> shipped) {
        Map<String, PolicyPackage> newest = new LinkedHashMap<>();
        shipped.stream().map(PolicyPackage::read).forEach(source -> newest.put(source.manifest().name(), source));
        return newest;
    }
}

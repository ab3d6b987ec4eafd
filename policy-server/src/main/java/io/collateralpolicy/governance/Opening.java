package io.collateralpolicy.governance;

import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the shelf what was ever active, loads what still is, and at the very first start activates what the server ships. */
public final class Opening {

    private final Activations activations;
    private final PolicyShelf shelf;
    private final StoredPackages packages;
    private final Clock clock;

    public Opening(Activations activations, PolicyShelf shelf, StoredPackages packages, Clock clock) {
        this.activations = activations;
        this.shelf = shelf;
        this.packages = packages;
        this.clock = clock;
    }

    /** Compiles, hence takes seconds; nothing is in force on this node before it is warm. */
    public void open() {
        List<Activation> known = activations.all();
        shelf.open(known);
        newest(ShippedPolicies.all()).forEach((name, source) -> {
            if (known.stream().noneMatch(activation -> activation.policy().equals(name))) {
                shelf.put(source.packageDigest(), () -> packages.load(source));
                activate(name, source);
            }
        });
        shelf.follow(activations.all());
    }

    private void activate(String name, PolicyPackage source) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Activation activation = new Activation(
                name, source.packageDigest(), Activation.Lane.SHIPPED, now, Optional.empty(), now, "first start");
        try {
            activations.recordFirst("server", activation, source);
            shelf.activate(activation);
        } catch (ProblemException e) {
            requireOvertaken(e);
        }
    }

    /** Nodes that start at once on an empty database: one activates, the others follow. */
    private static void requireOvertaken(ProblemException refused) {
        if (refused.type() != ProblemType.BASE_SUPERSEDED) {
            throw refused;
        }
    }

    private static Map<String, PolicyPackage> newest(List<PackageFiles> shipped) {
        Map<String, PolicyPackage> newest = new LinkedHashMap<>();
        shipped.stream().map(PolicyPackage::read).forEach(source -> newest.put(source.manifest().name(), source));
        return newest;
    }
}

package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.breaker.Breaker;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.policy.PolicyPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every breaker that a package in force can trip: a name of its rules, an underlying of its assets. */
public final class KnownBreakers {

    private static final String SCOPE = "ASSET";
    private static final String UNDERLYING = "underlying";

    private final PolicyShelf shelf;

    public KnownBreakers(PolicyShelf shelf) {
        this.shelf = shelf;
    }

    /** By id, each as if it had never tripped. */
    public Collection<Breaker> all(Instant now) {
        Map<String, Breaker> known = new TreeMap<>();
        inForce(now).forEach(policy -> policy.deciding().breakers().forEach(name ->
                underlyings(policy.source()).forEach(of -> known.put(name + "-" + of, Breaker.armed(name + "-" + of, SCOPE, of)))));
        return known.values();
    }

    public Optional<Breaker> find(String breakerId, Instant now) {
        return all(now).stream().filter(breaker -> breaker.breakerId().equals(breakerId)).findFirst();
    }

    /** The longest window over which a package in force that can trip anything looks at prices. */
    public Duration window(Instant now) {
        return inForce(now)
                .filter(policy -> trips(policy.source()))
                .map(policy -> policy.deciding().priceWindow())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private Stream<LoadedPolicy> inForce(Instant now) {
        return shelf.names().stream().flatMap(name -> shelf.inForce(name, now).stream()).map(PolicyShelf.InForce::policy);
    }

    private static List<String> underlyings(PolicyPackage source) {
        return source.numbers().table(source.manifest().host().assets()).orElseThrow().rows().stream()
                .map(row -> row.get(UNDERLYING))
                .distinct()
                .toList();
    }

    private static boolean trips(PolicyPackage source) {
        return source.rules().rules().stream()
                .flatMap(rule -> rule.calls().stream())
                .anyMatch(call -> call.action() == Action.TRIP);
    }
}

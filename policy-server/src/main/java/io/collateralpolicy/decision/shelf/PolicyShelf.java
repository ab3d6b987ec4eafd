package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.decision.activation.Activation;
import io.collateralpolicy.decision.activation.Timeline;
import io.collateralpolicy.engine.logic.Recent;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.VersionOrder;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The packages this node can decide with, and which of them answers when; what is in force stays loaded. */
public final class PolicyShelf {

    private static final String ACTIVE = "active";

    /** Packages kept beside those in force, so that replaying old decisions compiles each of them once. */
    public static final int CAPACITY = 20;

    /** Compiling in vain takes as long as compiling. */
    private static final Duration TRIED_AGAIN = Duration.ofSeconds(30);

    private final PackageStore store;
    private final Clock clock;
    private final Recent<LoadedPolicy> loaded;
    private final Map<String, Manifest> manifests = new ConcurrentHashMap<>();
    private volatile Timeline recorded = Timeline.EMPTY;
    /** Those that hold, or will, and could not be loaded. */
    private volatile List<Activation> unfollowed = List.of();
    private Instant triedAt = Instant.EPOCH;
    /** Those that answer: of {@link #recorded} the ones whose package was loaded first. */
    private volatile Timeline answering = Timeline.EMPTY;
    /** What of that which was seen is taken over. */
    private volatile List<Activation> followed = List.of();
    private final Lookout lookout;

    /** Of one node alone: what it is told to follow is all there is. */
    public PolicyShelf(PackageStore store, Clock clock, int capacity) {
        this(store, clock, capacity, new Lookout(List::of, System::nanoTime));
    }

    public PolicyShelf(PackageStore store, Clock clock, int capacity, Lookout lookout) {
        this.store = store;
        this.clock = clock;
        this.loaded = new Recent<>(capacity, this::isWanted);
        this.lookout = lookout;
    }

    /**
     * The package that answers.
     *
     * @param policy     the package
     * @param activation why it answers
     */
    public record InForce(LoadedPolicy policy, Activation activation) {}

    /** Puts a package on the shelf that is not stored yet; it decides once it is activated. */
    public void put(String packageDigest, Supplier<LoadedPolicy> loading) {
        loaded.value(packageDigest, loading);
    }

    /** From here on the package decides. */
    public synchronized void activate(Activation activation) {
        if (!recorded.recorded().contains(activation)) {
            recorded = recorded.with(activation);
            answering = answering.with(activation);
        }
    }

    /** Looks at what any node recorded, and takes it over. */
    public void look() {
        follow(lookout.look());
    }

    /**
     * Before anything is decided for good.
     *
     * @throws ProblemException {@code audit-unavailable} while this node cannot see what others activated
     */
    public void requireSight() {
        if (lookout.isBlind()) {
            throw new ProblemException(ProblemType.AUDIT_UNAVAILABLE,
                    "the database does not say what is in force now, nothing was decided");
        }
    }

    /** What holds by now and is seen only, is taken over first; who comes while it loads waits for it. */
    private void keepUp(String name, Instant now) {
        List<Activation> seen = lookout.seen();
        boolean arrives = seen.size() > followed.size() && seen.stream()
                .anyMatch(each -> each.policy().equals(name) && !each.effectiveFrom().isAfter(now) && !followed.contains(each));
        if (arrives) {
            follow(seen);
        }
    }

    /**
     * Takes over what any node recorded since. What cannot be loaded is tried again the next time; from the instant that it
     * holds, this node does not answer for its policy.
     */
    public synchronized void follow(List<Activation> stored) {
        boolean isNew = stored.size() >= recorded.recorded().size() && !recorded.recorded().equals(stored);
        boolean isDue = !unfollowed.isEmpty() && clock.instant().isAfter(triedAt.plus(TRIED_AGAIN));
        if (isNew || isDue) {
            triedAt = clock.instant();
            recorded = new Timeline(stored);
            List<Activation> loadable = new ArrayList<>();
            List<Activation> left = new ArrayList<>();
            for (Activation activation : stored) {
                (isLoaded(activation) ? loadable : left).add(activation);
            }
            unfollowed = List.copyOf(left);
            answering = new Timeline(loadable);
        }
        followed = stored.size() >= followed.size() ? List.copyOf(stored) : followed;
    }

    /** Whether something holds that this node could not load. */
    public boolean isBehind(Instant now) {
        return unfollowed.stream().anyMatch(activation -> !activation.effectiveFrom().isAfter(now));
    }

    private boolean isLoaded(Activation activation) {
        try {
            if (isWanted(activation.packageDigest())) {
                load(activation.packageDigest());
            }
            return true;
        } catch (RuntimeException e) {
            System.getLogger(PolicyShelf.class.getName())
                    .log(System.Logger.Level.ERROR, "this node cannot follow " + activation, e);
            return false;
        }
    }

    /** Takes over what is stored; what is or will be in force is loaded before anybody can ask for it. */
    public synchronized void open(List<Activation> stored) {
        recorded = new Timeline(stored);
        stored.stream().map(Activation::packageDigest).distinct().filter(this::isWanted).forEach(this::load);
        answering = recorded;
    }

    /** A package that is or was in force, compiled now when it is not at hand. */
    public Optional<LoadedPolicy> policy(String packageDigest) {
        return answering.recorded().stream()
                .anyMatch(activation -> activation.packageDigest().equals(packageDigest))
                ? Optional.of(load(packageDigest))
                : Optional.empty();
    }

    /** What the packages of a policy that are or were in force say of themselves, by digest, in the order of versions. */
    public Map<String, Manifest> manifests(String name) {
        Map<String, Manifest> own = new LinkedHashMap<>();
        answering.of(name).recorded().stream()
                .map(Activation::packageDigest)
                .distinct()
                .sorted(Comparator.comparing(digest -> manifest(digest).version(), new VersionOrder()))
                .forEach(digest -> own.put(digest, manifest(digest)));
        return own;
    }

    /** A package as text and numbers, which compiles nothing. */
    public PolicyPackage source(String packageDigest) {
        return store.source(packageDigest);
    }

    /** Names of the policies that are in force or were. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        answering.recorded().forEach(activation -> names.add(activation.policy()));
        return names;
    }

    /** What answers at an instant, as it is known now. */
    public Optional<InForce> inForce(String name, Instant at) {
        return answering.inForce(name, at).map(this::inForce);
    }

    /** What answers at an instant, as it was known at another. */
    public Optional<InForce> inForce(String name, Instant at, Instant knownAt) {
        return answering.asRecordedAt(knownAt).inForce(name, at).map(this::inForce);
    }

    /** @throws ProblemException {@code policy-not-found}, or {@code not-ready} while nothing is on the shelf */
    public InForce find(PolicyReference reference, Instant now) {
        if (answering.recorded().isEmpty()) {
            throw new ProblemException(ProblemType.NOT_READY, "the policies are being compiled: retry in two seconds");
        }
        keepUp(reference.name(), now);
        requireFollowed(reference.name(), now);
        String at = reference.at().orElse(ACTIVE);
        Optional<InForce> found = at.startsWith("sha256:")
                ? answering.last(reference.name(), at).map(this::inForce)
                : inForce(reference.name(), at.equals(ACTIVE) ? now : notLater(Instant.parse(at), now));
        return found.orElseThrow(() -> notFound("there is no policy `" + reference.name() + "` at `" + at + "`"));
    }

    private void requireFollowed(String name, Instant now) {
        boolean behind = unfollowed.stream()
                .anyMatch(activation -> activation.policy().equals(name) && !activation.effectiveFrom().isAfter(now));
        if (behind) {
            throw new ProblemException(ProblemType.NOT_READY,
                    "a package of `" + name + "` is in force that this node could not load: ask another node");
        }
    }

    private InForce inForce(Activation activation) {
        return new InForce(load(activation.packageDigest()), activation);
    }

    private LoadedPolicy load(String packageDigest) {
        return loaded.value(packageDigest, () -> store.load(packageDigest));
    }

    /** What a package says of itself. */
    public Manifest manifest(String packageDigest) {
        return manifests.computeIfAbsent(packageDigest, digest -> store.source(digest).manifest());
    }

    /** Whether it is in force, or will be. */
    private boolean isWanted(String packageDigest) {
        Instant now = clock.instant();
        Timeline known = recorded;
        return known.recorded().stream()
                .filter(activation -> activation.packageDigest().equals(packageDigest))
                .anyMatch(activation -> activation.effectiveFrom().isAfter(now)
                        || known.inForce(activation.policy(), now).equals(Optional.of(activation)));
    }

    private static Instant notLater(Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw notFound("what is active at `" + at + "` is not known before then");
        }
        return at;
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.POLICY_NOT_FOUND, detail + ": see `GET /api/v1/policies`");
    }
}

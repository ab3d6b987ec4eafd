package io.collateralpolicy.decision;

import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The packages this node can decide with, and which of them answers when. */
public final class PolicyShelf {

    private static final String ACTIVE = "active";

    private final Map<String, LoadedPolicy> byDigest = new ConcurrentHashMap<>();
    private final List<Activation> activations = new CopyOnWriteArrayList<>();

    /**
     * The package that answers.
     *
     * @param policy     the package
     * @param activation why it answers
     */
    public record InForce(LoadedPolicy policy, Activation activation) {}

    public void put(LoadedPolicy policy) {
        byDigest.put(policy.packageDigest(), policy);
    }

    /** The package must be on the shelf already: from here on it decides. */
    public void activate(Activation activation) {
        activations.add(activation);
    }

    public Optional<LoadedPolicy> policy(String packageDigest) {
        return Optional.ofNullable(byDigest.get(packageDigest));
    }

    public List<LoadedPolicy> policies() {
        return byDigest.values().stream()
                .sorted(Comparator.comparing((LoadedPolicy policy) -> policy.deciding().name())
                        .thenComparing(policy -> policy.deciding().version()))
                .toList();
    }

    /** Names of the policies that are in force or were. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        activations.forEach(activation -> names.add(activation.policy()));
        return names;
    }

    /** The last activation that holds at an instant, the later recorded one where two begin together. */
    public Optional<InForce> inForce(String name, Instant at) {
        return last(name, activations.stream().filter(activation -> activation.holdsAt(at)).toList());
    }

    /** @throws ProblemException {@code policy-not-found}, or {@code not-ready} while nothing is on the shelf */
    public InForce find(PolicyReference reference, Instant now) {
        if (activations.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_READY, "the policies are being compiled: retry in two seconds");
        }
        String at = reference.at().orElse(ACTIVE);
        Optional<InForce> found = at.startsWith("sha256:")
                ? last(reference.name(), ofDigest(at))
                : inForce(reference.name(), at.equals(ACTIVE) ? now : notLater(Instant.parse(at), now));
        return found.orElseThrow(() -> notFound("there is no policy `" + reference.name() + "` at `" + at + "`"));
    }

    private List<Activation> ofDigest(String digest) {
        return activations.stream().filter(activation -> activation.packageDigest().equals(digest)).toList();
    }

    private Optional<InForce> last(String name, List<Activation> candidates) {
        List<Activation> own = new ArrayList<>(candidates);
        own.removeIf(activation -> !activation.policy().equals(name));
        own.sort(Comparator.comparing(Activation::effectiveFrom).thenComparing(Activation::recordedAt));
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(inForce(own.get(own.size() - 1)));
    }

    private InForce inForce(Activation activation) {
        return new InForce(byDigest.get(activation.packageDigest()), activation);
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

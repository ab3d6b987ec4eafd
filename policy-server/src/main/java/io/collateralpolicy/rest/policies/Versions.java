package io.collateralpolicy.rest.policies;

import io.collateralpolicy.decision.shelf.PolicyShelf;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.problem.ProblemException;
import io.collateralpolicy.problem.ProblemType;
import java.util.Map;

/** Packages by the label that people know them by, or by their digest. */
final class Versions {

    private Versions() {}

    /** The digest of a package; of two that bear the same label the first that was in force. */
    static String digest(PolicyShelf shelf, String policy, String version) {
        return shelf.manifests(policy).entrySet().stream()
                .filter(known -> known.getKey().equals(version) || known.getValue().version().equals(version))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "there is no version `" + version + "` of policy `" + policy + "`"));
    }

    static PolicyPackage source(PolicyShelf shelf, String policy, String version) {
        return shelf.source(digest(shelf, policy, version));
    }
}

package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.policy.PolicyPackage;

/** Where packages that are not at hand come from. */
public interface PackageStore {

    /** A stored package, read and not compiled. */
    PolicyPackage source(String packageDigest);

    /** The same, compiled and checked: takes seconds. */
    LoadedPolicy load(String packageDigest);
}

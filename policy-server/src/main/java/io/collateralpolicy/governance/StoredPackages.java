package io.collateralpolicy.governance;

import io.collateralpolicy.decision.shelf.LoadedPolicy;
import io.collateralpolicy.decision.shelf.PackageStore;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.publish.PublishCheck;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes stored text decide again: read, held against its digest, compiled or found compiled, checked, warmed up. */
public final class StoredPackages implements PackageStore {

    private final Function<String, PackageFiles> files;
    private final LogicCache logic;
    private final Consumer<LoadedPolicy> warmUp;

    /**
     * @param files  the text of a package by its digest
     * @param warmUp makes a policy decide before anybody waits for it
     */
    public StoredPackages(Function<String, PackageFiles> files, LogicCache logic, Consumer<LoadedPolicy> warmUp) {
        this.files = files;
        this.logic = logic;
        this.warmUp = warmUp;
    }

    /** @throws IllegalStateException when what is stored is not the package */
    @Override
    public PolicyPackage source(String packageDigest) {
        PolicyPackage source = PolicyPackage.read(files.apply(packageDigest));
        if (!source.packageDigest().equals(packageDigest)) {
            throw new IllegalStateException("stored as `" + packageDigest + "` is the package `"
                    + source.packageDigest() + "`: restore it from a backup");
        }
        return source;
    }

    @Override
    public LoadedPolicy load(String packageDigest) {
        return load(source(packageDigest));
    }

    /** @throws io.collateralpolicy.diagnostic.InvalidPackage when it does not compile, or is not asked alike both ways */
    LoadedPolicy load(PolicyPackage source) {
        LoadedPolicy policy =
                LoadedPolicy.of(source, logic.logic(source.logicDigest(), source::rules));
        PublishCheck.require(ReadyPolicy.of(source, policy.logic()));
        warmUp.accept(policy);
        return policy;
    }
}

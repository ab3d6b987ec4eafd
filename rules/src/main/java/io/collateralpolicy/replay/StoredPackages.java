package io.collateralpolicy.replay;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.engine.logic.Recent;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Packages by their digests, out of a folder that has one folder a package, named by 64 hex digits. */
public final class StoredPackages implements AutoCloseable {

    private static final String PREFIX = "sha256:";

    private final Path folder;
    private final PolicyCompiler compiler = new PolicyCompiler();
    private final LogicCache logic = new LogicCache(compiler, LogicCache.CAPACITY);
    private final Recent<DecidingPolicy> ready = new Recent<>(LogicCache.CAPACITY, digest -> false);

    public StoredPackages(Path folder) {
        this.folder = folder;
    }

    /**
     * A package that can decide; compiled when it was not asked for lately.
     *
     * @throws IllegalArgumentException                        when the folder holds another package under this digest
     * @throws io.collateralpolicy.diagnostic.InvalidPackage when it is none
     */
    public DecidingPolicy policy(String packageDigest) {
        return ready.value(packageDigest, () -> load(packageDigest));
    }

    private DecidingPolicy load(String packageDigest) {
        PolicyPackage source = read(packageDigest);
        if (!source.packageDigest().equals(packageDigest)) {
            throw new IllegalArgumentException(
                    "what is stored as `" + packageDigest + "` is `" + source.packageDigest() + "`");
        }
        return DecidingPolicy.of(ReadyPolicy.of(source, logic.logic(source.logicDigest(), source::rules)));
    }

    private PolicyPackage read(String packageDigest) {
        if (!packageDigest.matches(PREFIX + "[0-9a-f]{64}")) {
            throw new IllegalArgumentException("`" + packageDigest + "` is no digest");
        }
        try {
            return PolicyPackage.read(PackageFiles.read(folder.resolve(packageDigest.substring(PREFIX.length()))));
        } catch (IOException e) {
            throw new UncheckedIOException("the package `" + packageDigest + "` cannot be read", e);
        }
    }

    @Override
    public void close() {
        compiler.close();
    }
}

package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.engine.logic.LogicCache;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The repository's policies, compiled once for all tests. */
public final class TestPolicies {

    /** Shared, for compiling is what takes time. */
    public static final LogicCache LOGIC = new LogicCache(new PolicyCompiler(), LogicCache.CAPACITY);

    private TestPolicies() {}

    public static PolicyPackage source(String name) {
        return source(name, "1.0.0");
    }

    public static PolicyPackage source(String name, String version) {
        return read(Path.of("..", "rules", "policies", name, version));
    }

    private static PolicyPackage read(Path folder) {
        try {
            return PolicyPackage.read(PackageFiles.read(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A policy that only tests use. */
    public static PolicyPackage ofTests(String name, String version) {
        return read(Path.of("..", "rules", "src", "test", "resources", "policies", name, version));
    }

    /** The same with a text of one file replaced, sealed again. */
    public static PolicyPackage changed(PolicyPackage source, String file, String from, String to) {
        String text = new String(source.files().content(file).orElseThrow(), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("`" + file + "` does not say `" + from + "`");
        }
        byte[] changed = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
        return PolicyPackage.read(Seal.seal(source.files().with(file, changed)));
    }

    public static LoadedPolicy loaded(String name) {
        return loaded(source(name));
    }

    public static LoadedPolicy loaded(PolicyPackage source) {
        return LoadedPolicy.of(source, LOGIC.logic(source.logicDigest(), source::rules));
    }
}

package io.collateralpolicy.scenario;

import io.collateralpolicy.engine.logic.CompiledLogic;
import io.collateralpolicy.engine.logic.PolicyCompiler;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.ReadyPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The packages of this repository, read and compiled once for all tests. */
public final class ShippedPolicies {

    private static final Path SHIPPED = Path.of("policies");
    private static final Path FOR_TESTS = Path.of("src/test/resources/policies");
    private static final PolicyCompiler COMPILER = new PolicyCompiler();
    private static final Map<Path, PolicyPackage> PACKAGES = new ConcurrentHashMap<>();
    private static final Map<String, CompiledLogic> LOGIC = new ConcurrentHashMap<>();

    private ShippedPolicies() {}

    /** Folders of all packages, shipped ones and those that only tests use. */
    public static List<Path> folders() {
        return Stream.of(SHIPPED, FOR_TESTS).flatMap(p -> folders(p).stream()).toList();
    }

    private static List<Path> folders(Path of) {
        try (Stream<Path> found = Files.find(of, 3, (p, a) -> p.endsWith("policy.json"))) {
            return found.map(Path::getParent).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package by name and version, shipped or of the tests. */
    public static ReadyPolicy ready(String name, String version) {
        Path shipped = SHIPPED.resolve(name).resolve(version);
        return ready(Files.exists(shipped) ? shipped : FOR_TESTS.resolve(name).resolve(version));
    }

    /** The newest version of a shipped policy: what a fresh server has in force. */
    public static ReadyPolicy newest(String name) {
        List<Path> versions = folders(SHIPPED.resolve(name));
        return ready(versions.get(versions.size() - 1));
    }

    public static PolicyPackage read(Path folder) {
        return PACKAGES.computeIfAbsent(folder, f -> {
            try {
                return PolicyPackage.read(PackageFiles.read(f));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static ReadyPolicy ready(Path folder) {
        PolicyPackage policy = read(folder);
        return ReadyPolicy.of(
                policy,
                LOGIC.computeIfAbsent(
                        policy.logicDigest(), d -> COMPILER.compile(policy.rules()).join()));
    }
}

package io.collateralpolicy.policy;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.engine.language.read.RuleSet;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.StrictJson;
import java.util.List;
import java.util.Optional;

/**
 * A sealed package: every file is the one its manifest names, and its rules and numbers are valid and fit together.
 *
 * <p>{@code packageDigest = SHA-256(RFC 8785 of policy.json)}, which holds the digest of every other file, so that it
 * names the whole package. {@code numbersDigest = SHA-256(RFC 8785 of all tables and parameters as authored)}.
 */
public final class PolicyPackage {

    private final PackageFiles files;
    private final Manifest manifest;
    private final Numbers numbers;
    private final RuleSet rules;

    private PolicyPackage(PackageFiles files, Manifest manifest, Numbers numbers, RuleSet rules) {
        this.files = files;
        this.manifest = manifest;
        this.numbers = numbers;
        this.rules = rules;
    }

    /** @throws io.collateralpolicy.diagnostic.InvalidPackage with everything that is wrong */
    public static PolicyPackage read(PackageFiles files) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<byte[]> json = files.content(Manifest.FILE);
        if (json.isEmpty()) {
            diagnostics.add(Manifest.FILE, "missing-file", "the package has no `policy.json`", "");
            diagnostics.refuseIfAny();
        }
        Manifest manifest = ManifestReader.read(json.orElseThrow());
        checkSeal(files, manifest, diagnostics);
        files.paths().stream().filter(PolicyPackage::isScenario).forEach(path -> checkJson(path, files, diagnostics));
        Optional<RuleSet> rules = RulesReader.read(files, manifest, diagnostics);
        Optional<Numbers> numbers = NumbersReader.read(files, manifest, diagnostics);
        numbers.ifPresent(n -> LinksCheck.check(manifest.links(), n, diagnostics));
        if (rules.isPresent() && numbers.isPresent()) {
            diagnostics.addAll(rules.get().check(numbers.get()));
        }
        diagnostics.refuseIfAny();
        return new PolicyPackage(files, manifest, numbers.orElseThrow(), rules.orElseThrow());
    }

    public PackageFiles files() {
        return files;
    }

    public Manifest manifest() {
        return manifest;
    }

    public Numbers numbers() {
        return numbers;
    }

    /** Read, guarded and fitting the numbers; not yet compiled. */
    public RuleSet rules() {
        return rules;
    }

    public String packageDigest() {
        byte[] json = files.content(Manifest.FILE).orElseThrow();
        return Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(json)));
    }

    /** Of the canonical text of the rules: packages that differ in numbers only share it. */
    public String logicDigest() {
        return rules.logicDigest();
    }

    public String numbersDigest() {
        return Digest.sha256(numbers.canonicalBytes());
    }

    private static boolean isScenario(String path) {
        return path.startsWith("scenarios/") && path.endsWith(".json");
    }

    /** What a scenario asks is tried elsewhere; that it is a document is what packages are compared by. */
    private static void checkJson(String path, PackageFiles files, Diagnostics diagnostics) {
        try {
            StrictJson.readTree(files.content(path).orElseThrow());
        } catch (InvalidJson e) {
            Range range = Range.at(e.line(), e.column(), 1);
            diagnostics.addAll(List.of(Diagnostic.error(path, range, "invalid-json", e.getMessage(), "")));
        }
    }

    private static void checkSeal(PackageFiles files, Manifest manifest, Diagnostics diagnostics) {
        manifest.files().keySet().stream().filter(path -> files.content(path).isEmpty()).forEach(path ->
                diagnostics.add(path, "missing-file",
                "the manifest names `" + path + "`, which is not there", ""));
        files.paths().stream().filter(path -> !path.equals(Manifest.FILE)).forEach(path -> {
            String digest = Digest.sha256(files.content(path).orElseThrow());
            String sealed = manifest.files().get(path);
            if (sealed == null) {
                diagnostics.add(path, "extra-file", "the manifest does not name `" + path + "`",
                        "seal the package again");
            } else if (!sealed.equals(digest)) {
                diagnostics.add(path, "changed-file",
                        "`" + path + "` is " + digest + ", the manifest says `" + sealed + "`",
                        "seal the package again, or restore the file");
            }
        });
    }
}

package io.collateralpolicy.policy;

import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.wire.CanonicalJson;
import io.collateralpolicy.wire.Digest;
import io.collateralpolicy.wire.StrictJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A sealed package: every file is the one its manifest names, and its numbers are valid. Its rules are read apart.
 *
 * <p>{@code packageDigest = SHA-256(RFC 8785 of policy.json)}, which holds the digest of every other file, so that it
 * names the whole package. {@code numbersDigest = SHA-256(RFC 8785 of all tables and parameters as authored)}.
 */
public final class PolicyPackage {

    private final PackageFiles files;
    private final Manifest manifest;
    private final Numbers numbers;
    private final List<RuleText> rules;

    private PolicyPackage(PackageFiles files, Manifest manifest, Numbers numbers, List<RuleText> rules) {
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
        List<RuleText> rules = rules(files, manifest, diagnostics);
        Optional<Numbers> numbers = NumbersReader.read(files, manifest, diagnostics);
        diagnostics.refuseIfAny();
        return new PolicyPackage(files, manifest, numbers.orElseThrow(), rules);
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

    /** By path. */
    public List<RuleText> rules() {
        return rules;
    }

    public String packageDigest() {
        byte[] json = files.content(Manifest.FILE).orElseThrow();
        return Digest.sha256(CanonicalJson.bytes(StrictJson.readTree(json)));
    }

    public String numbersDigest() {
        return Digest.sha256(numbers.canonicalBytes());
    }

    private static void checkSeal(PackageFiles files, Manifest manifest, Diagnostics diagnostics) {
        manifest.files().keySet().stream().filter(path -> files.content(path).isEmpty()).forEach(path ->
                diagnostics.add(path, "missing-file", "the manifest names `" + path + "`, which is not there", ""));
        files.paths().stream().filter(path -> !path.equals(Manifest.FILE)).forEach(path -> {
            String digest = Digest.sha256(files.content(path).orElseThrow());
            String sealed = manifest.files().get(path);
            if (sealed == null) {
                diagnostics.add(path, "extra-file", "the manifest does not name `" + path + "`", "seal the package again");
            } else if (!sealed.equals(digest)) {
                diagnostics.add(path, "changed-file", "`" + path + "` is " + digest + ", the manifest says `" + sealed + "`",
                        "seal the package again, or restore the file");
            }
        });
    }

    private static List<RuleText> rules(PackageFiles files, Manifest manifest, Diagnostics diagnostics) {
        List<RuleText> rules = new ArrayList<>();
        for (Manifest.RuleEntry entry : manifest.rules()) {
            Optional<byte[]> content = files.content(entry.file());
            if (content.isEmpty()) {
                diagnostics.add(Manifest.FILE, "missing-file", "there is no rule file `" + entry.file() + "`", "");
            } else {
                rules.add(new RuleText(entry.file(), entry.stage(), text(entry.file(), content.get(), diagnostics)));
            }
        }
        List<String> staged = rules.stream().map(RuleText::path).toList();
        files.paths().stream().filter(path -> path.endsWith(".drl") && !staged.contains(path)).forEach(path ->
                diagnostics.add(path, "stray-file", "no entry of `rules` gives `" + path + "` a stage", ""));
        rules.sort(Comparator.comparing(RuleText::path));
        return List.copyOf(rules);
    }

    private static String text(String path, byte[] content, Diagnostics diagnostics) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            diagnostics.add(path, "invalid-text", "the file is no UTF-8", "save it as UTF-8");
            return "";
        }
    }
}

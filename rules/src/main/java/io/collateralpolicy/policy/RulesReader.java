package io.collateralpolicy.policy;

import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.engine.language.RuleFile;
import io.collateralpolicy.engine.language.read.RuleSet;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads all rules of a package, and checks them against its manifest. */
final class RulesReader {

    private final PackageFiles files;
    private final Diagnostics diagnostics;

    private RulesReader(PackageFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    static Optional<RuleSet> read(PackageFiles files, Manifest manifest, Diagnostics diagnostics) {
        RulesReader reader = new RulesReader(files, diagnostics);
        List<RuleFile> texts = reader.texts(manifest);
        reader.refuseStrays(texts);
        Optional<RuleSet> rules = diagnostics.collect(() -> RuleSet.read(texts));
        rules.ifPresent(set -> set.rules()
                .forEach(rule -> reader.checkComponents(rule, manifest.haircutComponents())));
        return rules;
    }

    /** By path, so that the order of the manifest decides nothing. */
    private List<RuleFile> texts(Manifest manifest) {
        List<RuleFile> texts = new ArrayList<>();
        for (Manifest.RuleEntry entry : manifest.rules()) {
            Optional<byte[]> content = files.content(entry.file());
            if (content.isEmpty()) {
                diagnostics.add(Manifest.FILE, "missing-file",
                        "there is no rule file `" + entry.file() + "`", "");
            } else {
                texts.add(new RuleFile(entry.file(), entry.stage(), text(entry.file(), content.get())));
            }
        }
        texts.sort(Comparator.comparing(RuleFile::path));
        return texts;
    }

    private void refuseStrays(List<RuleFile> texts) {
        Set<String> staged = texts.stream().map(RuleFile::path).collect(Collectors.toSet());
        files.paths().stream().filter(path -> path.endsWith(".drl") && !staged.contains(path)).forEach(path ->
                diagnostics.add(path, "stray-file", "no entry of `rules` gives `" + path + "` a stage", ""));
    }

    /** A component without a place in the order could not be applied, and its haircut would be lost. */
    private void checkComponents(Rule rule, List<String> components) {
        for (Call call : rule.calls()) {
            boolean haircut = call.action().word().startsWith("haircut");
            if (haircut && call.terms().get(0) instanceof Call.Name component
                    && !components.contains(component.text())) {
                diagnostics.add(Manifest.FILE, "unknown-component",
                        "rule `" + rule.header().ruleId() + "` gives a haircut `"
                        + component.text() + "`, which `haircutComponents` does not order",
                        components.isEmpty() ? "" : "write one of " + String.join(", ", components));
            }
        }
    }

    private String text(String path, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            diagnostics.add(path, "invalid-text", "the file is no UTF-8", "save it as UTF-8");
            return "";
        }
    }
}

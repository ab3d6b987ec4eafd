package io.collateralpolicy.audit.verify;

import io.collateralpolicy.audit.verify.bundle.Bundle;
import io.collateralpolicy.audit.verify.json.Json;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.Json.Text;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.log.Epoch;
import io.collateralpolicy.audit.verify.log.LogSummary;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The manifest is a table of contents and proves nothing: what it says must be what is there. */
final class ManifestCheck {

    private static final String FILE = "bundle.json";
    private static final int BYTES_MAX = 16 * 1024 * 1024;

    private final Members manifest;
    private final Findings findings;

    private ManifestCheck(Members manifest, Findings findings) {
        this.manifest = manifest;
        this.findings = findings;
    }

    static ManifestCheck read(Bundle bundle, Findings findings) throws IOException {
        try {
            byte[] bytes = bundle.read(FILE, BYTES_MAX).orElse(new byte[0]);
            return new ManifestCheck(JsonReader.readCanonical(bytes), findings);
        } catch (JsonFault e) {
            findings.add(Failure.MANIFEST, "`" + FILE + "`: " + e.getMessage());
            return new ManifestCheck(Json.NONE, findings);
        }
    }

    /** Whether contents were exported too. */
    boolean hasPayloads() {
        return manifest.text("payloads").filter("all"::equals).isPresent();
    }

    void payloads(long count, int files) {
        same("payloadCount", manifest.text("payloadCount"), Long.toString(count));
        same("payloadFiles", manifest.text("payloadFiles"), Integer.toString(files));
    }

    void packages(Set<String> digests) {
        Set<String> listed = manifest.elements("packages").stream()
                .map(digest -> digest instanceof Text text ? text.value() : "")
                .collect(Collectors.toCollection(TreeSet::new));
        same("packages", Optional.of(listed.toString()), digests.toString());
    }

    void logs(List<LogSummary> logs) {
        same("edition", manifest.text("edition"), "1");
        same("payloads", manifest.text("payloads"), hasPayloads() ? "all" : "none");
        same("logs", Optional.of(Integer.toString(manifest.elements("logs").size())), Integer.toString(logs.size()));
        for (LogSummary log : logs) {
            Members listed = manifest.elements("logs").stream()
                    .filter(element -> element instanceof Members members
                            && members.text("log").equals(Optional.of(log.log())))
                    .map(Members.class::cast).findFirst().orElse(Json.NONE);
            same("size", listed.text("size"), Long.toString(log.size()));
            same("rootHash", listed.text("rootHash"), log.root().toString());
            same("checkpoints", listed.text("checkpoints"), Long.toString(log.checkpoints()));
            epochs(listed.elements("epochs"), log.epochs());
        }
    }

    private void epochs(List<Json> listed, List<Epoch> epochs) {
        String said = listed.stream().map(epoch -> epoch instanceof Members members ? said(members) : "")
                .collect(Collectors.joining("; "));
        String found = epochs.stream()
                .map(epoch -> String.join(" ", Long.toString(epoch.number()), Long.toString(epoch.fromIndex()),
                        epoch.kind().name(), epoch.origin(), epoch.key().keyId(), epoch.publicKey()))
                .collect(Collectors.joining("; "));
        same("epochs", Optional.of(said), found);
    }

    private static String said(Members epoch) {
        return List.of("epoch", "fromIndex", "kind", "origin", "keyId", "publicKey").stream()
                .map(name -> epoch.text(name).orElse("?"))
                .collect(Collectors.joining(" "));
    }

    private void same(String name, Optional<String> says, String found) {
        if (!manifest.values().isEmpty() && !says.equals(Optional.of(found))) {
            findings.add(Failure.MANIFEST, "`" + FILE + "` says `" + says.orElse("nothing") + "` for `" + name + "`, found is `"
                    + found + "`");
        }
    }
}

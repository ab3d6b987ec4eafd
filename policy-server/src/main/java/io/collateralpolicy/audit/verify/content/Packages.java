package io.collateralpolicy.audit.verify.content;

import io.collateralpolicy.audit.verify.bundle.Bundle;
import io.collateralpolicy.audit.verify.json.CanonicalForm;
import io.collateralpolicy.audit.verify.json.Json;
import io.collateralpolicy.audit.verify.json.Json.Members;
import io.collateralpolicy.audit.verify.json.JsonFault;
import io.collateralpolicy.audit.verify.json.JsonReader;
import io.collateralpolicy.audit.verify.report.Failure;
import io.collateralpolicy.audit.verify.report.Findings;
import io.collateralpolicy.audit.verify.report.Place;
import io.collateralpolicy.audit.verify.tree.Hash;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages in the bundle: each is what its digest says, file by file, and every one that an entry names is there. */
public final class Packages {

    private static final String FOLDER = "packages";
    private static final String MANIFEST = "policy.json";
    private static final int FILE_BYTES_MAX = 8 * 1024 * 1024;

    private final Bundle bundle;
    private final Findings findings;

    public Packages(Bundle bundle, Findings findings) {
        this.bundle = bundle;
        this.findings = findings;
    }

    /** @return digests of the packages that are there */
    public Set<String> check(Recorded recorded) throws IOException {
        Set<String> there;
        try (Stream<String> names = bundle.names(FOLDER)) {
            there = names.map(name -> name.split("/")[1]).collect(Collectors.toCollection(TreeSet::new));
        }
        Map<String, Place> named = recorded.packages();
        for (String hex : there) {
            check(hex, Optional.ofNullable(named.get("sha256:" + hex)));
        }
        named.forEach((digest, place) -> {
            if (!there.contains(digest.replace("sha256:", ""))) {
                findings.add(Failure.PACKAGE, place, "the package " + digest + " is not in the bundle");
            }
        });
        return there.stream().map(hex -> "sha256:" + hex).collect(Collectors.toCollection(TreeSet::new));
    }

    private void check(String hex, Optional<Place> named) throws IOException {
        String folder = FOLDER + "/" + hex + "/";
        Optional<byte[]> manifest = bundle.read(folder + MANIFEST, FILE_BYTES_MAX);
        if (manifest.isEmpty()) {
            findings.add(Failure.PACKAGE, named, "`" + folder + MANIFEST + "` is missing");
            return;
        }
        try {
            Members read = JsonReader.readMembers(manifest.get());
            Hash digest = Hash.of(CanonicalForm.bytes(read));
            if (!digest.hex().equals(hex)) {
                findings.add(Failure.PACKAGE, named, "the manifest of package sha256:" + hex + " has the digest " + digest);
            }
            files(folder, read.members("files"), named);
        } catch (JsonFault e) {
            findings.add(Failure.PACKAGE, named, "`" + folder + MANIFEST + "`: " + e.getMessage());
        }
    }

    private void files(String folder, Members digests, Optional<Place> place) throws IOException {
        List<String> there;
        try (Stream<String> names = bundle.names(folder.substring(0, folder.length() - 1))) {
            there = names.map(name -> name.substring(folder.length())).filter(name -> !name.equals(MANIFEST)).toList();
        }
        for (String name : there) {
            byte[] content = bundle.read(folder + name, FILE_BYTES_MAX).orElseThrow();
            if (!digests.text(name).equals(Optional.of(Hash.of(content).toString()))) {
                findings.add(Failure.PACKAGE, place, "`" + folder + name + "` is not the file that the package's manifest names");
            }
        }
        for (Map.Entry<String, Json> named : digests.values().entrySet()) {
            if (!there.contains(named.getKey())) {
                findings.add(Failure.PACKAGE, place, "`" + folder + named.getKey() + "` is missing");
            }
        }
    }
}

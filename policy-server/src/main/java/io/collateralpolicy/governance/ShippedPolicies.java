package io.collateralpolicy.governance;

import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The packages inside the rules jar. */
public final class ShippedPolicies {

    /** Folders under {@code rules/policies}, of each policy the newest last; a jar cannot be listed. */
    static final List<String> FOLDERS = 
            List.of(
                    "standard/1.0.0",
                    "standard/1.1.0",
                    "aave-v2/1.0.0",
                    "aave-v3/1.0.0",
                    "aave-v3/1.1.0",
                    "compound-comet/1.0.0",
                    "compound-comet/1.1.0",
                    "maker-vault/1.0.0",
                    "uncleared-margin/1.0.0",
                    "supervisory-haircuts/1.0.0",
                    "dydx-perpetuals/1.0.0",
                    "derive-portfolio/1.0.0",
                    "derive-standard/1.0.0");

    private ShippedPolicies() {}

    /** In the order of {@link #FOLDERS}. */
    public static List<PackageFiles> all() {
        return FOLDERS.stream().map(ShippedPolicies::read).toList();
    }

    /** The manifest names every other file. */
    private static PackageFiles read(String folder) {
        byte[] json = content(folder, Manifest.FILE);
        Map<String, byte[]> files = new TreeMap<>();
        files.put(Manifest.FILE, json);
        StrictJson.readTree(json).path("files").fieldNames().forEachRemaining(
                path -> files.put(path, content(folder, path)));
        return PackageFiles.of(files);
    }

    private static byte[] content(String folder, String path) {
        String name = "/policies/" + folder + "/" + path;
        try (InputStream resource = ShippedPolicies.class.getResourceAsStream(name)) {
            return Optional.ofNullable(resource)
                    .orElseThrow(() -> new IllegalStateException("`" + name + "` is not in the server"))
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("`" + name + "` cannot be read", e);
        }
    }
}

package io.collateralpolicy.policy.diff;

import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PackageFiles;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.policy.Seal;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A shipped package while somebody edits it. */
public record Draft(PackageFiles files) {

    public static Draft of(String policy) {
        return of(policy, "1.0.0");
    }

    public static Draft of(String policy, String version) {
        return new Draft(ShippedPolicies.read(Path.of("policies", policy, version)).files());
    }

    /** One text for another, which must be there. */
    public Draft replace(String path, String text, String by) {
        String content = new String(files.content(path).orElseThrow(), StandardCharsets.UTF_8);
        if (!content.contains(text)) {
            throw new IllegalArgumentException("`" + path + "` has no `" + text + "`");
        }
        return write(path, content.replace(text, by));
    }

    public Draft write(String path, String content) {
        return new Draft(files.with(path, content.getBytes(StandardCharsets.UTF_8)));
    }

    Draft without(String path) {
        return new Draft(files.without(path));
    }

    /** Links these places; {@code table/row/column}, or a parameter's name. */
    Draft link(String name, String... places) {
        StringBuilder members = new StringBuilder();
        for (String place : places) {
            String[] cell = place.split("/");
            members.append(members.isEmpty() ? "" : ", ").append(cell.length == 1
                    ? "{\"parameter\": \"" + place + "\"}"
                    : "{\"table\": \"%s\", \"row\": \"%s\", \"column\": \"%s\"}".formatted((Object[]) cell));
        }
        return replace(Manifest.FILE, "\"files\": {", "\"links\": [{\"name\": \"" + name
                + "\", \"reason\": \"one means nothing without the other\", \"members\": [" + members
                + "]}],\n  \"files\": {");
    }

    public PolicyPackage sealed() {
        return PolicyPackage.read(Seal.seal(files));
    }
}

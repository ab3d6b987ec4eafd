package io.collateralpolicy.policy;

import io.collateralpolicy.diagnostic.Diagnostic;
import io.collateralpolicy.diagnostic.InvalidPackage;
import io.collateralpolicy.diagnostic.Range;
import io.collateralpolicy.margin.MarginEdition;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.JsonPlaces;
import io.collateralpolicy.wire.StrictJson;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a manifest and says everything that is wrong with it alone; what it names elsewhere is checked elsewhere. */
final class ManifestReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final Pattern COMPONENT = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3,5}");

    private final JsonPlaces places;
    private final Diagnostics diagnostics;

    private ManifestReader(JsonPlaces places, Diagnostics diagnostics) {
        this.places = places;
        this.diagnostics = diagnostics;
    }

    static Manifest read(byte[] json) {
        Manifest manifest = parse(json);
        Diagnostics diagnostics = new Diagnostics();
        ManifestReader reader = new ManifestReader(JsonPlaces.of(json), diagnostics);
        reader.checkLabels(manifest);
        reader.checkMeaning(manifest);
        reader.checkHost(manifest.host());
        reader.checkRules(manifest.rules());
        diagnostics.refuseIfAny();
        return manifest;
    }

    private static Manifest parse(byte[] json) {
        try {
            return StrictJson.read(json, Manifest.class);
        } catch (InvalidJson e) {
            String at = e.path().isEmpty() ? "" : e.path() + ": ";
            throw new InvalidPackage(List.of(Diagnostic.error(Manifest.FILE,
                    Range.at(e.line(), e.column(), 1),
                    "invalid-json", at + e.getMessage(), "")));
        }
    }

    private void checkLabels(Manifest manifest) {
        requireMatch(manifest.name(), NAME, "/name", "lower-case letters, digits and `-`, at most 64");
        requireMatch(manifest.version(), VERSION, "/version",
                "letters, digits, `.`, `_`, `+` and `-`, at most 64");
        require(isSaid(manifest.title()), "/title", "a policy needs a `title`");
        require(isSaid(manifest.description()), "/description", "a policy needs a `description`");
        require(!manifest.sources().isEmpty()
                        && manifest.sources().stream()
                        .allMatch(s -> isSaid(s.document()) && isSaid(s.location())),
                "/sources", "a policy names its `sources`, each with `document` and `location`");
    }

    private void checkMeaning(Manifest manifest) {
        require(manifest.marginEdition() != null && MarginEdition.isKnown(manifest.marginEdition()), "/marginEdition",
                "margin edition `" + Objects.requireNonNullElse(manifest.marginEdition(), "") + "` is not in this server, which computes by "
                + String.join(", ", MarginEdition.KNOWN) + ": adopt one of these, or run a server that has it");
        require(manifest.marketData() != null, "/marketData", "`marketData` is `SERVER` or `CALLER`");
        require(manifest.composition() != null, "/composition",
                "`composition` is `MULTIPLICATIVE`, `ADDITIVE` or `LARGEST`");
        Set<String> seen = new HashSet<>();
        for (String component : manifest.haircutComponents()) {
            requireMatch(component, COMPONENT, "/haircutComponents", "upper-case letters, digits and `_`");
            require(seen.add(component), "/haircutComponents", "`" + component + "` stands twice");
        }
        try {
            Numerics.of(manifest.numerics());
        } catch (IllegalArgumentException e) {
            diagnostics.add(places.of("/numerics"), "invalid-numerics", e.getMessage(), "");
        }
    }

    private void checkHost(Manifest.Host host) {
        if (host == null || !isSaid(host.assets()) || !isSaid(host.priceWindow())
                || !isSaid(host.validFor())) {
            require(false, "/host", "`host` names `assets`, `priceWindow`, `validFor` and `baseCurrency`");
        } else {
            requireMatch(host.baseCurrency(), CURRENCY, "/host/baseCurrency",
                    "a currency code, for example `USD`");
        }
    }

    private void checkRules(List<Manifest.RuleEntry> rules) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Manifest.RuleEntry rule = rules.get(i);
            require(isSaid(rule.file()) && rule.file().endsWith(".drl") && rule.stage() != null,
                    "/rules/" + i,
                    "a rule entry names a `.drl` `file` and its `stage`: `MARKET`, `TERMS` or `ACCOUNT`");
            require(rule.file() == null || seen.add(rule.file()), "/rules/" + i,
                    "`" + rule.file() + "` stands twice");
        }
        require(!rules.isEmpty(), "/rules", "a policy has at least one rule file");
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private void requireMatch(String text, Pattern pattern, String pointer, String form) {
        boolean matches = text != null && pattern.matcher(text).matches();
        require(matches, pointer,
                "`" + (text == null ? "" : text) + "` is not allowed in `" + pointer.substring(1)
                + "`, write " + form);
    }

    private void require(boolean holds, String pointer, String message) {
        if (!holds) {
            diagnostics.add(places.of(pointer), "invalid-manifest", message, "");
        }
    }
}

package io.collateralpolicy.policy;

import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.margin.Composition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code policy.json}: what a package says of itself.
 *
 * @param name              the policy's name
 * @param version           a label; it decides nothing
 * @param title             for people
 * @param description       for people
 * @param marginEdition     which edition of the margin formulas computes
 * @param marketData        whose prices are used
 * @param sources           the documents the policy follows
 * @param numerics          scales and roundings
 * @param composition       how haircuts of several components combine
 * @param haircutComponents in the order they are applied
 * @param host              what the host reads from the policy's numbers
 * @param rules             rule files and their stages
 * @param links             numbers that change together or not at all
 * @param files             SHA-256 of every other file of the package, by path
 */
public record Manifest(
        String name,
        String version,
        String title,
        String description,
        String marginEdition,
        MarketData marketData,
        List<Source> sources,
        Map<String, String> numerics,
        Composition composition,
        List<String> haircutComponents,
        Host host,
        List<RuleEntry> rules,
        List<Link> links,
        Map<String, String> files) {

    /** Its path inside the package. */
    public static final String FILE = "policy.json";

    /** Whose prices are used. */
    public enum MarketData {
        /** Those the server observed. */
        SERVER,
        /** Those the caller sends; the receipt says so. */
        CALLER
    }

    /** A document the policy follows, and where it is kept. */
    public record Source(String document, String location) {}

    /** A rule file and the stage that asks it. */
    public record RuleEntry(String file, Stage stage) {}

    /**
     * What the host reads before it asks the rules.
     *
     * @param assets       table that says what an asset is
     * @param priceWindow  parameter: the window of price moves
     * @param validFor     parameter: how long an answer may be acted on
     * @param baseCurrency of every amount
     */
    public record Host(String assets, String priceWindow, String validFor, String baseCurrency) {}

    public Manifest {
        sources = sources == null ? List.of() : List.copyOf(sources);
        numerics = sorted(numerics);
        haircutComponents = haircutComponents == null ? List.of() : List.copyOf(haircutComponents);
        rules = rules == null ? List.of() : List.copyOf(rules);
        links = links == null ? List.of() : List.copyOf(links);
        files = sorted(files);
    }

    private static SortedMap<String, String> sorted(Map<String, String> members) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(members,
                Map.of())));
    }
}

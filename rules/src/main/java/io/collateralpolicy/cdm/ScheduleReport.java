package io.collateralpolicy.cdm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the two readings of one schedule make of the same assets, and what neither evaluates. */
public final class ScheduleReport {

    private static final String EXCLUDED = "excluded";
    private static final String NOT_ELIGIBLE = "not eligible";

    private ScheduleReport() {}

    /** What the strict reading does to an asset. */
    public enum Kind {
        ADMITS("only the strict reading accepts"),
        REFUSES("only the compatible reading accepts"),
        EXCLUDES("the strict reading excludes"),
        RATES("the strict reading lends otherwise against");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * One asset that the readings treat differently.
     *
     * @param criterion  the place of the criterion that it was made for, from 1
     * @param kind       how they differ
     * @param asset      its properties, those that some row asks for
     * @param compatible what the compatible reading makes of it
     * @param strict     what the strict reading makes of it
     */
    public record Difference(
            int criterion, Kind kind, Map<String, String> asset, String compatible, String strict) {

        private String text() {
            return asset + ": compatible " + compatible + ", strict " + strict;
        }
    }

    /** An asset for each row of either reading, told apart by the first row that it meets in each. */
    public static List<Difference> differences(Schedule schedule) {
        List<Schedule.Line> compatible = schedule.lines(Reading.COMPATIBLE);
        List<Schedule.Line> strict = schedule.lines(Reading.STRICT);
        Map<Map<String, String>, Difference> found = new LinkedHashMap<>();
        for (List<Schedule.Line> lines : List.of(compatible, strict)) {
            for (Schedule.Line line : lines) {
                Map<String, String> asset = witness(line.conjunction());
                String before = outcome(compatible, asset);
                String after = outcome(strict, asset);
                if (!before.equals(after)) {
                    found.putIfAbsent(asset, new Difference(
                            line.criterion().number(), kind(before, after), asset, before, after));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Kind kind(String compatible, String strict) {
        if (strict.equals(EXCLUDED)) {
            return Kind.EXCLUDES;
        } else if (compatible.equals(NOT_ELIGIBLE)) {
            return Kind.ADMITS;
        }
        return strict.equals(NOT_ELIGIBLE) ? Kind.REFUSES : Kind.RATES;
    }

    /** The differences of each criterion by kind, how many and one of them, then what is not evaluated. */
    public static List<String> text(Schedule schedule) {
        Map<Integer, Map<Kind, List<Difference>>> groups = differences(schedule).stream().collect(Collectors.groupingBy(
                Difference::criterion, TreeMap::new, Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        groups.forEach((criterion, kinds) -> kinds.forEach((kind, of) -> lines.add("criterion " + criterion + ": "
                + kind.words + " " + of.size() + (of.size() == 1 ? " asset, " : " assets, such as ") + of.get(0).text())));
        long limits = schedule.criteria().stream().filter(c -> c.valueLimit().isPresent()).count();
        long shares = schedule.criteria().stream().mapToLong(Criterion::shareLimits).sum();
        long excluded = schedule.criteria().stream().filter(c -> !c.isIncluded()).count();
        lines.add("exclusions that only the strict reading honours: " + excluded);
        lines.add("value limits that only the strict reading holds, lot by lot: " + limits);
        lines.add("share limits that neither evaluates: " + shares);
        lines.add("kinds of criteria that no column speaks of, taken against the asset: " + schedule.unknown());
        return lines;
    }

    private static Map<String, String> witness(Conjunction conjunction) {
        Map<String, String> asset = new LinkedHashMap<>();
        conjunction.cells().forEach((column, cells) -> asset.put(column, cells.witness()));
        same(asset, "country", "assetIssuerCountry");
        same(asset, "rating", "assetIssuerRating");
        same(asset, "ratingAgency", "assetIssuerRatingAgency");
        return asset;
    }

    /** An asset whose issuer is rated as it is: what is different then is not for want of a property. */
    private static void same(Map<String, String> asset, String own, String ofIssuer) {
        if (asset.containsKey(own) || asset.containsKey(ofIssuer)) {
            asset.putIfAbsent(own, asset.get(ofIssuer));
            asset.putIfAbsent(ofIssuer, asset.get(own));
        }
    }

    private static String outcome(List<Schedule.Line> lines, Map<String, String> asset) {
        for (Schedule.Line line : lines) {
            if (line.conjunction().isMetBy(asset)) {
                Criterion criterion = line.criterion();
                return criterion.isIncluded()
                        ? "eligible at " + criterion.advanceRate().stripTrailingZeros().toPlainString()
                        : EXCLUDED;
            }
        }
        return NOT_ELIGIBLE;
    }
}

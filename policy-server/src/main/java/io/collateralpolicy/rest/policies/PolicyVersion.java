package io.collateralpolicy.rest.policies;

import io.collateralpolicy.engine.RuleHeader;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.margin.Composition;
import io.collateralpolicy.policy.Manifest;
import io.collateralpolicy.policy.PolicyPackage;
import io.collateralpolicy.table.Parameter;
import io.collateralpolicy.table.Table;
import io.collateralpolicy.table.cell.Column;
import io.collateralpolicy.table.row.HitPolicy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One package as people read it. */
public record PolicyVersion(
        String name,
        String version,
        String title,
        String description,
        Manifest.MarketData marketData,
        String marginEdition,
        Composition composition,
        List<String> haircutComponents,
        Map<String, String> numerics,
        List<Manifest.Source> sources,
        String packageDigest,
        String logicDigest,
        String numbersDigest,
        List<RuleText> rules,
        List<TableText> tables,
        List<Parameter.Authored> parameters) {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(\\S+) .*?^end$");

    /** A rule with its own text, as its author wrote it. */
    public record RuleText(
            String ruleId, String title, String source, String rationale, Stage stage, String file, String text) {}

    /** A table with its cells, as authored. */
    public record TableText(
            String name,
            String title,
            String source,
            HitPolicy hitPolicy,
            String subject,
            List<Column> columns,
            List<RowText> rows) {}

    /** A row of a table. */
    public record RowText(String row, Map<String, String> cells) {}

    private record Place(String file, String text) {}

    static PolicyVersion of(PolicyPackage source) {
        Manifest manifest = source.manifest();
        Map<String, Place> places = places(source);
        return new PolicyVersion(
                manifest.name(),
                manifest.version(),
                manifest.title(),
                manifest.description(),
                manifest.marketData(),
                manifest.marginEdition(),
                manifest.composition(),
                manifest.haircutComponents(),
                manifest.numerics(),
                manifest.sources(),
                source.packageDigest(),
                source.logicDigest(),
                source.numbersDigest(),
                source.rules().rules().stream().map(rule -> rule(rule, places)).toList(),
                source.numbers().tables().values().stream().map(PolicyVersion::table).toList(),
                source.numbers().parameters().all().stream().map(Parameter::authored).toList());
    }

    private static RuleText rule(Rule rule, Map<String, Place> places) {
        RuleHeader header = rule.header();
        Place place = places.get(header.ruleId());
        return new RuleText(
                header.ruleId(),
                header.title(),
                header.source(),
                header.rationale(),
                header.stage(),
                place.file,
                place.text);
    }

    private static Map<String, Place> places(PolicyPackage source) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Manifest.RuleEntry entry : source.manifest().rules()) {
            byte[] content = source.files().content(entry.file()).orElseThrow();
            String text = new String(content, StandardCharsets.UTF_8);
            RULE.matcher(text).results().forEach((MatchResult rule) ->
                    places.put(rule.group(1), new Place(entry.file(), rule.group())));
        }
        return places;
    }

    private static TableText table(Table table) {
        return new TableText(
                table.name(),
                table.schema().title(),
                table.schema().source(),
                table.schema().hitPolicy(),
                table.schema().subject(),
                table.schema().columns(),
                table.rows().stream().map(PolicyVersion::row).toList());
    }

    private static RowText row(Map<String, String> authored) {
        Map<String, String> cells = new LinkedHashMap<>(authored);
        return new RowText(cells.remove("row"), cells);
    }
}

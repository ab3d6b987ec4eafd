package io.collateralpolicy.cdm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Single criteria as what they ask of a lot's columns. */
final class Leaves {

    private static final Map<String, String> ECONOMICS =
            Map.of("interest", "interestType", "redemptionType", "redemptionType", "seniority", "seniority");

    private final Reading reading;
    private final boolean unknownHolds;
    private final Set<String> unknown = new TreeSet<>();

    /** @param unknownHolds what a criterion that no column speaks of is taken for, either way round */
    Leaves(Reading reading, boolean unknownHolds) {
        this.reading = reading;
        this.unknownHolds = unknownHolds;
    }

    /** Kinds of criteria that no column speaks of. */
    Set<String> unknown() {
        return unknown;
    }

    /** Alternatives that meet it. */
    List<Conjunction> of(String type, JsonNode content, boolean negated) {
        boolean strict = reading == Reading.STRICT;
        return switch (type) {
            case "AssetType" -> asset(content);
            case "CollateralIssuerType" -> text("assetIssuerType", content.path("issuerType"));
            case "IssuerCountryOfOrigin" -> text(strict ? "assetIssuerCountry" : "country", content.path("issuerCountryOfOrigin"));
            case "AssetCountryOfOrigin" -> text("country", content.path("assetCountryOfOrigin"));
            case "CurrencyCodeEnum" -> text("currency", content);
            case "IndexType" -> text("equityIndex", content.path("equityIndex"));
            case "IssuerAgencyRating" -> rating(content.path("issuerAgencyRating"), strict ? "assetIssuerRating" : "rating");
            case "AssetAgencyRating" -> rating(content.path("assetAgencyRating"), "rating");
            case "AssetMaturity" -> List.of(Maturities.of(content, reading));
            default -> unknown(type, negated);
        };
    }

    private List<Conjunction> unknown(String type, boolean negated) {
        unknown.add(type);
        return unknownHolds == negated ? List.of() : List.of(Conjunction.ANYTHING);
    }

    private static List<Conjunction> text(String column, JsonNode value) {
        return value.isMissingNode()
                ? List.of()
                : List.of(Conjunction.of(column, Literals.of(value.asText())));
    }

    private List<Conjunction> rating(JsonNode content, String column) {
        JsonNode credit = content.path("creditNotation");
        String notation = credit.path("notation").path("value").asText();
        List<String> accepted = reading == Reading.COMPATIBLE
                ? List.of(notation)
                : Ratings.accepted(notation, content.path("boundary").asText());
        return List.of(new Conjunction(Map.of(
                column, Literals.of(accepted),
                column.replace("ating", "atingAgency"), Literals.of(credit.path("agency").asText()))));
    }

    private static List<Conjunction> asset(JsonNode content) {
        List<Conjunction> alternatives = List.of(Conjunction.ANYTHING);
        for (String member : List.of("assetType", "securityType")) {
            if (content.hasNonNull(member)) {
                alternatives = both(alternatives, text(member, content.path(member)));
            }
        }
        JsonNode economics = content.path("debtType").path("debtEconomics");
        List<Conjunction> any = new ArrayList<>();
        economics.forEach(e -> any.add(economics(e)));
        return any.isEmpty() ? alternatives : both(alternatives, any);
    }

    private static Conjunction economics(JsonNode economics) {
        Conjunction all = Conjunction.ANYTHING;
        for (Map.Entry<String, String> member : ECONOMICS.entrySet()) {
            JsonNode value = economics.findValue(member.getKey());
            if (value != null) {
                all = all.and(Conjunction.of(member.getValue(), Literals.of(value.asText()))).orElseThrow();
            }
        }
        return all;
    }

    private static List<Conjunction> both(List<Conjunction> left, List<Conjunction> right) {
        return left.stream().flatMap(l -> right.stream().flatMap(r -> l.and(r).stream())).toList();
    }
}

package io.collateralpolicy.cdm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A schedule as rows of the tables {@code eligible-collateral}, {@code currency-haircuts} and {@code value-limits} of a
 * policy: the same columns in both readings, so that its rules stay.
 */
public final class ScheduleTables {

    /** Columns of every table, properties of a lot. */
    public static final List<String> CONDITIONS = List.of(
            "assetType", "securityType", "interestType", "redemptionType", "seniority", "equityIndex", "assetIssuerType",
            "assetIssuerCountry", "country", "currency", "rating", "ratingAgency", "assetIssuerRating",
            "assetIssuerRatingAgency", "maturityYears", "originalMaturityYears");

    /** More than there is to be worth, and short enough to be shown with the places of money. */
    private static final String NO_LIMIT = BigDecimal.TEN.pow(30).toPlainString();

    private ScheduleTables() {}

    private static final Map<String, List<String>> OUTPUTS = Map.of(
            "eligible-collateral", List.of("eligible", "advanceRate"),
            "currency-haircuts", List.of("haircut"),
            "value-limits", List.of("limit"));

    /** The header of one of the tables, whatever rows it has. */
    public static List<String> columns(String table) {
        return Stream.of(List.of("row"), CONDITIONS, OUTPUTS.get(table)).flatMap(List::stream).toList();
    }

    /** Rows by table, as an overlay or a draft takes them. */
    public static Map<String, List<Map<String, String>>> of(Schedule schedule, Reading reading) {
        List<Map<String, String>> eligible = new ArrayList<>();
        List<Map<String, String>> currency = new ArrayList<>();
        List<Map<String, String>> limits = new ArrayList<>();
        for (Schedule.Line line : schedule.lines(reading)) {
            Criterion criterion = line.criterion();
            String rate = criterion.isIncluded() ? criterion.advanceRate().toPlainString() : "0";
            Map<String, String> row = row(line, eligible.size(), "eligible", Boolean.toString(criterion.isIncluded()));
            row.put("advanceRate", rate);
            eligible.add(row);
            currency.add(row(line, currency.size(), "haircut", criterion.currencyHaircut().toPlainString()));
            limits.add(row(line, limits.size(), "limit", limit(criterion, reading)));
        }
        Schedule.Line anything = new Schedule.Line(schedule.criteria().get(0), Conjunction.ANYTHING);
        limits.add(row(anything, limits.size(), "limit", NO_LIMIT));
        return Map.of("eligible-collateral", eligible, "currency-haircuts", currency, "value-limits", limits);
    }

    private static String limit(Criterion criterion, Reading reading) {
        return reading == Reading.COMPATIBLE
                ? NO_LIMIT
                : criterion.valueLimit().map(BigDecimal::toPlainString).orElse(NO_LIMIT);
    }

    private static Map<String, String> row(Schedule.Line line, int place, String output, String text) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("row", "criterion-" + line.criterion().number() + "-row-" + (place + 1));
        CONDITIONS.forEach(column -> row.put(column, line.conjunction().text(column)));
        row.put(output, text);
        return row;
    }
}

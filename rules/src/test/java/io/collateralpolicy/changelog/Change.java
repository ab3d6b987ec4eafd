package io.collateralpolicy.changelog;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One parameter that a proposal changes in one market.
 *
 * @param date      of the proposal, {@code yyyymmdd}
 * @param market    where
 * @param proposal  which
 * @param kind      {@code reserve altered}, {@code reserve added} …
 * @param asset     of the reserve, or the e-mode
 * @param parameter its name
 * @param before    as printed; empty for what is added
 * @param after     as printed
 */
record Change(
        String date,
        String market,
        String proposal,
        String kind,
        String asset,
        String parameter,
        String before,
        String after) {

    /** Columns of the policy's table, by parameter. */
    private static final Map<String, String> VOCABULARY = Map.of(
            "ltv", "advanceRate",
            "liquidationThreshold", "liquidationThreshold",
            "usageAsCollateralEnabled", "eligible");
    private static final Pattern BASIS_POINTS = Pattern.compile(".*\\[(\\d+)]");

    /** The proposal in the market. */
    String set() {
        return market + " " + proposal;
    }

    /** The column that it changes; empty for what the table has no word for. */
    Optional<String> column() {
        return kind.startsWith("reserve") ? Optional.ofNullable(VOCABULARY.get(parameter)) : Optional.empty();
    }

    /** {@code 72.5 % [7250]} is 7250 basis points; a boolean stands as it is. */
    static String cell(String printed) {
        Matcher points = BASIS_POINTS.matcher(printed);
        return points.matches() ? points.group(1) : printed;
    }

    /** The asset as a request may name it. */
    String symbol() {
        return asset.replaceAll("[^A-Za-z0-9._+/-]", "T");
    }
}

package io.collateralpolicy.changelog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
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

    /** What assets an efficiency mode takes as collateral; which rows it has, and no column. */
    static final String COLLATERAL = "collateral";

    /** Columns of the policy's tables, by parameter. */
    private static final Map<String, String> OF_RESERVES = Map.of(
            "ltv", "advanceRate",
            "liquidationThreshold", "liquidationThreshold",
            "usageAsCollateralEnabled", "eligible",
            "liquidationBonus", "liquidationBonus",
            "liquidationProtocolFee", "liquidationProtocolFee");
    private static final Map<String, String> OF_MODES = Map.of(
            "eMode.ltv", "advanceRate",
            "eMode.liquidationThreshold", "liquidationThreshold",
            "eMode.liquidationBonus", "liquidationBonus",
            "eMode.collateralBitmap", COLLATERAL);
    private static final String UNCHANGED = " (unchanged)";
    private static final Pattern BASIS_POINTS = Pattern.compile(".*\\[(\\d+)]");
    private static final Pattern PERCENT = Pattern.compile("([0-9.]+) %");
    private static final Pattern MODE = Pattern.compile("EMode: .*\\(id: (\\d+)\\)");

    /** The proposal in the market. */
    String set() {
        return market + " " + proposal;
    }

    /** The efficiency mode that it is about, as a request names it; empty for a reserve. */
    Optional<String> mode() {
        Matcher mode = MODE.matcher(asset);
        return mode.matches() ? Optional.of("E-" + mode.group(1)) : Optional.empty();
    }

    /** The column that it changes; empty for what the tables have no word for. */
    Optional<String> column() {
        Map<String, String> known = mode().isPresent() ? OF_MODES : OF_RESERVES;
        return Optional.ofNullable(known.get(parameter.replace(UNCHANGED, "")));
    }

    /** What stood before; empty for what is added. */
    Optional<String> cellBefore() {
        return Optional.of(before).filter(b -> !b.isEmpty() && !b.equals("-")).map(Change::cell);
    }

    String cellAfter() {
        return cell(after);
    }

    /** {@code 72.5 % [7250]} and {@code 72.5 %} are 7250 basis points; a boolean and a list stand as they are. */
    private static String cell(String printed) {
        Matcher points = BASIS_POINTS.matcher(printed);
        Matcher percent = PERCENT.matcher(printed);
        return points.matches() ? points.group(1) : percent.matches()
                ? new BigDecimal(percent.group(1)).movePointRight(2).stripTrailingZeros().toPlainString()
                : printed;
    }

    /** The reserve's asset as a request may name it. */
    String symbol() {
        return symbol(asset);
    }

    /** The assets that a mode takes. */
    static List<String> symbols(String list) {
        return Arrays.stream(list.split(", ")).map(Change::symbol).distinct().toList();
    }

    private static String symbol(String asset) {
        return asset.replaceAll("[^A-Za-z0-9._+/-]", "T");
    }
}

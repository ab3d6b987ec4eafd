package io.collateralpolicy.changelog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one market's reserves and efficiency modes lend, protect and cost, as the log has left them. */
final class MarketTerms {

    private static final String EVERY = "*";

    private final Map<String, Map<String, String>> reserves = new TreeMap<>();
    private final Map<String, Map<String, String>> modes = new TreeMap<>();

    /** The cells of the reserve or mode that a change is about. */
    Map<String, String> of(Change change) {
        return change.mode()
                .map(m -> modes.computeIfAbsent(m, k -> new TreeMap<>()))
                .orElseGet(() -> reserves.computeIfAbsent(change.symbol(), k -> new TreeMap<>()));
    }

    /** What a mode takes as collateral. */
    List<String> collateral(String mode) {
        String list = modes.getOrDefault(mode, Map.of()).getOrDefault(Change.COLLATERAL, "");
        return list.isEmpty() ? List.of() : Change.symbols(list);
    }

    /** What the log never says of a reserve lends and protects nothing. */
    byte[] collateralReserves() {
        StringBuilder csv = new StringBuilder("row,efficiencyMode,asset,eligible,advanceRate,liquidationThreshold\n");
        modes.forEach((mode, cells) -> collateral(mode).forEach(asset -> csv.append(row(mode, asset))
                .append("true,").append(cells.getOrDefault("advanceRate", "0"))
                .append(',').append(cells.getOrDefault("liquidationThreshold", "0")).append('\n')));
        reserves.forEach((asset, cells) -> csv.append(row(EVERY, asset))
                .append(cells.getOrDefault("eligible", "true"))
                .append(',').append(cells.getOrDefault("advanceRate", "0"))
                .append(',').append(cells.getOrDefault("liquidationThreshold", "0")).append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] liquidationTerms() {
        StringBuilder csv = new StringBuilder("row,efficiencyMode,asset,liquidationBonus,liquidationProtocolFee\n");
        modes.forEach((mode, cells) -> collateral(mode).forEach(asset -> csv.append(row(mode, asset))
                .append(cells.getOrDefault("liquidationBonus", "0")).append(',').append(fee(asset)).append('\n')));
        reserves.forEach((asset, cells) -> csv.append(row(EVERY, asset))
                .append(cells.getOrDefault("liquidationBonus", "0")).append(',').append(fee(asset)).append('\n'));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String fee(String asset) {
        return reserves.getOrDefault(asset, Map.of()).getOrDefault("liquidationProtocolFee", "0");
    }

    private static String row(String mode, String asset) {
        String name = (mode.equals(EVERY) ? "" : mode + "-") + asset;
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "," + mode + "," + asset + ",";
    }
}

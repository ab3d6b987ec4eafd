package io.collateralpolicy.assessment.basis;

import io.collateralpolicy.fact.Asset;
import io.collateralpolicy.table.BoundTable;
import io.collateralpolicy.table.row.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What the policy's asset table says of an asset.
 *
 * @param assetClass {@code UNKNOWN} when the table has no row
 * @param underlying what it follows; itself when the table has no row
 * @param decimals   places of a quantity; 18 when the table has no row
 * @param stated     everything that the row says, by column
 */
public record AssetTerms(String assetClass, String underlying, int decimals, Map<String, Object> stated) {

    private static final String UNKNOWN = "UNKNOWN";
    private static final int DECIMALS_MAX = 18;

    public static AssetTerms of(String asset, BoundTable assets) {
        Optional<Row> row = assets.find(new Asset(asset));
        return row.map(r -> of(r.outputs())).orElse(new AssetTerms(UNKNOWN, asset, DECIMALS_MAX, Map.of()));
    }

    private static AssetTerms of(Map<String, Object> outputs) {
        return new AssetTerms(
                (String) outputs.get("assetClass"),
                (String) outputs.get("underlying"),
                ((BigDecimal) outputs.get("decimals")).intValueExact(),
                outputs);
    }
}

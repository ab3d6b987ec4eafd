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

    /**
     * The part of its value that follows the underlying; 1 when the table does not say.
     *
     * @throws PolicyGap when it is not 0 to 1
     */
    public BigDecimal underlyingShare() {
        Object share = stated.getOrDefault("underlyingShare", BigDecimal.ONE);
        if (share instanceof BigDecimal part && part.signum() >= 0 && part.compareTo(BigDecimal.ONE) <= 0) {
            return part;
        }
        throw new PolicyGap("column `underlyingShare` of the asset table must be a decimal from 0 to 1, is `" + share + "`");
    }

    /** The asset whose price is the spot price of this underlying, where the table names one. */
    public Optional<String> spotAsset() {
        return Optional.ofNullable((String) stated.get("spotAsset")).filter(s -> !s.equals(UNKNOWN));
    }

    private static AssetTerms of(Map<String, Object> outputs) {
        return new AssetTerms(
                (String) outputs.get("assetClass"),
                (String) outputs.get("underlying"),
                ((BigDecimal) outputs.get("decimals")).intValueExact(),
                outputs);
    }
}

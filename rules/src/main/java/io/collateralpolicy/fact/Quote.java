package io.collateralpolicy.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/**
 * One price of one asset from one source, seen at the decision's {@code asOf}.
 *
 * @param asset      symbol of the asset priced
 * @param assetClass class of the asset in the policy's asset table, {@code UNKNOWN} when it has no row
 * @param source     who published the price
 * @param quoteAge   {@code asOf − publishedAt}; negative for a quote from the future
 * @param confidence the source's own confidence, 0 to 1
 */
public record Quote(String asset, String assetClass, String source, Duration quoteAge, BigDecimal confidence)
        implements Fact {

    @Override
    public Map<String, String> subject() {
        return Map.of("asset", asset, "source", source);
    }
}

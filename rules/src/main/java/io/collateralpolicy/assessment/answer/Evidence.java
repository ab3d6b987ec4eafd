package io.collateralpolicy.assessment.answer;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the decision rests on.
 *
 * @param inputDigest  of the request body
 * @param marketDigest of the market data used
 * @param decimalScale places of money
 * @param quotesUsed   each price with the rule that chose it
 * @param marginEdition of the formulas
 */
public record Evidence(
        String inputDigest,
        String marketDigest,
        String decimalScale,
        List<QuoteUsed> quotesUsed,
        String marginEdition) {

    /**
     * A price that was used.
     *
     * @param asset  symbol
     * @param use    for collateral or for debt
     * @param rule   id and sentence of the rule that chose it
     * @param source who published it
     * @param price  base currency per unit
     */
    public record QuoteUsed(String asset, Use use, String rule, String source, BigDecimal price) {}

    /** What a price was used for. */
    public enum Use {
        COLLATERAL,
        DEBT
    }
}

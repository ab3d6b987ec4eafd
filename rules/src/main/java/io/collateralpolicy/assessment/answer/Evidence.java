package io.collateralpolicy.assessment.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the decision rests on.
 *
 * @param inputDigest  of the request body
 * @param marketDigest of the market data used
 * @param decimalScale places of money
 * @param quotesUsed   each price with the rule that chose it
 * @param marginEdition of the formulas
 * @param negotiatedTerms of the account, where there are any
 */
public record Evidence(
        String inputDigest,
        String marketDigest,
        String decimalScale,
        List<QuoteUsed> quotesUsed,
        String marginEdition,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<NegotiatedUsed> negotiatedTerms) {

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

    /**
     * Terms negotiated for the account, as a decision took them.
     *
     * @param termsVersion which version of them
     * @param digest       of their canonical bytes
     * @param source       the agreement
     * @param parameters   what they say in place of the policy's parameters, in the unit in which those are written
     * @param applied      whether they were; terms that the package does not allow are left aside whole, and its own numbers hold
     * @param reason       why they were not
     */
    public record NegotiatedUsed(
            String termsVersion,
            String digest,
            String source,
            Map<String, String> parameters,
            boolean applied,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> reason) {

        public NegotiatedUsed {
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }

        /** The same, left aside. */
        public NegotiatedUsed leftAside(String why) {
            return new NegotiatedUsed(termsVersion, digest, source, parameters, false, Optional.of(why));
        }
    }
}

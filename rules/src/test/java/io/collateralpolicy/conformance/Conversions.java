package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** All that an adapter may do to a number of a case. */
public final class Conversions {

    private static final int PLACES = 18;

    private Conversions() {}

    /** A decimal of a case, text or number, in plain notation with at most the places that a request carries. */
    public static String inRequest(JsonNode decimal) {
        BigDecimal exact = new BigDecimal(decimal.asText());
        return exact.scale() > PLACES
                ? exact.setScale(PLACES, RoundingMode.DOWN).toPlainString()
                : exact.toPlainString();
    }

    /** A fraction of one in basis points: a scale by powers of ten. */
    public static String inBasisPoints(String fraction) {
        return new BigDecimal(fraction).movePointRight(4).toPlainString();
    }

    /**
     * The rate that a case states by giving one total in two currencies: {@code Σ parts / total}.
     *
     * @return units of the parts' currency per unit of the total's, eighteen places
     */
    public static String rate(List<JsonNode> parts, JsonNode total) {
        BigDecimal sum = parts.stream().map(p -> new BigDecimal(p.asText())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(new BigDecimal(total.asText()), PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }
}

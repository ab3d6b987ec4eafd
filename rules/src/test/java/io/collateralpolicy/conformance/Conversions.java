package io.collateralpolicy.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that an adapter may do to a number of a case. */
public final class Conversions {

    private static final int PLACES = 18;
    private static final int MILLION = 6;

    private static final int BASIS_POINT = 4;
    private static final int HEXADECIMAL = 16;
    private static final int ROW_NAME = 40;
    private static final Pattern WRITTEN = Pattern.compile("(?:^0__|_)([0-9a-f]{6})");

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
        return new BigDecimal(fraction).movePointRight(BASIS_POINT).toPlainString();
    }

    /** A number of a case as it stands. */
    public static BigDecimal exact(JsonNode number) {
        return new BigDecimal(number.asText());
    }

    /** A number of a case, and 0 where it is absent. */
    public static BigDecimal exactOrZero(JsonNode number) {
        return number.isMissingNode() || number.isNull() ? BigDecimal.ZERO : exact(number);
    }

    /** The same over so many powers of ten, those that the case states and those of a unit. */
    public static BigDecimal scaled(JsonNode number, int powers, JsonNode... stated) {
        BigDecimal scaled = exactOrZero(number).scaleByPowerOfTen(powers);
        for (JsonNode exponent : stated) {
            scaled = scaled.scaleByPowerOfTen(exponent.asInt());
        }
        return scaled.setScale(Math.max(0, scaled.scale()));
    }

    /** The same as text of a request or a table. */
    public static String inRequest(JsonNode number, int powers, JsonNode... stated) {
        return scaled(number, powers, stated).toPlainString();
    }

    /** The same over a power of ten that the case states the other way round. */
    public static String inRequestPer(JsonNode number, int powers, JsonNode stated) {
        return exactOrZero(number).scaleByPowerOfTen(powers - stated.asInt()).toPlainString();
    }

    /** The instant so many seconds before another, as a request writes it. */
    public static String before(String instant, JsonNode seconds) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC)
                .format(Instant.parse(instant).minusMillis(scaled(seconds, 3).longValueExact()));
    }

    /** A signed size as the side of a position: a sign convention. */
    public static String side(JsonNode signed) {
        return exactOrZero(signed).signum() < 0 ? "SHORT" : "LONG";
    }

    /** The size without its sign. */
    public static JsonNode unsigned(JsonNode signed) {
        return TextNode.valueOf(exactOrZero(signed).abs().toPlainString());
    }

    /** Parts of a million as a fraction of one. */
    public static BigDecimal ofMillion(JsonNode parts) {
        return exactOrZero(parts).movePointLeft(MILLION);
    }

    /** A fraction of one as parts of a million. */
    public static BigDecimal inMillionths(BigDecimal fraction) {
        return fraction.movePointRight(MILLION);
    }

    /** Basis points as a fraction of one. */
    public static BigDecimal ofBasisPoints(JsonNode points) {
        return exactOrZero(points).movePointLeft(BASIS_POINT);
    }

    /** A fraction of one as basis points. */
    public static BigDecimal inBasisPoints(BigDecimal fraction) {
        return fraction.movePointRight(BASIS_POINT);
    }

    /** Whole seconds of a case as a duration. */
    public static Duration seconds(JsonNode seconds) {
        return Duration.ofSeconds(exactOrZero(seconds).longValueExact());
    }

    /** An amount in another currency, at a rate that the case states. */
    public static BigDecimal atRate(JsonNode amount, JsonNode rate) {
        return exact(amount).multiply(exact(rate));
    }

    /** A signed change of a case without its sign. */
    public static String magnitude(JsonNode change) {
        return inRequest(change).replace("-", "");
    }

    /** Whether a change of a case says nothing: it is left out of a request. */
    public static boolean isNothing(JsonNode change) {
        return exactOrZero(change).signum() == 0;
    }

    /** Whether a signed change of a case is written with a minus. */
    public static boolean isNegative(JsonNode change) {
        return change.asText().startsWith("-");
    }

    /** The instant so many seconds of the case before another. */
    public static Instant before(Instant end, JsonNode seconds) {
        return end.minus(seconds(seconds));
    }

    /** Basis points as a fraction of one, in plain notation. */
    public static String fraction(JsonNode points) {
        return ofBasisPoints(points).toPlainString();
    }

    /** The other sign convention. */
    public static BigDecimal negated(BigDecimal number) {
        return number.negate();
    }

    /**
     * The rate that a case states by giving one total in two currencies: {@code Σ parts / total}.
     *
     * @return units of the parts' currency per unit of the total's, eighteen places; 1 where a total of nothing states none
     */
    public static String rate(List<JsonNode> parts, JsonNode total) {
        if (isZero(total)) {
            return "1";
        }
        BigDecimal sum = parts.stream().map(p -> new BigDecimal(p.asText())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(new BigDecimal(total.asText()), PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A number as a request writes it. */
    public static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** A price converted by a rate in the case: {@code price / rate}, eighteen places. */
    public static String converted(JsonNode price, JsonNode rate) {
        BigDecimal exact = new BigDecimal(price.asText());
        return exact.divide(new BigDecimal(rate.asText()), PLACES, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Whether a signed quantity tells the short side; {@code -0} does not. */
    public static boolean isBelowZero(JsonNode signed) {
        return new BigDecimal(signed.asText()).signum() < 0;
    }

    /** Whether a number stands for something that is not there. */
    public static boolean isZero(JsonNode decimal) {
        return new BigDecimal(decimal.asText("0")).signum() == 0;
    }

    /** A signed quantity where the side says its sign. */
    public static String withoutSign(JsonNode signed) {
        return inRequest(signed).replace("-", "");
    }

    /** The other sign convention. */
    public static String otherSign(String signed) {
        return new BigDecimal(signed).negate().toPlainString();
    }

    /** So many seconds after an instant, as an instant. */
    public static String instantAfter(String asOf, JsonNode seconds) {
        return Instant.parse(asOf).plusSeconds(new BigDecimal(seconds.asText()).longValueExact()).toString();
    }

    /** A name of a case as one that requests and tables take; two names stay two, and {@link #named} gives it back. */
    public static String symbol(JsonNode name) {
        StringBuilder symbol = new StringBuilder();
        name.asText().codePoints().forEach(c -> {
            boolean first = symbol.length() == 0;
            String plain = Character.toString(c);
            symbol.append(plain.matches(first ? "[A-Za-z0-9]" : "[A-Za-z0-9.-]")
                    ? plain
                    : (first ? "0__" : "_") + "%06x".formatted(c));
        });
        return symbol.toString();
    }

    /** The name of the case that a symbol stands for. */
    public static String named(String symbol) {
        return WRITTEN.matcher(symbol).replaceAll(m -> Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(m.group(1), HEXADECIMAL))));
    }

    /** A name as that of the row at a place of its table, which makes it the only one. */
    public static String rowName(String name, int place) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        return plain.substring(0, Math.min(plain.length(), ROW_NAME)) + "-" + place;
    }
}

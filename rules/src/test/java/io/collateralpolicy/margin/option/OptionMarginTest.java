package io.collateralpolicy.margin.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exact about options: charges of one, payoffs of an expiry, shorts that nothing makes up for. */
class OptionMarginTest {

    private static final BigDecimal SPOT = dec("1500");
    private static final OptionMarginRates RATES = new OptionMarginRates(
            dec("0.15"), dec("0.1"), dec("0.075"), dec("0.075"), dec("0.075"), dec("1.05"));

    /** N63: a short call at the money is worth -79.371585; 15 % of 1500 initially and 7.5 % to keep. */
    @Test
    void theShortCallAtTheMoney() {
        IsolatedMargin margin = IsolatedMargin.of(option(OptionType.CALL, "1500", "-1"), dec("-79.371585"), SPOT, RATES);

        assertThat(margin.initial()).isEqualByComparingTo("-304.371585");
        assertThat(margin.maintenance()).isEqualByComparingTo("-191.871585");
    }

    @Test
    void whatIsHeldIsChargedNothing() {
        assertThat(IsolatedMargin.of(option(OptionType.PUT, "1500", "2"), dec("160"), SPOT, RATES))
                .isEqualTo(IsolatedMargin.none());
        assertThat(IsolatedMargin.of(option(OptionType.PUT, "1500", "0"), dec("0"), SPOT, RATES))
                .isEqualTo(IsolatedMargin.none());
    }

    /** 30 out of the money leave 15 % less 2 %; from 5 % on it is the least, 10 %. */
    @ParameterizedTest
    @CsvSource({"1530, -195", "1575, -150", "3000, -150", "1400, -225"})
    void theChargeFallsWithTheDistanceToItsLeast(String strike, String charged) {
        assertThat(IsolatedMargin.of(option(OptionType.CALL, strike, "-1"), BigDecimal.ZERO, SPOT, RATES).initial())
                .isEqualByComparingTo(charged);
    }

    /** A put worth 2000 keeps 7.5 % of its value, 150, not of spot, 112.50; initially 5 % more than to keep. */
    @Test
    void aDeepPutIsChargedOnItsValue() {
        IsolatedMargin margin = IsolatedMargin.of(option(OptionType.PUT, "3500", "-1"), dec("-2000"), SPOT, RATES);

        assertThat(margin.maintenance()).isEqualByComparingTo("-2150");
        assertThat(margin.initial()).isEqualByComparingTo("-2257.5");
    }

    @ParameterizedTest
    @CsvSource({
        "CALL, 10, -1, CALL, 20, 1, -10, 0", "PUT, 10, 1, PUT, 20, -1, -10, 0", "PUT, 20, -1, CALL, 20, 1, -20, 1",
        "CALL, 10, -2, CALL, 20, 1, -20, -1", "CALL, 20, -1, PUT, 20, -1, -20, -1", "CALL, 10, 1, PUT, 20, 1, 10, 1"
    })
    void theLeastPayoffStandsAtNothingOrAtAStrike(
            OptionType one, String strike, String quantity, OptionType other, String second, String held,
            BigDecimal least, BigDecimal netCalls) {
        ExpiryPayoff payoff = ExpiryPayoff.of(List.of(option(one, strike, quantity), option(other, second, held)));

        assertThat(payoff.least()).isEqualByComparingTo(least);
        assertThat(payoff.netCalls()).isEqualByComparingTo(netCalls);
    }

    @Test
    void callsShortOnBalanceAreChargedOnTheForward() {
        ExpiryPayoff payoff = ExpiryPayoff.of(List.of(option(OptionType.CALL, "10", "-2"), option(OptionType.PUT, "5", "1")));

        // Nothing is lost at 10, the highest strike; two unpaired calls cost 1.2 · 8 each.
        assertThat(payoff.bound(dec("1.2"), dec("8"))).isEqualByComparingTo("-19.2");
        ExpiryPayoff sure = ExpiryPayoff.of(List.of(option(OptionType.CALL, "10", "1"), option(OptionType.PUT, "20", "1")));
        assertThat(sure.bound(dec("1.2"), dec("8"))).isEqualByComparingTo("0");
        assertThat(sure.worst(dec("1.2"), dec("8"))).isEqualByComparingTo("10");
    }

    @Property(tries = 200)
    void noSettlementUpToTheHighestStrikePaysLessThanTheLeast(
            @ForAll @Size(max = 6) List<@IntRange(min = -5, max = 5) Integer> held, @ForAll @IntRange(max = 600) int at) {
        List<OptionHolding> options = options(held);
        BigDecimal paid = options.stream()
                .map(o -> o.type().payoff(BigDecimal.valueOf(at), o.strikePrice()).multiply(o.signedQuantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        ExpiryPayoff payoff = ExpiryPayoff.of(options);
        BigDecimal beyond = BigDecimal.valueOf(at).multiply(payoff.netCalls().min(BigDecimal.ZERO));

        assertThat(paid).isGreaterThanOrEqualTo(payoff.least().add(beyond));
    }

    /** Only where no calls are short on balance: those lose beyond their own strikes, where another's strike may stand. */
    @Property(tries = 200)
    void theBoundOfAUnionIsNotMoreDemandingThanTheSumOfTheBounds(
            @ForAll @Size(max = 5) List<@IntRange(min = -5, max = 5) Integer> one,
            @ForAll @Size(max = 5) List<@IntRange(min = -5, max = 5) Integer> other) {
        Assume.that(ExpiryPayoff.of(options(one)).netCalls().signum() >= 0);
        Assume.that(ExpiryPayoff.of(options(other)).netCalls().signum() >= 0);
        List<OptionHolding> union = new ArrayList<>(options(one));
        union.addAll(options(other));
        BigDecimal sum = bound(options(one)).add(bound(options(other)));

        assertThat(bound(union)).isGreaterThanOrEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1, 0", "-3, 1, 2", "1, -3, 2", "-1, -2, 3", "2, 3, 0", "0, -2, 2", "-2, 0, 2"})
    void shortsAreMadeUpForByTheOtherKindAtTheirStrikeOnly(String calls, String puts, String naked) {
        ExpiryBook book = new ExpiryBook(Duration.ofDays(1), dec("10"), BigDecimal.ZERO, List.of(
                option(OptionType.CALL, "10", calls), option(OptionType.PUT, "10.0", puts),
                option(OptionType.CALL, "20", "7")));

        assertThat(NakedShorts.of(List.of(book))).isEqualByComparingTo(naked);
        assertThat(NakedShorts.of(List.of(book, book))).isEqualByComparingTo(dec(naked).add(dec(naked)));
    }

    /** So many times the option are so many times the margin, the further out of the money the less, and what is held none. */
    @Property
    void anIsolatedMarginGrowsWithTheQuantityAndFallsWithTheDistance(
            @ForAll OptionType type,
            @ForAll @IntRange(min = 1, max = 50) int quantity,
            @ForAll @IntRange(min = 0, max = 1000) int distance,
            @ForAll @IntRange(min = 0, max = 1000) int further) {
        BigDecimal value = dec("-80");
        BigDecimal times = BigDecimal.valueOf(quantity);
        IsolatedMargin one = IsolatedMargin.of(away(type, distance, "-1"), value, SPOT, RATES);
        IsolatedMargin all = IsolatedMargin.of(
                away(type, distance, "-" + quantity), value.multiply(times), SPOT, RATES);

        assertThat(all.initial()).isEqualByComparingTo(one.initial().multiply(times));
        assertThat(all.maintenance()).isEqualByComparingTo(one.maintenance().multiply(times));
        assertThat(one.initial()).isLessThanOrEqualTo(one.maintenance()).isLessThan(value);
        assertThat(IsolatedMargin.of(away(type, distance + further, "-1"), value, SPOT, RATES).initial())
                .isGreaterThanOrEqualTo(one.initial());
        assertThat(IsolatedMargin.of(away(type, distance, "" + quantity), value.negate(), SPOT, RATES))
                .isEqualTo(IsolatedMargin.none());
    }

    /** What a short of one kind lacks after the other kind at its strike; nothing at another strike or expiry makes up for it. */
    @Property
    void whatIsNakedIsNeitherLessThanTheBalanceNorMoreThanAllShorts(
            @ForAll @IntRange(min = -9, max = 9) int calls, @ForAll @IntRange(min = -9, max = 9) int puts,
            @ForAll @IntRange(min = 0, max = 9) int more, @ForAll @IntRange(min = -9, max = 9) int elsewhere) {
        BigDecimal naked = naked(calls, puts, 0);
        boolean opposed = Integer.signum(calls) * Integer.signum(puts) < 0;

        assertThat(naked).isEqualByComparingTo(BigDecimal.valueOf(
                opposed ? Math.max(0, -(calls + puts)) : Math.max(0, -calls) + Math.max(0, -puts)));
        assertThat(naked(puts, calls, 0)).isEqualByComparingTo(naked);
        assertThat(naked(calls + more, puts, 0)).isLessThanOrEqualTo(naked);
        assertThat(naked(calls, puts, elsewhere)).isEqualByComparingTo(naked.add(naked(elsewhere, 0, 0)));
    }

    private static BigDecimal naked(int calls, int puts, int elsewhere) {
        return NakedShorts.of(List.of(new ExpiryBook(Duration.ofDays(1), dec("10"), BigDecimal.ZERO, List.of(
                option(OptionType.CALL, "10", "" + calls), option(OptionType.PUT, "10", "" + puts),
                option(OptionType.CALL, "20", "" + elsewhere)))));
    }

    /** So far out of the money. */
    private static OptionHolding away(OptionType type, int distance, String quantity) {
        BigDecimal by = BigDecimal.valueOf(distance);
        BigDecimal strike = type == OptionType.CALL ? SPOT.add(by) : SPOT.subtract(by).max(BigDecimal.ZERO);
        return new OptionHolding(type, strike, dec(quantity), dec("0.5"));
    }

    private static BigDecimal bound(List<OptionHolding> options) {
        return ExpiryPayoff.of(options).bound(dec("1.2"), dec("300"));
    }

    private static List<OptionHolding> options(List<Integer> held) {
        List<OptionHolding> options = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            options.add(new OptionHolding(OptionType.values()[i % 2], BigDecimal.valueOf(100L + 50 * i),
                    BigDecimal.valueOf(held.get(i)), dec("0.5")));
        }
        return options;
    }

    private static OptionHolding option(OptionType type, String strike, String quantity) {
        return new OptionHolding(type, dec(strike), dec(quantity), dec("0.5"));
    }

    private static BigDecimal dec(String text) {
        return new BigDecimal(text);
    }
}

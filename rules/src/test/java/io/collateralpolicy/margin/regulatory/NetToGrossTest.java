package io.collateralpolicy.margin.regulatory;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NetToGrossTest {

    private static final BigDecimal FIXED = new BigDecimal("0.4");

    /** Open Source Risk Engine b1f23933, im_schedule.csv: 457.79 collected on 989.66, ratio 0.104282. */
    @Test
    void nineSwapsOfThePublishedExample() {
        NetToGross costs = new NetToGross(new BigDecimal("501.06"), new BigDecimal("4804.86"));

        assertThat(costs.ratio(Numerics.STANDARD)).isBetween(new BigDecimal("0.104281"), new BigDecimal("0.104283"));
        assertThat(costs.initialMargin(new BigDecimal("989.66"), FIXED, Numerics.STANDARD))
                .isBetween(new BigDecimal("457.78"), new BigDecimal("457.80"));
    }

    /** The same file, posted: 395.86, for on balance nothing would be replaced. */
    @Test
    void aNegativeBalanceLeavesTheFixedShare() {
        NetToGross costs = NetToGross.of(decimals("4303.80", "-4804.86"));

        assertThat(costs.net()).isZero();
        assertThat(costs.initialMargin(new BigDecimal("989.66"), FIXED, Numerics.STANDARD)).hasToString("395.864000");
    }

    @Test
    void nothingToReplaceIsARatioOfOne() {
        NetToGross costs = NetToGross.of(decimals("-1", "-2"));

        assertThat(costs.ratio(Numerics.STANDARD)).isEqualByComparingTo("1");
        assertThat(costs.initialMargin(BigDecimal.TEN, FIXED, Numerics.STANDARD)).isEqualByComparingTo("10");
    }

    @Property
    void marginIsBetweenTheFixedShareAndTheGross(
            @ForAll @Size(max = 8) List<@BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal> costs,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(4) BigDecimal gross) {
        BigDecimal margin = NetToGross.of(costs).initialMargin(gross, FIXED, Numerics.STANDARD);

        assertThat(margin).isGreaterThanOrEqualTo(gross.multiply(FIXED)).isLessThanOrEqualTo(gross);
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }
}

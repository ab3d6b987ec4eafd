package io.collateralpolicy.margin.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers: dydxprotocol/v4-chain 84d4664b, ordering of accounts by risk. */
class MarginRiskTest {

    /** 100/50 is safer than 100/100; where 0 meets 0 the larger margin is riskier; without margins, the poorer. */
    @ParameterizedTest
    @CsvSource({"100, 50, 100, 100, -1", "100, 50, -100, 100, -1", "100, 150, 100, 100, 1", "-100, 150, 100, 100, 1",
        "100, 0, 100, 100, -1", "100, 100, 100, 100, 0", "0, 50, 0, 100, -1", "100, 50, 0, 0, 1", "200, 100, 100, 50, 1",
        "10, 0, 20, 0, 1", "20, 0, 10, 0, -1", "10, 0, 10, 0, 0"})
    void theRiskierHasMoreMaintenanceMarginForItsCollateral(
            String oneNet, String oneMargin, String otherNet, String otherMargin, int order) {
        assertThat(risk(oneNet, oneMargin).order(risk(otherNet, otherMargin))).isEqualTo(order);
    }

    @Property
    void theOrderOfTwoIsTheOppositeOfItsReverse(@ForAll("risks") MarginRisk one, @ForAll("risks") MarginRisk other) {
        assertThat(one.order(other)).isEqualTo(-other.order(one));
    }

    @Property
    void moreNetCollateralIsNeverRiskier(@ForAll("risks") MarginRisk one) {
        MarginRisk richer = one.add(risk("1", "0"));

        assertThat(richer.order(one)).isLessThanOrEqualTo(0);
    }

    private static MarginRisk risk(String net, String maintenance) {
        return new MarginRisk(new BigDecimal(net), BigDecimal.ZERO, new BigDecimal(maintenance));
    }

    @Provide
    Arbitrary<MarginRisk> risks() {
        Arbitrary<Integer> nets = Arbitraries.integers().between(-100, 100);
        Arbitrary<Integer> margins = Arbitraries.integers().between(0, 100);
        return Combinators.combine(nets, margins).as((n, m) -> risk(n.toString(), m.toString()));
    }
}

package io.collateralpolicy.margin.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.margin.collateral.CorrelatedShare.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelatedShareTest {

    @Test
    void eachLotCountsByItsValueAndWhatItFollowsRoundedUp() {
        // (2 × 1 + 1 × 0.5 + 3 × 0) / 6 = 0.41666…
        assertThat(share(part("2", "1"), part("1", "0.5"), part("3", "0"))).isEqualByComparingTo("0.416667");
    }

    @Test
    void whatSecuresNothingIsTakenToFallWithTheExposure() {
        assertThat(share()).isEqualByComparingTo("1");
        assertThat(share(part("0", "0"))).isEqualByComparingTo("1");
    }

    private static BigDecimal share(Part... parts) {
        return CorrelatedShare.of(List.of(parts), 6);
    }

    private static Part part(String value, String weight) {
        return new Part(new BigDecimal(value), new BigDecimal(weight));
    }
}

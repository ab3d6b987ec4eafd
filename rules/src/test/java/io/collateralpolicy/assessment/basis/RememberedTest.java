package io.collateralpolicy.assessment.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void whatIsEqualIsWorkedOutOnceAndWhatDiffersAnew() {
        Remembered remembered = new Remembered();
        AtomicInteger made = new AtomicInteger();

        assertThat(remembered.of(List.of("a", BigDecimal.ONE), made::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.of(List.of("a", new BigDecimal("1")), made::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.of(List.of("a", BigDecimal.TEN), made::incrementAndGet)).isEqualTo(2);
    }
}

package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Quantity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Portfolios that Derive published (v2-core 7736900d, PMRM_2) as small changes of those that are shipped as scenarios. */
class PublishedPortfoliosTest {

    private static final Path POLICY = Path.of("policies/derive-portfolio/1.0.0");
    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    /** N52, case 11: of cash at a peg of 0.52 nothing is lost that could count more. */
    @Test
    void cashBelowThePegIsStillItsOwnMargin() throws IOException {
        Assessment answer = answer(text("cash-alone-is-its-own-margin").replace("\"quotes\": [", """
                "quotes": [
                {"asset": "USDC/USD", "source": "feed", "price": "0.52", "publishedAt": "2025-02-20T00:00:00Z"},
                """));

        assertThat(answer.current().marginExcess()).isEqualByComparingTo("1000");
        assertThat(answer.current().thresholdValue()).isEqualByComparingTo("1000");
    }

    /**
     * N59: a short call at 4000 and a long one at 4200, on the market of the 2000/2200 spread.
     *
     * <p>Volatilities are those of the same surface in other cases: of strike 4000 in case 57, and where the surface is flat, as it
     * is from ln(K/F) of about 0.41 on, in case 43 (6000 and 7500).
     */
    @Test
    void aSpreadOf4000And4200NeedsWhatIsPublished() throws IOException {
        Assessment answer = answer(text("short-call-spread")
                .replace("2000.0", "4000.0")
                .replace("2200.0", "4200.0")
                .replace("1.05566815917837", "0.8795543651099665")
                .replace("0.8887739594928362", "0.8833255402190362"));

        assertThat(quantity(answer, "initialMarginBalance")).isCloseTo(new BigDecimal("-35.758446"), within(MILLIONTH));
        assertThat(quantity(answer, "maintenanceMarginBalance")).isCloseTo(new BigDecimal("-25.964048"), within(MILLIONTH));
    }

    private static String text(String scenario) throws IOException {
        return Files.readString(POLICY.resolve("scenarios/" + scenario + ".json"));
    }

    private static Assessment answer(String scenario) {
        return new ScenarioRunner(ShippedPolicies.ready(POLICY))
                .answer(Scenario.read(scenario.getBytes(StandardCharsets.UTF_8)));
    }

    private static BigDecimal quantity(Assessment answer, String name) {
        return answer.quantities().stream()
                .filter(q -> q.name().equals(name))
                .map(Quantity::value)
                .findFirst()
                .orElseThrow();
    }
}

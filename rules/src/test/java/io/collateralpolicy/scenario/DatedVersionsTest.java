package io.collateralpolicy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.policy.ReadyPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Numbers that an exchange changed on a day: the same book is asked under what held on either side of it, by the same rules. */
class DatedVersionsTest {

    private static final LocalDate CHANGED = LocalDate.parse("2025-01-06");
    private static final String EVERYTHING = "ETH|BTC|USD";

    /** OKX, portfolio margin of bitcoin and ether from 2025-01-06: 12 % instead of 15 %; of 0.4 short at 60,000. */
    @Test
    void aNarrowerGridHoldsFromItsDayOn() throws IOException {
        Dated grids = new Dated("standard", "1.1.0", "one-account-portfolio-margin.json");
        grids.from(LocalDate.MIN, grid("85", "115"));
        grids.from(CHANGED, grid("88", "112"));

        assertThat(grids.bitcoinLoss(CHANGED.minusDays(1))).isEqualByComparingTo("3600");
        assertThat(grids.bitcoinLoss(CHANGED)).isEqualByComparingTo("2880");
        grids.differInNumbersAlone();
    }

    /** OKX, extreme move from 2025-01-06: 24 % instead of 30 %. */
    @Test
    void aNarrowerExtremeMoveHoldsFromItsDayOn() throws IOException {
        Dated grids = new Dated("standard", "1.1.0", "one-account-portfolio-margin.json");
        grids.from(LocalDate.MIN, grid("70", "130"));
        grids.from(CHANGED, grid("76", "124"));

        assertThat(grids.bitcoinLoss(CHANGED.minusDays(1))).isEqualByComparingTo("7200");
        assertThat(grids.bitcoinLoss(CHANGED)).isEqualByComparingTo("5760");
    }

    /** Deribit, two stored versions of one page: 40 % · √(30 / days), then 38 % · (30 / days)^0.30; an option is worth less in the later. */
    @Test
    void aFlatterVolatilityShockHoldsFromItsDayOn() throws IOException {
        Dated shocks = new Dated("derive-portfolio", "1.0.0", "naked-short-call.json");
        shocks.from(LocalDate.MIN, shock("0.40", "0.5"));
        shocks.from(CHANGED, shock("0.38", "0.30"));

        BigDecimal before = shocks.bitcoinLoss(CHANGED.minusDays(1));

        assertThat(shocks.bitcoinLoss(CHANGED)).isLessThan(before);
        shocks.differInNumbersAlone();
    }

    private static Map<String, List<Map<String, String>>> grid(String down, String up) {
        return Map.of("scenario-grid", List.of(scenario(down), scenario("100"), scenario(up)));
    }

    private static Map<String, String> scenario(String spot) {
        return Map.of("row", "spot-" + spot, "underlying", EVERYTHING, "spotMultiplier", spot, "volatilityFactor", "1",
                "dampingFactor", "100");
    }

    /** The policy's own row with another range and power. */
    private static Map<String, List<Map<String, String>>> shock(String range, String power) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("policies/derive-portfolio/1.0.0/tables/portfolio-terms.csv"));
        String[] columns = lines.get(0).split(",");
        String[] cells = lines.get(1).split(",");
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        row.put("volatilityRangeUp", range);
        row.put("shortTermPower", power);
        return Map.of("portfolio-terms", List.of(row));
    }

    /** Packages by the day from which they hold, and one book that is asked of them. */
    private static final class Dated {

        private final NavigableMap<LocalDate, ReadyPolicy> packages = new TreeMap<>();
        private final ReadyPolicy base;
        private final Scenario book;

        Dated(String policy, String version, String scenario) throws IOException {
            this.base = ShippedPolicies.ready(policy, version);
            this.book = Scenario.read(Files.readAllBytes(
                    Path.of("policies", policy, version, "scenarios", scenario)));
        }

        void from(LocalDate day, Map<String, List<Map<String, String>>> rows) {
            packages.put(day, base.with(new Overlay(Map.of(), rows).over(base.numbers())));
        }

        BigDecimal bitcoinLoss(LocalDate day) {
            Assessment answer = new ScenarioRunner(packages.floorEntry(day).getValue()).answer(book);
            return answer.current().nettingSets().stream()
                    .filter(s -> s.underlying().equals("BTC"))
                    .findFirst()
                    .orElseThrow()
                    .scenarioLoss()
                    .orElseThrow();
        }

        void differInNumbersAlone() {
            assertThat(packages.values().stream().map(ReadyPolicy::logicDigest).distinct()).hasSize(1);
            assertThat(packages.values().stream().map(ReadyPolicy::numbersDigest).distinct()).hasSize(packages.size());
        }
    }
}

package io.collateralpolicy.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.AuditType;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.breaker.Breakers;
import io.collateralpolicy.decision.answer.Answer;
import io.collateralpolicy.decision.answer.DecidedAssessment;
import io.collateralpolicy.decision.MovedClock;
import io.collateralpolicy.decision.answer.Reserved;
import io.collateralpolicy.market.ObservedMarket;
import io.collateralpolicy.market.QuoteTable;
import io.collateralpolicy.rest.front.Answered;
import io.collateralpolicy.rest.request.CurrentRequest;
import io.collateralpolicy.wire.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class MeasurementsTest {

    private static final Path PAGE = Path.of("..", "docs", "operations.md");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z_]+)` \\|");
    private static final Pattern SERVED = Pattern.compile("(?m)^# TYPE ([a-z_]+) ");
    private static final String OF_THE_MACHINE = "(jvm|process|system)_.*";

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-22T14:00:00Z"));
    private final Database database = TestDatabase.empty();
    private final Measurements measurements = new Measurements();
    private final AuditLog log = TestLog.open(database, "node-0", 10, clock, measurements::groupCommitted);
    private final ObservedMarket market = new ObservedMarket(new QuoteTable(database, clock));

    @AfterEach
    void close() {
        log.close();
        measurements.close();
    }

    @Test
    void thePageOfOperationsNamesWhatIsServedAndNothingElse() throws IOException {
        showAll();

        assertThat(names(SERVED, measurements.scrape())).filteredOn(name -> !name.matches(OF_THE_MACHINE))
                .containsExactlyInAnyOrderElementsOf(names(DOCUMENTED, Files.readString(PAGE)));
    }

    @Test
    void anAssetsQuoteIsAsOldAsTheLatestOfItsSources() {
        showAll();
        market.observe(List.of(quote("a:b", 100), quote("c:d", 7)));

        assertThat(measurements.scrape()).contains("market_quote_age_seconds{asset=\"FUZZ\"} 7.0");
        clock.move(Duration.ofSeconds(3));
        assertThat(measurements.scrape()).contains("market_quote_age_seconds{asset=\"FUZZ\"} 10.0");
    }

    @Test
    void thePackageThatAnswersIsShownByItsDigest() {
        showAll();

        assertThat(measurements.scrape()).contains(
                "policy_in_force{package_digest=\"sha256:00\",policy=\"standard\",version=\"1.1.0\"} 1.0");
    }

    private void showAll() {
        measurements.show(
                new StateMeasurements.Sources(log, market, new Breakers(database, log, clock),
                        () -> List.of(new StateMeasurements.InForce("standard", "1.1.0", "sha256:00"))),
                clock);
        market.observe(List.of(quote("a:b", 60)));
        measurements.groupCommitted(List.of(AuditType.DECISION), 1_000);
        measurements.published("file", true);
        measurements.answered(new Answered(CurrentRequest.here(), "GET", 200, 1_000));
        measurements.decided(new Answer("dec_1", Purpose.BINDING, clock.instant(), "1.0.0",
                new DecidedAssessment.Recorded(StrictJson.readTree("{\"outcome\":\"ALLOWED\"}".getBytes(StandardCharsets.UTF_8))), Reserved.NOTHING, Optional.empty()));
    }

    private PriceQuote quote(String source, long age) {
        return new PriceQuote("FUZZ", source, BigDecimal.ONE, clock.instant().minusSeconds(age), Optional.empty());
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).distinct().collect(Collectors.toList());
    }
}

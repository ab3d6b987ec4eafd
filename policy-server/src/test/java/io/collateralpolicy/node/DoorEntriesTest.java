package io.collateralpolicy.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.audit.AuditLog;
import io.collateralpolicy.audit.Database;
import io.collateralpolicy.audit.TestDatabase;
import io.collateralpolicy.audit.TestLog;
import io.collateralpolicy.audit.read.AuditEntries;
import io.collateralpolicy.audit.verify.JudgedEntries;
import io.collateralpolicy.problem.ProblemType;
import io.collateralpolicy.rest.front.Answered;
import io.collateralpolicy.rest.request.CurrentRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(TestDatabase.TAG)
class DoorEntriesTest {

    private final Database database = TestDatabase.empty();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T14:00:00Z"), ZoneOffset.UTC);
    private final AuditLog log = TestLog.open(database, "node-0", 10, clock);
    private final DoorEntries door = new DoorEntries(log, clock);

    @AfterEach
    void close() {
        CurrentRequest.end();
        log.close();
    }

    @Test
    void aThousandRefusalsOfOneCallerAtOnePlaceAreOneEntryThatCountsThem() {
        for (int i = 0; i < 1_000; i++) {
            refused("mallory", "/audit/entries", ProblemType.FORBIDDEN);
        }
        door.tell();

        assertThat(entries("ACCESS_REFUSED")).singleElement().satisfies(entry -> {
            assertThat(entry.path("subject").asText()).isEqualTo("mallory");
            assertThat(entry.at("/content/count").asText()).isEqualTo("1000");
            assertThat(entry.at("/content/route").asText()).isEqualTo("/audit/entries");
            assertThat(entry.at("/content/problem").asText()).isEqualTo("forbidden");
        });
        assertThat(JudgedEntries.objections(database)).isEmpty();
    }

    /** A caller that invents names fills no log. */
    @Test
    void moreKindsOfRefusalThanAMinuteHasPlaceForAreToldTogether() {
        for (int i = 0; i < 10 * DoorEntries.KINDS_MAX; i++) {
            refused("mallory-" + i, "/decisions", ProblemType.FORBIDDEN);
        }
        door.tell();

        List<JsonNode> told = entries("ACCESS_REFUSED");
        assertThat(told).hasSize(DoorEntries.KINDS_MAX + 1);
        assertThat(told.stream().mapToLong(entry -> entry.at("/content/count").asLong()).sum())
                .isEqualTo(10L * DoorEntries.KINDS_MAX);
    }

    @Test
    void whoLooksAtDecisionsIsToldWithTheirIdsAndWhoSignsInWronglyIsNotToldTwice() {
        CurrentRequest request = request("ada", "/decisions/{id}");
        request.reads("dec_1");
        door.answered(new Answered(request, "GET", 200, 1));
        refused("anonymous", "/tokens", ProblemType.UNAUTHENTICATED);
        door.tell();

        assertThat(entries("RECORD_READ")).singleElement().satisfies(entry -> {
            assertThat(entry.path("subject").asText()).isEqualTo("ada");
            assertThat(entry.at("/content/decisionIds").asText()).isEqualTo("dec_1");
        });
        assertThat(entries("ACCESS_REFUSED")).isEmpty();
        assertThat(JudgedEntries.objections(database)).isEmpty();
    }

    @Test
    void whatIsNotToldWhenTheNodeEndsIsToldThen() {
        refused("mallory", "/decisions", ProblemType.UNAUTHENTICATED);

        door.close();

        assertThat(entries("ACCESS_REFUSED")).hasSize(1);
    }

    private void refused(String subject, String route, ProblemType problem) {
        CurrentRequest request = request(subject, route);
        request.endsWith(problem);
        door.answered(new Answered(request, "GET", problem.status(), 1));
    }

    private static CurrentRequest request(String subject, String route) {
        CurrentRequest request = CurrentRequest.begin(Optional.empty());
        request.speaksFor(subject);
        request.goesTo(route);
        return request;
    }

    private List<JsonNode> entries(String type) {
        return new AuditEntries(database).before(Optional.empty(), Optional.empty(), 1_000).stream()
                .map(AuditEntries.Listed::entry)
                .filter(entry -> entry.path("type").asText().equals(type))
                .toList();
    }
}

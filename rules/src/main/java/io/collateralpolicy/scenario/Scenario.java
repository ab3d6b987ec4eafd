package io.collateralpolicy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.wire.InvalidJson;
import io.collateralpolicy.wire.StrictJson;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One example.
 *
 * @param title    what it shows, as a sentence
 * @param source   where its expected figures come from
 * @param given    the request, as a caller would send it
 * @param breakers states given, by id
 * @param overlay  numbers laid over the policy's
 * @param effectiveFrom since when the package is in force; absent is so long ago that nothing is under way
 * @param expect   by path of the answer: text, a boolean, or {@code {"value", "tolerance"}} or {@code {"absent": true}}
 */
public record Scenario(
        String title,
        String source,
        DecisionRequest given,
        List<BreakerUsed> breakers,
        Optional<Overlay> overlay,
        Optional<Instant> effectiveFrom,
        Map<String, JsonNode> expect) {

    public Scenario {
        breakers = breakers == null ? List.of() : List.copyOf(breakers);
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect == null ? Map.of() : expect));
    }

    /** @throws InvalidJson when the file is no scenario */
    public static Scenario read(byte[] json) {
        Scenario scenario = StrictJson.read(json, Scenario.class);
        DecisionRequest given = scenario.given;
        if (scenario.title == null || given == null || given.account().isEmpty() || given.asOf().isEmpty()) {
            throw new InvalidJson("", "a scenario needs a `title`, and in `given` an `account` and `asOf`", 1, 1);
        }
        return scenario;
    }
}

package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.answer.BreakerUsed.State;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.AssetMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The breakers that the account touches: as they stand, and tripped where this decision's market trips them.
 *
 * @param used     by id
 * @param tripped  subjects of the tripped ones
 * @param findings of the trips
 */
record Breakers(List<BreakerUsed> used, Set<String> tripped, List<Finding> findings) {

    private static final String SCOPE = "ASSET";

    static Breakers of(
            DecidingPolicy policy, List<BreakerUsed> known, Map<String, AssetTerms> terms, List<Choice> choices) {
        Map<String, BreakerUsed> byId = new TreeMap<>();
        for (String name : policy.breakers()) {
            terms.values().forEach(t -> byId.computeIfAbsent(id(name, t.underlying()), id -> armed(id, t)));
        }
        known.forEach(b -> byId.computeIfPresent(b.breakerId(), (id, armed) -> b));
        List<Finding> findings = new ArrayList<>();
        for (Choice choice : choices) {
            if (choice.action() == Action.TRIP) {
                findings.add(Findings.stated(
                        choice, Finding.State.current, Effect.TRIP, "tripped", true, false));
                trip(byId, id(choice));
            }
        }
        return new Breakers(List.copyOf(byId.values()), tripped(byId), List.copyOf(findings));
    }

    private static void trip(Map<String, BreakerUsed> byId, String id) {
        byId.computeIfPresent(
                id, (i, b) -> new BreakerUsed(i, b.scope(), b.subject(), State.TRIPPED, b.epoch()));
    }

    private static Set<String> tripped(Map<String, BreakerUsed> byId) {
        Set<String> tripped = new TreeSet<>();
        for (BreakerUsed breaker : byId.values()) {
            if (breaker.state() == State.TRIPPED) {
                tripped.add(breaker.subject());
            }
        }
        return tripped;
    }

    private static BreakerUsed armed(String id, AssetTerms terms) {
        return new BreakerUsed(id, SCOPE, terms.underlying(), State.ARMED, "0");
    }

    private static String id(Choice trip) {
        return id((String) trip.arguments().get(0).value(), ((AssetMarket) trip.subject()).underlying());
    }

    private static String id(String name, String underlying) {
        return name + "-" + underlying;
    }
}

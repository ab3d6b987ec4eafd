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
            terms.values().forEach(t -> byId.put(id(name, t), armed(name, t)));
        }
        known.stream().filter(b -> byId.containsKey(b.breakerId())).forEach(b -> byId.put(b.breakerId(), b));
        List<Finding> findings = new ArrayList<>();
        for (Choice choice : choices) {
            if (choice.action() == Action.TRIP) {
                findings.add(Findings.stated(
                        choice, Finding.State.current, Effect.TRIP, "tripped", true, false));
                trip(byId, id((String) choice.arguments().get(0).value(), (AssetMarket) choice.subject()));
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
        byId.values().stream().filter(b -> b.state() == State.TRIPPED).forEach(b -> tripped.add(b.subject()));
        return tripped;
    }

    private static BreakerUsed armed(String name, AssetTerms terms) {
        return new BreakerUsed(id(name, terms), SCOPE, terms.underlying(), State.ARMED, "0");
    }

    private static String id(String name, AssetTerms terms) {
        return name + "-" + terms.underlying();
    }

    private static String id(String name, AssetMarket market) {
        return name + "-" + market.underlying();
    }
}

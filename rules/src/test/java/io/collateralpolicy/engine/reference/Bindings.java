package io.collateralpolicy.engine.reference;

import io.collateralpolicy.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which facts a rule's bindings stand for.
 *
 * @param facts  all there are
 * @param places by binding, the place among the facts
 */
record Bindings(List<? extends Fact> facts, Map<String, Integer> places) {

    static Bindings none(List<? extends Fact> facts) {
        return new Bindings(facts, Map.of());
    }

    Bindings with(Optional<String> binding, int place) {
        Map<String, Integer> more = new TreeMap<>(places);
        binding.ifPresent(name -> more.put(name, place));
        return new Bindings(facts, more);
    }

    int place(String binding) {
        return places.get(binding);
    }

    Fact fact(String binding) {
        return facts.get(place(binding));
    }
}

package io.collateralpolicy.audit.verify.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found. Of each failure the first few are kept and all are counted, so that memory stays bounded. */
public final class Findings {

    private static final int KEPT_MAX = 20;

    private final Map<Failure, List<Finding>> kept = new EnumMap<>(Failure.class);
    private final Map<Failure, Long> counts = new EnumMap<>(Failure.class);

    public void add(Failure failure, Place place, String message) {
        add(new Finding(failure, Optional.of(place), message));
    }

    public void add(Failure failure, String message) {
        add(new Finding(failure, Optional.empty(), message));
    }

    public void add(Failure failure, Optional<Place> place, String message) {
        add(new Finding(failure, place, message));
    }

    private synchronized void add(Finding finding) {
        counts.merge(finding.failure(), 1L, Long::sum);
        List<Finding> list = kept.computeIfAbsent(finding.failure(), failure -> new ArrayList<>());
        if (list.size() < KEPT_MAX) {
            list.add(finding);
        }
    }

    public synchronized boolean isEmpty() {
        return counts.isEmpty();
    }

    public synchronized boolean has(Failure failure) {
        return counts.containsKey(failure);
    }

    /** How often each failure was found. */
    public synchronized Map<Failure, Long> counts() {
        return Collections.unmodifiableMap(new EnumMap<>(counts));
    }

    /** The first of each failure, in their order. */
    public synchronized List<Finding> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }

    /** Where a reader should look first: the earliest place, and within it the entry that is known exactly, if one is. */
    public Optional<Place> first() {
        List<Place> places = kept().stream()
                .flatMap(finding -> finding.place().stream())
                .sorted(Comparator.comparing(Place::log).thenComparingLong(Place::from).thenComparingLong(Place::to))
                .toList();
        return places.stream().findFirst().map(first -> places.stream()
                .filter(place -> place.isExact() && first.contains(place))
                .findFirst()
                .orElse(first));
    }

    /** Of the first failure that applies; 0 when there is none. */
    public int exitCode() {
        return counts().keySet().stream().findFirst().map(Failure::exitCode).orElse(0);
    }
}

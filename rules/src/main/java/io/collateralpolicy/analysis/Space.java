package io.collateralpolicy.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every combination of values around some probes; of too many a sample that is the same each time. */
final class Space {

    static final int DECISIONS_MAX = 20_000;
    static final long SEED = 20261122L;

    private final List<Probe> bases;
    private final Map<Vary, List<Object>> values = new TreeMap<>();
    private final int along;

    /** @param along how many decisions each combination takes */
    Space(List<Probe> bases, List<Vary> dimensions, Values values, int along) {
        this.bases = bases;
        this.along = along;
        dimensions.forEach(vary -> this.values.put(vary, values.of(vary)));
    }

    void forEach(Consumer<Probe> each) {
        long all = size();
        if (isWhole()) {
            for (long i = 0; i < all; i++) {
                each.accept(at(i));
            }
        } else {
            SplittableRandom places = new SplittableRandom(SEED);
            for (int i = 0; i < DECISIONS_MAX / along; i++) {
                each.accept(at(places.nextLong(all)));
            }
        }
    }

    boolean isWhole() {
        return size() <= DECISIONS_MAX / along;
    }

    /** What accounts of it differ in: their asset and its dimensions. */
    Set<String> properties() {
        return Stream.concat(Stream.of(Vary.ASSET), values.keySet().stream())
                .flatMap(vary -> vary.properties().stream())
                .collect(Collectors.toSet());
    }

    String text() {
        String dimensions = values.entrySet().stream()
                .filter(d -> d.getValue().size() > 1)
                .map(d -> " × " + d.getValue().size() + " " + d.getKey().text())
                .collect(Collectors.joining());
        String sample = isWhole() ? "" : ", of which " + DECISIONS_MAX / along + " by seed " + SEED;
        return "accounts of one lot, a loan of its asset and one quote, " + bases.size() + " assets" + dimensions + sample;
    }

    private long size() {
        return values.values().stream().mapToLong(List::size).reduce(bases.size(), Math::multiplyExact);
    }

    private Probe at(long index) {
        long rest = index;
        Probe probe = bases.get((int) (rest % bases.size()));
        rest /= bases.size();
        for (Map.Entry<Vary, List<Object>> dimension : values.entrySet()) {
            List<Object> of = dimension.getValue();
            probe = probe.with(dimension.getKey(), of.get((int) (rest % of.size())));
            rest /= of.size();
        }
        return probe;
    }

    List<Probe> all() {
        List<Probe> all = new ArrayList<>();
        forEach(all::add);
        return all;
    }
}

package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Accounts of two lots, each where its asset earns most. What one asset is to the other has no constants to partition by, so
 * this is a search: every ordered pair of assets, or of too many a sample that is the same each time, at fixed shares.
 */
final class Pairs {

    private static final int PAIRS_MAX = 1_000;
    private static final int STEPS = 20;
    private static final int QUANTITY_SCALE = 6;

    private final Laboratory laboratory;
    private final List<Probe> pairs;
    private final String fragment;

    Pairs(List<Probe> bases, Laboratory laboratory) {
        this.laboratory = laboratory;
        this.pairs = pairs(bases);
        this.fragment = pairs.size() + " of " + (long) bases.size() * (bases.size() - 1)
                + " ordered pairs of assets, seed " + Space.SEED;
    }

    private static List<Probe> pairs(List<Probe> bases) {
        long all = (long) bases.size() * bases.size();
        List<Probe> pairs = new ArrayList<>();
        SplittableRandom places = new SplittableRandom(Space.SEED);
        for (long i = 0; i < Math.min(all, PAIRS_MAX); i++) {
            long place = all <= PAIRS_MAX ? i : places.nextLong(all);
            Probe first = bases.get((int) (place % bases.size()));
            Probe second = bases.get((int) (place / bases.size()));
            if (!first.equals(second)) {
                pairs.add(first.beside(second));
            }
        }
        return List.copyOf(pairs);
    }

    AnalysisResult anotherLot() {
        for (Probe pair : pairs) {
            Probe other = inAccountOf(pair, pair.beside().get(0));
            Probe alone = new Probe(pair.values());
            BigDecimal apart = laboratory.see(alone).credit().add(laboratory.see(other).credit());
            BigDecimal together = laboratory.see(pair).credit();
            if (together.compareTo(apart) < 0) {
                return failed(AnalysisProperty.ANOTHER_LOT, "two lots are worth " + apart.toPlainString()
                        + " apart and " + together.toPlainString() + " together", alone, other, pair);
            }
        }
        return new AnalysisResult(AnalysisProperty.ANOTHER_LOT, Status.SEARCHED, fragment, Optional.empty());
    }

    /** What belongs to the account and not to the lot is the first lot's. */
    private static Probe inAccountOf(Probe first, Probe other) {
        return other.with(Vary.POOL, first.of(Vary.POOL))
                .with(Vary.MARGIN_MODE, first.of(Vary.MARGIN_MODE))
                .with(Vary.EFFICIENCY_MODE, first.of(Vary.EFFICIENCY_MODE));
    }

    AnalysisResult higherConcentration() {
        AnalysisProperty property = AnalysisProperty.HIGHER_CONCENTRATION;
        for (Probe pair : pairs) {
            Probe before = atShare(pair, 1);
            List<String> refusing = laboratory.see(before).concentrated();
            for (int step : IntStream.range(2, STEPS).toArray()) {
                Probe after = atShare(pair, step);
                List<String> then = laboratory.see(after).concentrated();
                if (!then.containsAll(refusing)) {
                    return failed(property, refusing + " find a share of " + step(step - 1) + " too large, and one of "
                            + step(step) + " only " + then, before, after);
                }
                before = after;
                refusing = then;
            }
        }
        return new AnalysisResult(property, Status.SEARCHED, fragment + ", at " + (STEPS - 1) + " shares", Optional.empty());
    }

    /** So much of the first that it makes up the share beside the other: {@code other · share / (1 − share)}. */
    private static Probe atShare(Probe pair, int step) {
        BigDecimal other = (BigDecimal) pair.beside().get(0).of(Vary.QUANTITY);
        BigDecimal quantity = other.multiply(BigDecimal.valueOf(step))
                .divide(BigDecimal.valueOf((long) STEPS - step), QUANTITY_SCALE, RoundingMode.FLOOR);
        return pair.with(Vary.QUANTITY, quantity);
    }

    private static String step(int step) {
        return BigDecimal.valueOf(step).divide(BigDecimal.valueOf(STEPS)).toPlainString();
    }

    private AnalysisResult failed(AnalysisProperty property, String sentence, Probe... probes) {
        return new AnalysisResult(
                property, Status.FAILED, fragment, Optional.of(laboratory.witness(sentence, List.of(probes))));
    }
}

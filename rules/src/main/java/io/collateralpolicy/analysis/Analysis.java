package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.AnalysisResult.Status;
import io.collateralpolicy.analysis.reach.Cuts;
import io.collateralpolicy.analysis.reach.Reach;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Asks every property of one policy. */
public final class Analysis {

    private static final List<Vary> PLACE =
            List.of(Vary.CHAIN, Vary.CUSTODY, Vary.POOL, Vary.MARGIN_MODE, Vary.EFFICIENCY_MODE);

    /** Units of collateral for one unit owed of the same asset. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ReadyPolicy policy;
    private final Laboratory laboratory;
    private final Cuts cuts;
    private final Reach reach;
    private final Values values;
    private final List<Probe> bases;
    private final Pairs pairs;

    private Analysis(ReadyPolicy policy) {
        this.policy = policy;
        this.laboratory = new Laboratory(policy);
        this.cuts = Cuts.of(policy);
        this.reach = new Reach(policy, Vary.tried());
        this.values = new Values(cuts, policy.numerics());
        this.bases = values.of(Vary.ASSET).stream().map(this::base).toList();
        this.pairs = new Pairs(bases, laboratory);
    }

    /** One result for each property, in their order; the same each time. */
    public static List<AnalysisResult> of(ReadyPolicy policy) {
        Analysis analysis = new Analysis(policy);
        return List.of(
                analysis.gaps(),
                analysis.along(AnalysisProperty.NO_TIER_CLIFFS, Vary.QUANTITY, Laws::noLess),
                analysis.along(AnalysisProperty.LARGER_SIZE, Vary.QUANTITY, Laws.noHigherRate(policy.numerics())),
                analysis.along(AnalysisProperty.WORSE_PRICE, Vary.PRICE, Laws::noLess),
                analysis.along(AnalysisProperty.OLDER_QUOTE, Vary.AGE, Laws::noMore),
                analysis.along(AnalysisProperty.LOWER_CONFIDENCE, Vary.CONFIDENCE, Laws::noLess),
                analysis.along(AnalysisProperty.DEEPER_DROP, Vary.DROP, Laws::noMore),
                analysis.along(AnalysisProperty.HIGHER_RISE, Vary.RISE, Laws::noMore),
                analysis.along(AnalysisProperty.HIGHER_VOLATILITY, Vary.VOLATILITY, Laws::noMore),
                analysis.along(AnalysisProperty.SPLITTING, Vary.PIECES, Laws::noMore),
                analysis.pairs.anotherLot(),
                analysis.pairs.higherConcentration(),
                ScheduleCheck.of(policy.numbers(), analysis.bases, analysis.laboratory),
                analysis.advance(),
                analysis.bonus());
    }

    /** Where and by which source the asset earns most; a lot is looked at from there. */
    private Probe base(Object asset) {
        Probe asked = new Probe(Map.of(Vary.ASSET, asset));
        List<Vary> dimensions = new ArrayList<>(PLACE);
        dimensions.add(Vary.SOURCE);
        Probe best = asked;
        BigDecimal most = BigDecimal.ONE.negate();
        for (Probe probe : new Space(List.of(asked), dimensions, values, 1).all()) {
            BigDecimal credit = laboratory.see(probe).credit();
            if (credit.compareTo(most) > 0) {
                best = probe;
                most = credit;
            }
        }
        return best;
    }

    private AnalysisResult gaps() {
        Search search = new Search(AnalysisProperty.NO_GAPS, space(List.of(Vary.QUANTITY), 1));
        search.space().forEach(probe -> search.consider(() -> Laws.gap(laboratory.see(probe), isFresh(probe)), probe));
        return search.result(laboratory, reach.onGaps());
    }

    private static boolean isFresh(Probe probe) {
        return probe.of(Vary.AGE).equals(Vary.AGE.usual());
    }

    private AnalysisResult advance() {
        Space space = space(cuts.isRateByBreaker()
                ? List.of(Vary.QUANTITY, Vary.DROP, Vary.RISE) : List.of(Vary.QUANTITY), 1);
        Search search = new Search(AnalysisProperty.ADVANCE_WITHIN_THRESHOLD, space);
        space.forEach(probe -> search.consider(() -> Laws.advance(laboratory.see(probe)), probe));
        return search.result(laboratory, reach.onAdvance());
    }

    /** What an account that owes twice its collateral is liquidated at; then rows that no such account reaches. */
    private AnalysisResult bonus() {
        Search search = new Search(AnalysisProperty.BONUS_WITHIN_COLLATERAL, space(List.of(), 1));
        search.space().forEach(probe -> {
            Probe owing = probe.with(Vary.QUANTITY, HALF);
            search.consider(() -> Laws.bonus(laboratory.see(owing)), owing);
        });
        AnalysisResult asked = search.result(laboratory, reach.onBonus());
        return asked.status() == Status.FAILED ? asked : BonusCheck.of(policy.numbers()).orElse(asked);
    }

    private AnalysisResult along(AnalysisProperty property, Vary vary, Laws.Step law) {
        List<Object> steps = values.of(vary);
        Search search = new Search(property, isOfPlace(vary)
                ? space(beside(vary), steps.size())
                : new Space(bases, beside(vary), values, steps.size()));
        search.space().forEach(probe -> {
            Probe before = at(probe, vary, steps.get(0));
            Seen seen = laboratory.see(before);
            for (Object step : steps.subList(1, steps.size())) {
                Probe after = at(probe, vary, step);
                Seen next = laboratory.see(after);
                Seen last = seen;
                search.consider(() -> law.broken(last, next), before, after);
                before = after;
                seen = next;
            }
        });
        return search.result(laboratory, untried(vary), vary, steps.size());
    }

    private SortedSet<String> untried(Vary vary) {
        return switch (vary) {
            case AGE, CONFIDENCE -> reach.onQuotes();
            case DROP, RISE -> reach.onTrips();
            case VOLATILITY -> reach.onVolatility();
            default -> reach.onLots();
        };
    }

    /** A price is tried on one unit, unless units matter themselves. */
    private Probe at(Probe probe, Vary vary, Object value) {
        return (vary == Vary.PRICE && !cuts.isBySizeTwice() ? probe.with(Vary.QUANTITY, BigDecimal.ONE) : probe).with(vary, value);
    }

    /** What else the outcome depends on, beyond the place, while this varies. */
    private List<Vary> beside(Vary vary) {
        return switch (vary) {
            case QUANTITY -> cuts.isBySizeTwice() ? List.of(Vary.PRICE) : List.of();
            case PRICE -> cuts.isBySizeTwice() ? List.of(Vary.QUANTITY) : List.of();
            case AGE -> List.of(Vary.SOURCE, Vary.CONFIDENCE);
            case CONFIDENCE -> List.of(Vary.SOURCE, Vary.AGE);
            case DROP -> List.of(Vary.RISE);
            case RISE -> List.of(Vary.DROP);
            case PIECES -> List.of(Vary.QUANTITY);
            default -> List.of();
        };
    }

    /**
     * Which quote is valid does not depend on the place of the lot, unless a lot's own terms ask for the age; nor does which
     * breaker trips, unless it does more than stop credit.
     */
    private boolean isOfPlace(Vary vary) {
        return switch (vary) {
            case AGE, CONFIDENCE -> cuts.isOfTerms("quoteAge");
            case DROP, RISE -> reach.isWorthByTrip();
            default -> true;
        };
    }

    private Space space(List<Vary> beside, int along) {
        List<Vary> dimensions = new ArrayList<>(beside);
        dimensions.addAll(PLACE);
        if (cuts.isOfTerms("quoteAge") && !beside.contains(Vary.CONFIDENCE) && !beside.contains(Vary.AGE)) {
            dimensions.add(Vary.AGE);
        }
        return new Space(bases, dimensions, values, along);
    }
}

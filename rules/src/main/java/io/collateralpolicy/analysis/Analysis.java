package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.reach.Cuts;
import io.collateralpolicy.analysis.reach.Reach;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks every property of one policy. */
public final class Analysis {

    private static final Map<Vary, String> OF_QUOTE = new TreeMap<>(Map.of(Vary.AGE, "quoteAge", Vary.CONFIDENCE, "confidence"));

    /** Units of collateral for one unit owed of the same asset. */
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final ReadyPolicy policy;
    private final Laboratory laboratory;
    private final Cuts cuts;
    private final Reach reach;
    private final Values values;
    private final Bases bases;
    private final Pairs pairs;

    private Analysis(ReadyPolicy policy) {
        this.policy = policy;
        this.laboratory = new Laboratory(policy);
        this.cuts = Cuts.of(policy);
        this.reach = new Reach(policy, Vary.tried());
        this.values = new Values(cuts, policy.numerics());
        this.bases = new Bases(laboratory, values, reach);
        this.pairs = new Pairs(bases.all(), laboratory);
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
                ScheduleCheck.of(policy.numbers(), analysis.bases.all(), analysis.laboratory),
                analysis.advance(),
                analysis.bonus());
    }

    private AnalysisResult gaps() {
        Search search = new Search(AnalysisProperty.NO_GAPS, space(List.of(Vary.QUANTITY), 1));
        search.space().forEach(probe -> search.consider(() -> Laws.gap(laboratory.see(probe), isFresh(probe)), probe));
        return search.result(laboratory, reach.onGaps(search.space().properties()));
    }

    private static boolean isFresh(Probe probe) {
        return probe.of(Vary.AGE).equals(Vary.AGE.usual()) && probe.of(Vary.CONFIDENCE).equals(Vary.CONFIDENCE.usual());
    }

    private AnalysisResult advance() {
        Space space = space(cuts.isRateByBreaker()
                ? List.of(Vary.QUANTITY, Vary.DROP, Vary.RISE) : List.of(Vary.QUANTITY), 1);
        Search search = new Search(AnalysisProperty.ADVANCE_WITHIN_THRESHOLD, space);
        space.forEach(probe -> search.consider(() -> Laws.advance(laboratory.see(probe)), probe));
        return search.result(laboratory, reach.onAdvance(space.properties()));
    }

    /** What an account that owes twice its collateral is liquidated at. */
    private AnalysisResult bonus() {
        Search search = new Search(AnalysisProperty.BONUS_WITHIN_COLLATERAL, space(List.of(), 1));
        search.space().forEach(probe -> {
            Probe owing = probe.with(Vary.QUANTITY, HALF);
            Seen seen = laboratory.see(owing);
            search.consider(() -> Laws.bonus(seen), owing);
            if (reach.hasBonus() && seen.bonus().isEmpty() && (seen.threshold().signum() > 0 || seen.refusal().isPresent())) {
                search.missing("accounts that are not liquidated");
            }
        });
        BonusRows.beyond(policy.numbers()).ifPresent(search::missing);
        return search.result(laboratory, reach.onBonus(search.space().properties()));
    }

    private AnalysisResult along(AnalysisProperty property, Vary vary, Laws.Step law) {
        List<Object> steps = values.of(vary);
        Search search = new Search(property, isOfPlace(vary)
                ? space(beside(vary), steps.size())
                : new Space(bases.all(), beside(vary), values, steps.size()));
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
        if (bases.isDark()) {
            search.missing("what earns nothing where it is looked at");
        }
        Set<String> tried = new TreeSet<>(search.space().properties());
        tried.addAll(steppedIn(vary));
        return search.result(laboratory, untried(vary, tried), vary, steps.size());
    }

    /** Value goes with units and with the price alike, unless rules tell the two apart, which is never proved. */
    private static List<String> steppedIn(Vary vary) {
        return vary == Vary.PRICE ? Vary.QUANTITY.properties() : vary.properties();
    }

    private SortedSet<String> untried(Vary vary, Set<String> tried) {
        return switch (vary) {
            case AGE, CONFIDENCE -> reach.onQuotes(tried);
            case DROP, RISE -> reach.onTrips(tried);
            case VOLATILITY -> reach.onVolatility(tried);
            default -> reach.onLots(tried);
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
     * Which quote is valid does not depend on the place of the lot, unless a lot's own terms ask for the quote; nor does which
     * breaker trips, unless it does more than stop the credit of an asset.
     */
    private boolean isOfPlace(Vary vary) {
        return switch (vary) {
            case AGE, CONFIDENCE -> reach.isWorthByQuote();
            case DROP, RISE -> reach.isWorthByTrip();
            default -> true;
        };
    }

    private Space space(List<Vary> beside, int along) {
        List<Vary> dimensions = new ArrayList<>(beside);
        dimensions.addAll(Bases.PLACE);
        if (!beside.contains(Vary.CONFIDENCE) && !beside.contains(Vary.AGE)) {
            OF_QUOTE.entrySet().stream().filter(of -> cuts.isOfTerms(of.getValue())).map(Map.Entry::getKey)
                    .forEach(dimensions::add);
        }
        return new Space(bases.all(), dimensions, values, along);
    }
}

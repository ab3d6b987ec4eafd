package io.collateralpolicy.analysis;

import io.collateralpolicy.analysis.reach.Reach;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Of each asset the place and the source where it earns most: a lot is looked at from there. */
final class Bases {

    static final List<Vary> PLACE =
            List.of(Vary.CHAIN, Vary.CUSTODY, Vary.POOL, Vary.MARGIN_MODE, Vary.EFFICIENCY_MODE);

    private final Laboratory laboratory;
    private final Values values;
    private final boolean worthByMore;
    private final List<Probe> all = new ArrayList<>();
    private boolean dark;

    Bases(Laboratory laboratory, Values values, Reach reach) {
        this.laboratory = laboratory;
        this.values = values;
        this.worthByMore = reach.isWorthByMoreThanPlace();
        values.of(Vary.ASSET).forEach(this::add);
    }

    List<Probe> all() {
        return List.copyOf(all);
    }

    /**
     * Whether an asset of the allow-list earns nothing wherever it is looked at from, for another reason than the place: then
     * what only shows where there is credit is not seen.
     */
    boolean isDark() {
        return dark;
    }

    private void add(Object asset) {
        Probe asked = new Probe(Map.of(Vary.ASSET, asset));
        List<Vary> dimensions = new ArrayList<>(PLACE);
        dimensions.add(Vary.SOURCE);
        Probe best = asked;
        BigDecimal most = BigDecimal.ONE.negate();
        boolean listed = false;
        boolean priced = false;
        for (Probe probe : new Space(List.of(asked), dimensions, values, 1).all()) {
            Seen seen = laboratory.see(probe);
            listed |= seen.listed() || seen.refusal().isPresent();
            priced |= seen.priced();
            if (seen.credit().compareTo(most) > 0) {
                best = probe;
                most = seen.credit();
            }
        }
        all.add(best);
        dark |= listed && most.signum() <= 0 && (worthByMore || !priced);
    }
}

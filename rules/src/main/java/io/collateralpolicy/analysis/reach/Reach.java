package io.collateralpolicy.analysis.reach;

import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.engine.language.Call;
import io.collateralpolicy.engine.language.Rule;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.table.Numbers;
import io.collateralpolicy.table.Table;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which properties, of those that probes do not try in every way, may bear on a question; the others may be anything. Where none
 * bears on it, what holds of the probes holds of all that they stand for.
 *
 * <p>It rests on the laws: haircuts only grow by what is added, credit is lost by any rule that takes it, and a stage never looks
 * back. A probe's market has no liquidity pool, so what rules of prices say of one is not asked.
 */
public final class Reach {

    /** They take credit or raise haircuts and touch neither threshold nor bonus, so a lot is worth no more for them. */
    private static final Set<Action> TIGHTENING = EnumSet.of(
            Action.INELIGIBLE, Action.ELIGIBLE_FROM, Action.FROZEN_FOR_NEW, Action.HAIRCUT, Action.HAIRCUT_FROM,
            Action.SCALED_HAIRCUT_FROM, Action.IMPERMANENT_LOSS_FROM, Action.VOLATILITY_HAIRCUT_FROM,
            Action.STAKING_BASIS_FROM, Action.LIQUIDITY_HAIRCUT_FROM, Action.SIZE_DISCOUNT_FROM, Action.LIMIT,
            Action.LIMIT_FROM, Action.MINIMUM, Action.REFUSE);
    /** They say how much is liquidated and not at what price. */
    private static final Set<Action> HOW_MUCH = EnumSet.of(
            Action.CLOSE_FACTOR, Action.DUST, Action.THROTTLE, Action.PROTOCOL_FEE_FROM, Action.LIMIT, Action.LIMIT_FROM,
            Action.MINIMUM, Action.REFUSE);
    private static final Set<Action> STOPPING = EnumSet.of(Action.FROZEN_FOR_NEW, Action.INELIGIBLE);
    private static final Set<String> QUOTE = Set.of("quoteAge", "confidence", "portfolioConfidence");
    private static final Set<String> TRIPPED = Set.of("breakerTripped");
    private static final Set<String> VOLATILITY = Set.of("volatility");
    /** What is known of no probe's lot: a rule that wants one of them keeps silent there. */
    private static final Set<String> UNKNOWN =
            Set.of("closeLink", "metricsKnown", "volatilityKnown", "basisKnown", "depthKnown", "poolKnown");
    private static final String POOL = "poolKnown";

    private final Numbers numbers;
    private final List<Rule> rules;
    private final Set<String> tried;

    /** @param tried properties that probes try in every way */
    public Reach(ReadyPolicy policy, Set<String> tried) {
        this.numbers = policy.numbers();
        this.rules = policy.source().rules().rules();
        this.tried = Set.copyOf(tried);
    }

    /** On what a lot is worth. */
    public SortedSet<String> onLots() {
        return untried(rule -> is(rule, Stage.MARKET) || is(rule, Stage.TERMS));
    }

    /** On which of two quotes gives more credit: an unpriced lot has none, whatever else is said of it. */
    public SortedSet<String> onQuotes() {
        boolean followed = ofTerms().anyMatch(rule -> touches(rule, QUOTE));
        return untried(rule -> is(rule, Stage.MARKET) || followed && is(rule, Stage.TERMS));
    }

    /** On which of two moves of a price gives more new credit. */
    public SortedSet<String> onTrips() {
        return untried(rule -> is(rule, Stage.MARKET) || isWorthByTrip() && is(rule, Stage.TERMS));
    }

    /** Whether a tripped breaker does anything to lots but stop their credit, so that where they are may matter. */
    public boolean isWorthByTrip() {
        return ofTerms().filter(rule -> touches(rule, TRIPPED)).anyMatch(rule ->
                !Shape.demands(rule, TRIPPED) || !says(rule, STOPPING));
    }

    /** On which of two volatilities gives more credit: unless rules compare it, a haircut that grows with it is all it does. */
    public SortedSet<String> onVolatility() {
        boolean compared = ofTerms().anyMatch(rule -> touches(rule, VOLATILITY));
        return untried(rule -> compared && is(rule, Stage.TERMS));
    }

    /** On whether rows are missing. */
    public SortedSet<String> onGaps() {
        return untried(rule -> is(rule, Stage.MARKET)
                || is(rule, Stage.TERMS) && !(isSilentAndTightening(rule) && tables(rule).allMatch(Reach::isTotal)));
    }

    /** On whether the advance rate can be above the threshold. */
    public SortedSet<String> onAdvance() {
        return untried(rule -> is(rule, Stage.TERMS) && !isSilentAndTightening(rule));
    }

    /** On what a liquidation at the threshold needs. */
    public SortedSet<String> onBonus() {
        return untried(rule -> is(rule, Stage.LIQUIDATION) && !says(rule, HOW_MUCH)
                || is(rule, Stage.TERMS) && !says(rule, TIGHTENING));
    }

    private SortedSet<String> untried(Predicate<Rule> bears) {
        SortedSet<String> untried = Cuts.of(numbers, bearing(bears.and(rule -> is(rule, Stage.MARKET)))).untried(tried);
        untried.remove(POOL);
        SortedSet<String> all = new TreeSet<>(untried);
        all.addAll(Cuts.of(numbers, bearing(bears.and(rule -> !is(rule, Stage.MARKET)))).untried(tried));
        return all;
    }

    private List<Rule> bearing(Predicate<Rule> bears) {
        return rules.stream().filter(bears).toList();
    }

    private Stream<Rule> ofTerms() {
        return rules.stream().filter(rule -> is(rule, Stage.TERMS));
    }

    private static boolean isSilentAndTightening(Rule rule) {
        return Shape.demands(rule, UNKNOWN) && says(rule, TIGHTENING);
    }

    private static boolean is(Rule rule, Stage stage) {
        return rule.header().stage() == stage;
    }

    private static boolean says(Rule rule, Set<Action> nothingBut) {
        return rule.calls().stream().allMatch(call -> nothingBut.contains(call.action()));
    }

    private boolean touches(Rule rule, Set<String> properties) {
        return Shape.reads(rule, properties) || tables(rule)
                .flatMap(table -> table.schema().conditions().stream())
                .anyMatch(column -> column.property().filter(properties::contains).isPresent());
    }

    private Stream<Table> tables(Rule rule) {
        return rule.calls().stream()
                .flatMap(call -> call.terms().stream())
                .filter(Call.TableName.class::isInstance)
                .map(term -> numbers.table(((Call.TableName) term).name()).orElseThrow());
    }

    /** Whether one of its rows is about anything. */
    private static boolean isTotal(Table table) {
        return table.rows().stream().anyMatch(row ->
                table.schema().conditions().stream().allMatch(column -> row.get(column.name()).equals("*")));
    }
}

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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which properties, of those that probes do not try in every way, may bear on a question; the others may be anything. Where none
 * bears on it, what holds of the probes holds of all that they stand for.
 *
 * <p>It rests on the laws: haircuts only grow by what is added, credit is lost by any rule that takes it, and a stage never looks
 * back. Whatever a rule reads counts as untried until there is a reason why it does not matter; {@code tried} is what the probes of
 * the question at hand vary, and nothing else.
 */
public final class Reach {

    /** Where a lot may be; with its asset, what follows from that, and its price. */
    private static final Set<String> PLACE =
            Set.of("asset", "assetClass", "underlying", "chain", "custody", "pool", "marginMode", "efficiencyMode");
    private static final Set<String> ASSET = Set.of("asset", "assetClass", "underlying");
    /**
     * They take credit or raise haircuts and touch neither threshold nor bonus, so a lot is worth no more for them. What makes
     * eligible is not among them: without it no lot has credit.
     */
    private static final Set<Action> TIGHTENING = EnumSet.of(
            Action.INELIGIBLE, Action.FROZEN_FOR_NEW, Action.HAIRCUT, Action.HAIRCUT_FROM,
            Action.SCALED_HAIRCUT_FROM, Action.IMPERMANENT_LOSS_FROM, Action.VOLATILITY_HAIRCUT_FROM,
            Action.STAKING_BASIS_FROM, Action.LIQUIDITY_HAIRCUT_FROM, Action.SIZE_DISCOUNT_FROM, Action.LIMIT,
            Action.LIMIT_FROM, Action.MINIMUM, Action.REFUSE);
    /** They say how much is liquidated and not at what price. */
    private static final Set<Action> HOW_MUCH = EnumSet.of(
            Action.CLOSE_FACTOR, Action.DUST, Action.THROTTLE, Action.PROTOCOL_FEE_FROM, Action.LIMIT, Action.LIMIT_FROM,
            Action.MINIMUM, Action.REFUSE);
    /** They ask for margin and change no lot. */
    private static final Set<Action> BESIDE_LOTS = EnumSet.of(Action.ADD_ON);
    private static final Set<Action> STOPPING = EnumSet.of(Action.FROZEN_FOR_NEW, Action.INELIGIBLE);
    private static final Set<Action> PRICING = EnumSet.of(Action.COLLATERAL_PRICE, Action.DEBT_PRICE);
    private static final Set<String> QUOTE = Set.of("quoteAge", "confidence", "portfolioConfidence");
    private static final Set<String> SIZE = Set.of("quantity", "marketValue");
    private static final Set<String> TRIPPED = Set.of("breakerTripped");
    private static final Set<String> PRICED = Set.of("priced");
    private static final Set<String> VOLATILITY = Set.of("volatility");
    /** What is not so of any probe's lot: a rule that wants one of them keeps silent there. */
    private static final Set<String> SILENCED = Set.of(
            "closeLink", "metricsKnown", "volatilityKnown", "basisKnown", "depthKnown", "poolKnown", "breakerTripped");
    private static final String POOL = "poolKnown";

    private final Numbers numbers;
    private final List<Rule> rules;
    private final Set<String> ofMarket;

    /** @param ofMarket properties of quotes and markets that probes try in every way */
    public Reach(ReadyPolicy policy, Set<String> ofMarket) {
        this.numbers = policy.numbers();
        this.rules = policy.source().rules().rules();
        this.ofMarket = Set.copyOf(ofMarket);
    }

    /** On what a lot, or two halves of one, is worth as it grows, or its price does: where several schedules cross no constant says. */
    public SortedSet<String> onLots(Set<String> tried) {
        SortedSet<String> untried = ofMarkets();
        untried.addAll(ofTerms(rule -> !isStopWithout(rule, SIZE) && !says(rule, BESIDE_LOTS), tried));
        untried.removeAll(PRICED);
        if (calls(Action.HAIRCUT_BY_SIZE) > 1) {
            untried.addAll(SIZE);
        }
        return untried;
    }

    /** On which of two quotes gives more credit: an unpriced lot has none, whatever else is said of it. */
    public SortedSet<String> onQuotes(Set<String> tried) {
        SortedSet<String> untried = ofMarkets();
        untried.addAll(onEligibility());
        if (isWorthByQuote()) {
            untried.addAll(ofTerms(rule -> !isStopWithout(rule, QUOTE) && !says(rule, BESIDE_LOTS), tried));
            untried.removeAll(PRICED);
        }
        return untried;
    }

    /** Whether what a lot is worth, and not only whether it has a price, depends on its quote. */
    public boolean isWorthByQuote() {
        return terms(rule -> !says(rule, BESIDE_LOTS)).anyMatch(rule -> touches(rule, QUOTE));
    }

    /** On which of two moves of a price gives more new credit. */
    public SortedSet<String> onTrips(Set<String> tried) {
        SortedSet<String> untried = ofMarkets();
        untried.addAll(onEligibility());
        if (isWorthByTrip()) {
            untried.addAll(ofTerms(rule -> !says(rule, BESIDE_LOTS), tried));
            untried.removeAll(PRICED);
        }
        return untried;
    }

    /** Whether a tripped breaker does anything to lots but stop the credit of an asset, so that where they are may matter. */
    public boolean isWorthByTrip() {
        return terms(rule -> touches(rule, TRIPPED) && !says(rule, BESIDE_LOTS)).anyMatch(rule -> !says(rule, STOPPING)
                || !Shape.demands(rule, TRIPPED) || !read(rule, ASSET, TRIPPED).isEmpty());
    }

    /** On which of two volatilities gives more credit: unless rules compare it, a haircut that grows with it is all it does. */
    public SortedSet<String> onVolatility(Set<String> tried) {
        SortedSet<String> untried = onEligibility();
        if (terms(rule -> touches(rule, VOLATILITY)).findAny().isPresent()) {
            untried.addAll(ofTerms(rule -> true, tried));
            untried.addAll(VOLATILITY);
        }
        return untried;
    }

    /** On whether rows are missing. */
    public SortedSet<String> onGaps(Set<String> tried) {
        SortedSet<String> untried = ofMarkets();
        untried.addAll(ofTerms(rule -> !(isSilentAndTightening(rule) && tables(rule).allMatch(Reach::isTotal)), tried));
        return untried;
    }

    /** On whether the advance rate can be above the threshold; an unpriced lot is lent nothing. */
    public SortedSet<String> onAdvance(Set<String> tried) {
        SortedSet<String> untried = ofTerms(rule -> !isSilentAndTightening(rule) && !says(rule, BESIDE_LOTS), tried);
        untried.removeAll(PRICED);
        return untried;
    }

    /** On what a liquidation at the threshold needs. */
    public SortedSet<String> onBonus(Set<String> tried) {
        SortedSet<String> untried = ofTerms(rule -> !says(rule, TIGHTENING) && !says(rule, BESIDE_LOTS), tried);
        untried.addAll(untried(rule -> is(rule, Stage.LIQUIDATION) && !says(rule, HOW_MUCH), tried));
        return untried;
    }

    /** Whether a liquidation has a bonus at all. */
    public boolean hasBonus() {
        return calls(Action.BONUS) + calls(Action.BONUS_FROM) > 0;
    }

    /** Whether anything but where a lot is, and whether it has a price, says what it is worth. */
    public boolean isWorthByMoreThanPlace() {
        SortedSet<String> more = ofTerms(rule -> !says(rule, BESIDE_LOTS), PLACE);
        more.removeAll(PRICED);
        return !more.isEmpty();
    }

    /** What makes a lot eligible beyond the place: where it does not hold of a base, nothing is seen there. */
    private SortedSet<String> onEligibility() {
        return ofTerms(rule -> rule.calls().stream().anyMatch(call -> call.action() == Action.ELIGIBLE_FROM), PLACE);
    }

    /** Which price is chosen where a pool is known is the same whatever else varies. */
    private SortedSet<String> ofMarkets() {
        SortedSet<String> untried = untried(rule -> is(rule, Stage.MARKET) && says(rule, PRICING), ofMarket);
        untried.remove(POOL);
        untried.addAll(untried(rule -> is(rule, Stage.MARKET) && !says(rule, PRICING), ofMarket));
        return untried;
    }

    /** Whoever wants a price is silent where there is none. */
    private SortedSet<String> ofTerms(Predicate<Rule> bears, Set<String> tried) {
        Predicate<Rule> bearing = bears.and(rule -> is(rule, Stage.TERMS));
        SortedSet<String> untried = untried(bearing.and(rule -> Shape.demands(rule, PRICED)), tried);
        untried.removeAll(PRICED);
        untried.addAll(untried(bearing.and(rule -> !Shape.demands(rule, PRICED)), tried));
        if (Cuts.of(numbers, rules.stream().filter(bearing).toList()).isBySizeTwice()) {
            untried.addAll(SIZE);
        }
        return untried;
    }

    private SortedSet<String> untried(Predicate<Rule> bears, Set<String> tried) {
        return Cuts.of(numbers, rules.stream().filter(bears).toList()).untried(tried);
    }

    private SortedSet<String> read(Rule rule, Set<String> some, Set<String> others) {
        SortedSet<String> read = Cuts.of(numbers, List.of(rule)).read();
        read.removeAll(some);
        read.removeAll(others);
        return read;
    }

    /** Where it speaks it stops credit, before and after, for it does not ask what varies; where no breaker tripped it is silent. */
    private boolean isStopWithout(Rule rule, Set<String> varied) {
        return Shape.demands(rule, TRIPPED) && says(rule, STOPPING)
                && Cuts.of(numbers, List.of(rule)).read().stream().noneMatch(varied::contains);
    }

    private Stream<Rule> terms(Predicate<Rule> such) {
        return rules.stream().filter(rule -> is(rule, Stage.TERMS)).filter(such);
    }

    private long calls(Action action) {
        return rules.stream().flatMap(rule -> rule.calls().stream()).filter(call -> call.action() == action).count();
    }

    private static boolean isSilentAndTightening(Rule rule) {
        return Shape.demands(rule, SILENCED) && says(rule, TIGHTENING);
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

package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.account.StateAssessment;
import io.collateralpolicy.assessment.account.StateAssessor;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.Outcome;
import io.collateralpolicy.assessment.answer.Assessment.Valuation;
import io.collateralpolicy.assessment.answer.Evidence;
import io.collateralpolicy.assessment.answer.Evidence.QuoteUsed;
import io.collateralpolicy.assessment.answer.Evidence.Use;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.IntentAnswer;
import io.collateralpolicy.assessment.answer.NearestMiss;
import io.collateralpolicy.assessment.answer.PolicyUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.liquidation.Liquidated;
import io.collateralpolicy.assessment.liquidation.LiquidationStage;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.assessment.portfolio.IntentSubject;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.portfolio.Projection;
import io.collateralpolicy.assessment.price.MarketStage;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.InconsistentRequest;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Violation;
import io.collateralpolicy.fact.IntentAction;
import io.collateralpolicy.margin.Numerics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One decision, from facts to answer. */
public final class Assessor {

    /**
     * The work that a decision may spend on looking for largest quantities, shared by its refused intents: between a tenth
     * and a fifth of a second of one processor.
     */
    private static final long SEARCH_MAX = 750_000;

    private final DecidingPolicy policy;
    private final AssessmentInput input;
    private final Portfolio portfolio;
    private final List<IntendedAction> intents;
    private final Prices prices;
    private final StateAssessor projected;
    private final Portfolio after;
    private final Set<String> held = new HashSet<>();
    private final Set<String> owed = new HashSet<>();

    private Assessor(DecidingPolicy policy, AssessmentInput input) {
        this.policy = policy;
        this.input = input;
        this.portfolio = Portfolio.of(input.account());
        this.intents = input.request().intents();
        requireBaseCurrency();
        requireWindows();
        this.after = Projection.of(portfolio, intents);
        Set<String> assets = new TreeSet<>(portfolio.assets());
        assets.addAll(after.assets());
        peg().ifPresent(assets::add);
        for (Portfolio state : List.of(portfolio, after)) {
            state.lots().forEach(l -> held.add(l.asset()));
            state.loans().forEach(l -> owed.add(l.asset()));
        }
        this.prices = MarketStage.of(policy, input, assets);
        this.projected = StateAssessor.projected(policy, input.account(), prices, intents);
    }

    /**
     * Decides.
     *
     * @throws InconsistentRequest when an intent names what does not exist or takes more than there is, a price window is
     *     not the policy's, or a figure would have more than 38 digits
     * @throws PolicyGap when the policy has no model for something the account holds
     * @throws io.collateralpolicy.engine.PolicyConflict when its rules disagree where one value must stand
     */
    public static Assessment assess(DecidingPolicy policy, AssessmentInput input) {
        return Digits.checked(new Assessor(policy, input).assessment(), input.account());
    }

    private Assessment assessment() {
        StateAssessment current = StateAssessor.current(policy, input.account(), prices).assess(portfolio, List.of());
        Liquidated liquidated =
                LiquidationStage.of(policy, input.account(), prices, portfolio, current, liquidation());
        Optional<StateAssessment> then = intents.isEmpty()
                ? Optional.empty()
                : Optional.of(projected.assess(liquidation().isPresent() ? liquidated.after() : after, intents));
        StateAssessment judged = then.orElse(current);
        List<Finding> found = new ArrayList<>(judged.findings());
        found.addAll(liquidated.findings());
        List<Finding> refusing = refusing(found);
        List<IntentAnswer> answers = answers(refusing, liquidated);
        return answer(current, then, judged, liquidated, refusing, answers);
    }

    /** It stands alone where it stands. */
    private Optional<IntendedAction> liquidation() {
        return intents.stream().filter(i -> i.action() == IntentAction.LIQUIDATE).findFirst();
    }

    private Assessment answer(
            StateAssessment current,
            Optional<StateAssessment> then,
            StateAssessment judged,
            Liquidated liquidated,
            List<Finding> refusing,
            List<IntentAnswer> answers) {
        Numerics numerics = policy.numerics();
        return new Assessment(
                intents.isEmpty() ? Outcome.ASSESSED : refusing.isEmpty() ? Outcome.ALLOWED : Outcome.REFUSED,
                judged.terms().isComplete() ? Valuation.COMPLETE : Valuation.PARTIAL,
                input.marketSource(),
                input.asOf(),
                input.asOf().plus(policy.validFor()),
                input.account().accountVersion(),
                input.request().accountReference(),
                Optional.empty(),
                policyUsed(),
                prices.breakers(),
                answers,
                current.figures(numerics),
                then.map(p -> p.figuresBeside(current, numerics)),
                judged.quantities(policy.baseCurrency(), prices.settlementPrice(policy.baseCurrency())),
                findings(judged, liquidated, answers),
                nearestMisses(refusing, answers),
                liquidated.plan(),
                evidence());
    }

    private List<Finding> findings(StateAssessment judged, Liquidated liquidated, List<IntentAnswer> answers) {
        List<Finding> all = new ArrayList<>(prices.findings());
        all.addAll(judged.findings());
        all.addAll(liquidated.findings());
        for (int i = 0; i < answers.size(); i++) {
            boolean sought = intents.get(i).action().raisesRisk() && !answers.get(i).allowed();
            if (sought && answers.get(i).maximumQuantity().isEmpty()) {
                all.add(Findings.ofHost(HostFinding.NOT_SOUGHT, Finding.State.projected,
                        Map.of("intent", Integer.toString(i)), "absent", "present"));
            }
        }
        all.sort(Findings.ORDER);
        return List.copyOf(all);
    }

    private static List<Finding> refusing(List<Finding> findings) {
        return Findings.refusing(findings).stream().sorted(Findings.ORDER).toList();
    }

    /** What raises risk bears what refuses; where nothing does, what refuses is of another kind, and all bear it. */
    private List<IntentAnswer> answers(List<Finding> refusing, Liquidated liquidated) {
        List<IntentAnswer> answers = new ArrayList<>();
        long end = projected.work() + SEARCH_MAX;
        long raising = intents.stream().filter(i -> i.action().raisesRisk()).count();
        long left = raising;
        for (int i = 0; i < intents.size(); i++) {
            boolean raises = intents.get(i).action().raisesRisk();
            long share = raises ? (end - projected.work()) / left-- : 0;
            List<Finding> borne = raises || raising == 0 ? refusing : List.of();
            answers.add(answer(i, borne, maximum(i, borne, projected.work() + share, liquidated)));
        }
        return List.copyOf(answers);
    }

    private IntentAnswer answer(int index, List<Finding> refusing, Optional<MaximumQuantity> maximum) {
        IntendedAction intent = intents.get(index);
        return new IntentAnswer(
                intent.action(),
                intent.lotId(),
                intent.loanId(),
                intent.positionId(),
                intent.quantity(),
                refusing.isEmpty(),
                refusing.stream().map(Finding::ruleId).distinct().sorted().toList(),
                maximum.map(MaximumQuantity::quantity),
                maximum.map(MaximumQuantity::limitedBy));
    }

    /** Looked for where risk is raised; a liquidation's plan knows it. */
    private Optional<MaximumQuantity> maximum(int index, List<Finding> refusing, long until, Liquidated liquidated) {
        if (refusing.isEmpty()) {
            return Optional.empty();
        }
        return intents.get(index).action().raisesRisk()
                ? maximum(index, refusing, until)
                : liquidated.largest().map(l -> new MaximumQuantity(l, refusing.get(0).ruleId()));
    }

    private Optional<MaximumQuantity> maximum(int index, List<Finding> refusing, long until) {
        return MaximumQuantity.of(
                intents, index, decimals(index), refusing, this::refusals, () -> projected.work() >= until);
    }

    /** What refuses other quantities; empty where the intents cannot be applied in them. */
    private Optional<List<Finding>> refusals(List<IntendedAction> asked) {
        Portfolio other;
        try {
            other = Projection.of(portfolio, asked);
        } catch (InconsistentRequest e) {
            return Optional.empty();
        }
        return Optional.of(refusing(projected.assess(other, asked).findings()));
    }

    private int decimals(int index) {
        AssetTerms terms = prices.terms().get(IntentSubject.asset(intents.get(index), after));
        return terms.decimals();
    }

    private List<NearestMiss> nearestMisses(List<Finding> refusing, List<IntentAnswer> answers) {
        List<String> assets = intents.stream().map(i -> IntentSubject.asset(i, after)).toList();
        return NearestMisses.of(refusing, answers, assets);
    }

    private PolicyUsed policyUsed() {
        return new PolicyUsed(
                policy.name(),
                policy.version(),
                policy.packageDigest(),
                policy.logicDigest(),
                input.effectiveFrom());
    }

    /** What the base currency is pegged to matters to positions, where somebody quotes it. */
    private Optional<String> peg() {
        String peg = Prices.pegOf(policy.baseCurrency());
        return after.positions().isEmpty() && portfolio.positions().isEmpty()
                ? Optional.empty()
                : input.market().quotes().stream().map(q -> q.asset()).filter(peg::equals).findFirst();
    }

    private Evidence evidence() {
        return new Evidence(
                input.inputDigest(),
                input.marketDigest(),
                Integer.toString(policy.numerics().moneyScale()),
                quotesUsed(),
                policy.marginEdition());
    }

    /** Prices that something in the account rests on, before or after the intents. */
    private List<QuoteUsed> quotesUsed() {
        return prices.quotesUsed().stream()
                .filter(q -> (q.use() == Use.COLLATERAL ? held : owed).contains(q.asset()))
                .toList();
    }

    private void requireBaseCurrency() {
        String given = input.account().baseCurrency();
        if (!given.equals(policy.baseCurrency())) {
            throw InconsistentRequest.at(
                    "/account/baseCurrency",
                    "must be `" + policy.baseCurrency() + "`, the base currency of policy `" + policy.name() + "`");
        }
    }

    /** A window of another length says nothing that the policy's breakers ask for; ignoring it would say that it did. */
    private void requireWindows() {
        List<Violation> violations = new ArrayList<>();
        List<PriceWindow> windows = input.market().priceWindows();
        for (int i = 0; i < windows.size(); i++) {
            if (!windows.get(i).window().equals(policy.priceWindow())) {
                violations.add(new Violation(
                        "/market/priceWindows/" + i + "/window",
                        "must be `" + policy.priceWindow() + "`, the window that policy `" + policy.name() + "` uses"));
            }
        }
        if (!violations.isEmpty()) {
            throw new InconsistentRequest(violations);
        }
    }
}

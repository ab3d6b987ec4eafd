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
import io.collateralpolicy.assessment.answer.PolicyUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.PolicyGap;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.liquidation.Liquidated;
import io.collateralpolicy.assessment.liquidation.LiquidationStage;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.assessment.pool.PooledAccount;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One decision, from facts to answer. */
public final class Assessor {

    private final DecidingPolicy policy;
    private final AssessmentInput input;
    private final Portfolio portfolio;
    private final List<IntendedAction> intents;
    private final Prices prices;
    private final StateAssessment current;
    private final Intended intended;
    private final Set<String> held = new HashSet<>();
    private final Set<String> owed = new HashSet<>();

    private Assessor(DecidingPolicy policy, AssessmentInput input, Function<Set<String>, Prices> priced) {
        this.policy = policy;
        this.input = input;
        this.portfolio = Portfolio.of(input.account());
        this.intents = input.request().intents();
        requireBaseCurrency();
        requireWindows();
        Portfolio after = Projection.of(portfolio, intents);
        Set<String> assets = new TreeSet<>(portfolio.assets());
        assets.addAll(after.assets());
        peg(after).ifPresent(assets::add);
        for (Portfolio state : List.of(portfolio, after)) {
            state.lots().forEach(l -> held.add(l.asset()));
            state.loans().forEach(l -> owed.add(l.asset()));
        }
        this.prices = priced.apply(assets);
        this.current = StateAssessor.current(policy, PooledAccount.of(policy, input), prices).assess(portfolio, List.of());
        this.intended = new Intended(policy, input, portfolio, prices, current);
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
        return assess(policy, input, assets -> MarketStage.of(policy, input, assets));
    }

    /**
     * The same where prices are known already: many accounts have one market.
     *
     * @param priced prices of assets in the input's market, as the policy has them at the input's instant
     */
    public static Assessment assess(DecidingPolicy policy, AssessmentInput input, Function<Set<String>, Prices> priced) {
        return Digits.checked(new Assessor(policy, input, priced).assessment(), input.account());
    }

    /**
     * The account as it is and nothing else, for those who ask it of many accounts: no plan, no evidence, no intents.
     *
     * @param priced prices of assets in the input's market, which many accounts share
     * @throws InconsistentRequest and the others as {@link #assess} does
     */
    public static StateAssessment current(
            DecidingPolicy policy, AssessmentInput input, Function<Set<String>, Prices> priced) {
        return new Assessor(policy, input, priced).current;
    }

    private Assessment assessment() {
        Liquidated liquidated =
                LiquidationStage.of(policy, input.account(), prices, portfolio, current, liquidation());
        Optional<StateAssessment> then = intended.then(liquidated);
        StateAssessment judged = then.orElse(current);
        List<Finding> found = new ArrayList<>(judged.findings());
        found.addAll(liquidated.findings());
        List<Finding> refusing = Intended.refusing(found);
        return answer(then, judged, liquidated, refusing, intended.answers(refusing, liquidated));
    }

    /** It stands alone where it stands. */
    private Optional<IntendedAction> liquidation() {
        return intents.stream().filter(i -> i.action() == IntentAction.LIQUIDATE).findFirst();
    }

    private Assessment answer(
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
                policy.named(current.figures(numerics)),
                then.map(p -> policy.named(p.figuresBeside(current, numerics))),
                judged.quantities(policy.baseCurrency(), prices.settlementPrice(policy.baseCurrency())),
                findings(judged, liquidated, answers),
                NearestMisses.of(refusing, answers, intended.assets()),
                liquidated.plan(),
                evidence());
    }

    private List<Finding> findings(StateAssessment judged, Liquidated liquidated, List<IntentAnswer> answers) {
        List<Finding> all = new ArrayList<>(prices.findings());
        all.addAll(judged.findings());
        all.addAll(liquidated.findings());
        all.addAll(intended.notSought(answers));
        return all.stream().map(policy::named).sorted(Findings.ORDER).toList();
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
    private Optional<String> peg(Portfolio after) {
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
                policy.marginEdition(),
                policy.negotiated());
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

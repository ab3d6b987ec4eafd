package io.collateralpolicy.assessment.terms;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.Finding.Effect;
import io.collateralpolicy.assessment.answer.Finding.State;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.feed.Confidences;
import io.collateralpolicy.assessment.finding.Choices;
import io.collateralpolicy.assessment.finding.Findings;
import io.collateralpolicy.assessment.finding.HostFinding;
import io.collateralpolicy.assessment.finding.Judgements;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.assessment.requirement.MarginedLot;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.fact.Position;
import java.util.ArrayList;
import java.util.List;

/** Derivatives: as the rules see them, and what the rules say of each. */
final class Positions {

    private final DecidingPolicy policy;
    private final PositionFacts facts;
    private final Prices prices;
    private final ModelChoice models;
    private final NettingSets sets;
    private final State state;
    private final Effect failing;

    Positions(DecidingPolicy policy, AccountState account, Prices prices, State state, Effect failing) {
        this.policy = policy;
        this.facts = new PositionFacts(policy, account, prices);
        this.prices = prices;
        this.models = new ModelChoice(policy);
        this.sets = new NettingSets(policy, account, prices);
        this.state = state;
        this.failing = failing;
    }

    Position fact(DerivativePosition position, Portfolio portfolio, Confidences confidences) {
        return facts.of(position, portfolio, confidences);
    }

    /**
     * What the rules say of one position.
     *
     * @param fact     as the rules saw it
     * @param model    the choice of its margin model
     * @param terms    the rows that say what the model needs
     * @param addOns   what is asked for beyond the model
     * @param priced   whether its model has every price it rests on
     * @param findings about it
     */
    record Margin(
            Position fact,
            Choice model,
            MarginTerms terms,
            List<ChosenAddOn> addOns,
            boolean priced,
            List<Finding> findings)
            implements Valued {}

    Margin margin(Position fact, Choices choices) {
        Choice model = models.model(fact, choices);
        List<ChosenAddOn> addOns = ChosenAddOn.of(choices);
        boolean priced = isPriced(fact, model);
        List<Finding> findings = findings(fact, choices, priced);
        addOns.forEach(a -> findings.add(a.finding(state)));
        return new Margin(fact, model, models.terms(fact, choices), addOns, priced, findings);
    }

    /** Values and margins all of them; {@code margins} stand in the order of the portfolio's positions. */
    Margined margined(Portfolio portfolio, List<Margin> margins, List<MarginedLot> lots) {
        return sets.margined(portfolio, margins, lots);
    }

    /** Its own mark, the price of what it follows where its model asks for it, and the peg where rules do. */
    private boolean isPriced(Position fact, Choice model) {
        if (!fact.marked() || fact.quantity().signum() == 0) {
            return fact.marked();
        }
        boolean spot = !models.needsSpotPrice(model) || prices.ofUnderlying(fact.underlying()).isPresent();
        return spot && (!policy.asksSettlementPrice() || prices.knowsPeg(policy.baseCurrency()));
    }

    private List<Finding> findings(Position fact, Choices choices, boolean priced) {
        List<Finding> findings = new ArrayList<>(Judgements.of(choices, state, failing));
        findings.add(Findings.chosen(choices.of(Action.USE_MODEL).get(0), state, "model"));
        for (Choice throttle : choices.of(Action.LIQUIDATION_THROTTLE_FROM)) {
            findings.add(Findings.chosen(throttle, state, "liquidationThrottle"));
        }
        for (Choice closing : choices.of(Action.LIQUIDATION_PRICE_FROM)) {
            findings.add(Findings.chosen(closing, state, "liquidationPrice"));
        }
        if (!priced) {
            findings.add(Findings.ofHost(HostFinding.UNPRICED_DEBT, failing, state, fact.subject(), "false", "true"));
        }
        return findings;
    }
}

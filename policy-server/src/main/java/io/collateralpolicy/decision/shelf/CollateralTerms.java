package io.collateralpolicy.decision.shelf;

import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.answer.Family;
import io.collateralpolicy.assessment.answer.Finding;
import io.collateralpolicy.assessment.answer.LotFigures;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.engine.Choice;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.fact.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy gives for an asset as collateral, whatever it costs today: the terms of a lot worth {@link #WORTH} in
 * base currency, in an account of its own.
 */
public final class CollateralTerms {

    /** Market value of the lot that is asked about: above every dust limit, and where a size schedule is read. */
    public static final BigDecimal WORTH = BigDecimal.valueOf(1_000_000);

    private static final String LOT = "terms";
    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private static final Set<Action> PRICE_CHOICES = Set.of(Action.COLLATERAL_PRICE, Action.DEBT_PRICE);

    private CollateralTerms() {}

    /** Where the collateral would stand. */
    public record Place(String asset, String chain, String custody) {}

    /** The terms, with the findings of the rules that speak of a lot. */
    public record Terms(LotFigures figures, List<Finding> findings) {}

    public static Terms of(PolicyShelf.InForce inForce, Place place, List<BreakerUsed> breakers, Instant asOf) {
        LoadedPolicy policy = inForce.policy();
        DecidingPolicy priced = policy.deciding().with((stage, facts) -> evaluate(policy, stage, facts));
        LoadedPolicy asked = new LoadedPolicy(policy.source(), policy.logic(), priced);
        AssessmentInput input = input(inForce, place, breakers, asOf);
        Assessment assessment = asked.assess(input);
        List<Finding> findings = assessment.findings().stream()
                .filter(finding -> speaksOfTheLot(policy, finding))
                .toList();
        return new Terms(assessment.current().lots().get(0), findings);
    }

    /** No quote is refused and no breaker trips: the price is made up, so nothing may be concluded from it. */
    private static List<Choice> evaluate(LoadedPolicy policy, Stage stage, List<? extends Fact> facts) {
        List<Choice> choices = policy.deciding().rules().evaluate(stage, facts);
        return stage == Stage.MARKET
                ? choices.stream().filter(choice -> PRICE_CHOICES.contains(choice.action())).toList()
                : choices;
    }

    private static boolean speaksOfTheLot(LoadedPolicy policy, Finding finding) {
        boolean host = finding.family() == Family.HOST;
        boolean terms = policy.source().rules().rules(Stage.TERMS).stream()
                .anyMatch(rule -> rule.header().ruleId().equals(finding.ruleId()));
        return (host || terms) && LOT.equals(finding.subject().get("lotId"));
    }

    private static AssessmentInput input(
            PolicyShelf.InForce inForce, Place place, List<BreakerUsed> breakers, Instant asOf) {
        AccountState account = account(inForce.policy().deciding().baseCurrency(), place);
        PriceQuote quote = new PriceQuote(place.asset(), LOT, BigDecimal.ONE, asOf, Optional.empty());
        MarketInput market = new MarketInput(List.of(quote), List.of(), List.of(), List.of());
        DecisionRequest request = new DecisionRequest(
                Purpose.QUOTE,
                new PolicyReference(inForce.policy().deciding().name(), Optional.empty()),
                Optional.of(asOf),
                Optional.of(account),
                Optional.empty(),
                List.of(),
                Optional.of(market),
                Optional.empty());
        return new AssessmentInput(
                request,
                account,
                market,
                MarketSource.CALLER,
                asOf,
                breakers,
                inForce.activation().effectiveFrom(),
                DIGEST,
                DIGEST);
    }

    private static AccountState account(String baseCurrency, Place place) {
        CollateralLot lot = new CollateralLot(
                LOT, place.asset(), place.chain(), WORTH, place.custody(), Optional.empty());
        return new AccountState(
                LOT,
                "1",
                MarginMode.CROSS,
                baseCurrency,
                Optional.empty(),
                List.of(lot),
                List.of(),
                List.of(),
                List.of());
    }
}

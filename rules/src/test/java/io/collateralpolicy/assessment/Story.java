package io.collateralpolicy.assessment;

import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Assessment.MarketSource;
import io.collateralpolicy.assessment.answer.BreakerUsed;
import io.collateralpolicy.assessment.basis.AssessmentInput;
import io.collateralpolicy.assessment.answer.Evidence.NegotiatedUsed;
import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.basis.Negotiated;
import io.collateralpolicy.assessment.basis.RuleEvaluation;
import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.IntendedAction;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.assessment.request.SignedBalance;
import io.collateralpolicy.engine.Stage;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.scenario.ShippedPolicies;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody's account, market and wishes, told line by line and then decided. */
final class Story {

    static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    final List<CollateralLot> lots = new ArrayList<>();
    final List<Loan> loans = new ArrayList<>();
    final List<SignedBalance> balances = new ArrayList<>();
    final List<DerivativePosition> positions = new ArrayList<>();
    final List<IntendedAction> intents = new ArrayList<>();
    final List<PriceQuote> quotes = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<PriceWindow> windows = new ArrayList<>();
    final List<BreakerUsed> breakers = new ArrayList<>();
    private DecidingPolicy policy;

    private Story(DecidingPolicy policy) {
        this.policy = policy;
    }

    /** Told under the first version of a policy, in a market where nothing has a price yet. */
    static Story under(String policy) {
        return under(policy, "1.0.0");
    }

    static Story under(String policy, String version) {
        return new Story(DecidingPolicy.of(ShippedPolicies.ready(policy, version)));
    }

    /** Under {@code standard}: a WETH is 3000, a USDC is 1, both fresh. */
    static Story standard() {
        return under("standard")
                .quote("WETH", "chainlink:ETH-USD", "3000", 10)
                .quote("USDC", "chainlink:USDC-USD", "1", 10);
    }

    /** Under terms that were negotiated for whoever it is about. */
    static Story negotiated(String policy, String version, NegotiatedUsed terms) {
        return new Story(Negotiated.policy(ShippedPolicies.ready(policy, version), terms));
    }

    Story asked(RuleEvaluation evaluation) {
        policy = policy.with(evaluation);
        return this;
    }

    Story rounding(Numerics numerics) {
        return under(numerics, policy.ofOneFact());
    }

    /** As under rules of which any may look at several facts: all of them are asked in every state. */
    Story askedAnew() {
        return under(policy.numerics(), Set.of());
    }

    private Story under(Numerics numerics, Set<Stage> ofOneFact) {
        policy = new DecidingPolicy(policy.name(), policy.version(), policy.packageDigest(), policy.logicDigest(),
                policy.marginEdition(), numerics, policy.composition(), policy.components(), policy.baseCurrency(),
                policy.assets(), policy.priceWindow(), policy.validFor(), policy.breakers(), ofOneFact,
                policy.asksSettlementPrice(), policy.asksPoolTotals(), policy.rules(), policy.negotiated(),
                policy.parametersByRule());
        return this;
    }

    DecidingPolicy policy() {
        return policy;
    }

    Story lot(String lotId, String asset, String quantity) {
        return lot(lotId, asset, quantity, "0");
    }

    Story lot(String lotId, String asset, String quantity, String encumbered) {
        lots.add(new CollateralLot(lotId, asset, "eip155:1", new BigDecimal(quantity), "PROTOCOL_VAULT",
                Optional.of(new BigDecimal(encumbered))));
        return this;
    }

    Story loan(String loanId, String asset, String principal) {
        loans.add(new Loan(loanId, asset, new BigDecimal(principal), Optional.empty()));
        return this;
    }

    Story balance(String balanceId, String asset, String quantity) {
        balances.add(new SignedBalance(balanceId, asset, new BigDecimal(quantity)));
        return this;
    }

    Story perpetual(String positionId, DerivativePosition.Side side, String quantity, String entryPrice) {
        positions.add(position(positionId, DerivativePosition.Type.PERPETUAL, side, quantity, Optional.of(entryPrice)));
        return this;
    }

    Story option(String positionId) {
        positions.add(position(positionId, DerivativePosition.Type.OPTION, DerivativePosition.Side.SHORT, "1",
                Optional.empty()));
        return this;
    }

    private static DerivativePosition position(
            String id, DerivativePosition.Type type, DerivativePosition.Side side, String quantity, Optional<String> entry) {
        return new DerivativePosition(id, "ETH-PERP", type, "ETH", side, new BigDecimal(quantity), Optional.empty(),
                entry.map(BigDecimal::new), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Story quote(String asset, String source, String price, int ageSeconds) {
        quotes.add(new PriceQuote(asset, source, new BigDecimal(price), NOW.minusSeconds(ageSeconds), Optional.empty()));
        return this;
    }

    Story mark(String price) {
        marks.add(new Mark("ETH-PERP", Optional.of(new BigDecimal(price)), Optional.empty(), Optional.empty(),
                Optional.empty(), NOW, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        return this;
    }

    Story window(String asset, String high, String low) {
        windows.add(new PriceWindow(asset, Duration.ofHours(1), new BigDecimal(high), new BigDecimal(low)));
        return this;
    }

    Story tripped(String breakerId, String underlying) {
        breakers.add(new BreakerUsed(breakerId, "ASSET", underlying, BreakerUsed.State.TRIPPED, "7"));
        return this;
    }

    Story wants(IntendedAction intent) {
        intents.add(intent);
        return this;
    }

    Assessment decide() {
        return Assessor.assess(policy, input());
    }

    AccountState account() {
        return new AccountState("acct-ada", "1", MarginMode.CROSS, policy.baseCurrency(), Optional.empty(), lots, loans,
                balances, positions);
    }

    DecisionRequest request() {
        return new DecisionRequest(Purpose.QUOTE, new PolicyReference(policy.name(), Optional.empty()),
                Optional.of(NOW), Optional.of(account()), Optional.empty(), intents, Optional.of(market()),
                Optional.empty());
    }

    private MarketInput market() {
        return new MarketInput(quotes, marks, List.of(), windows);
    }

    private AssessmentInput input() {
        return new AssessmentInput(request(), account(), market(), MarketSource.CALLER, NOW, breakers, Instant.EPOCH,
                "sha256:input", "sha256:market");
    }
}

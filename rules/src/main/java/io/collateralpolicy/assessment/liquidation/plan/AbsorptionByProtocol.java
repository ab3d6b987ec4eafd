package io.collateralpolicy.assessment.liquidation.plan;

import io.collateralpolicy.assessment.answer.LiquidationPlan.Step;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.engine.Action;
import io.collateralpolicy.margin.liquidation.Absorption;
import io.collateralpolicy.margin.liquidation.StoreFront;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The protocol takes all collateral in at a part of its worth, clears the debt, and sells in its own shop. What no rule gives
 * a part stays where it is.
 */
final class AbsorptionByProtocol implements LiquidationModel {

    /** Places of prices in an answer. */
    private static final int PRICE_PLACES = 18;

    @Override
    public String name() {
        return "ABSORPTION";
    }

    @Override
    public Planned plan(Asked asked) {
        AtStake.Part debt = asked.atStake().get(0).debt();
        List<Step> steps = new ArrayList<>();
        BigDecimal credited = BigDecimal.ZERO;
        for (AtStake lot : asked.atStake()) {
            Optional<BigDecimal> factor = lot.terms().one(Action.LIQUIDATION_FACTOR_FROM);
            if (factor.isPresent()) {
                credited = credited.add(asked.numerics().asset(lot.lot().worth().multiply(factor.get())));
                steps.add(step(lot, factor.get(), asked));
            }
        }
        Absorption absorbed = Absorption.of(debt.quantity(), debt.price(), credited, debt.places());
        steps.add(0, new Steps(debtOnly(asked.atStake().get(0)), debt.quantity(), BigDecimal.ZERO, asked.numerics())
                .atPrice(Optional.empty()));
        return new Planned(
                List.copyOf(steps),
                quantities(absorbed, credited, asked.atStake().get(0).terms().fact().withoutLot().subject()),
                Requested.exactly(asked.atStake().get(0), asked.requested(), debt.quantity()),
                Optional.of(debt.quantity()));
    }

    /** The lot leaves as a whole; who wants it buys it at the shop's price. */
    private static Step step(AtStake lot, BigDecimal factor, Asked asked) {
        Optional<BigDecimal> price = lot.terms().one(Action.STORE_FRONT)
                .map(share -> new StoreFront(share, factor).price(lot.lot().price()))
                .map(p -> p.setScale(PRICE_PLACES, RoundingMode.FLOOR));
        return new Steps(lot, BigDecimal.ZERO, lot.lot().quantity(), asked.numerics()).atPrice(price);
    }

    private static AtStake debtOnly(AtStake of) {
        LiquidationTerms terms = new LiquidationTerms(of.terms().fact().withoutLot(), of.terms().choices());
        return new AtStake(terms, of.debt(), of.lot(), Optional.empty());
    }

    private static List<Quantity> quantities(Absorption absorbed, BigDecimal credited, Map<String, String> of) {
        String floor = RoundingMode.FLOOR.name();
        return List.of(
                new Quantity("creditedValue", credited, "base currency", floor, "absorption", of),
                new Quantity("balanceAfter", absorbed.balanceAfter(), "units of the debt", floor, "absorption", of),
                new Quantity("paidOut", absorbed.paidOut(), "units of the debt", floor, "absorption", of),
                new Quantity("protocolLoss", absorbed.badDebt(), "base currency", "EXACT", "absorption", of));
    }
}

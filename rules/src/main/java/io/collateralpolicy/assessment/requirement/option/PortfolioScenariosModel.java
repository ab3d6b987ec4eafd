package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.AddOn;
import io.collateralpolicy.assessment.requirement.MarginModel;
import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.assessment.requirement.MarginedLot;
import io.collateralpolicy.assessment.requirement.NettingGroup;
import io.collateralpolicy.assessment.requirement.PositionsValue;
import io.collateralpolicy.assessment.requirement.Requirement;
import io.collateralpolicy.engine.AddOnKind;
import io.collateralpolicy.engine.MarginModelName;
import io.collateralpolicy.margin.model.portfolio.PortfolioGrid;
import io.collateralpolicy.margin.option.NakedShorts;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code margin = lossFactor · (−W) + perpetualRate · |q| · S + optionRate · naked · S}, W the worst of the grid and of the
 * forward's own moves; the initial rates come on top of the maintenance rates.
 */
final class PortfolioScenariosModel implements MarginModel {

    @Override
    public MarginModelName name() {
        return MarginModelName.PORTFOLIO_SCENARIOS;
    }

    @Override
    public boolean needsSpotPrice() {
        return true;
    }

    @Override
    public PositionsValue value(NettingGroup group) {
        return Books.value(group, PricedOption::value);
    }

    @Override
    public Requirement requirement(NettingGroup group) {
        MarginTerms terms = Books.terms(group);
        Books books = Books.of(group);
        ScenarioKinds kinds = ScenarioKinds.of(terms);
        PortfolioGrid grid = PortfolioGrid.of(books.books(), linear(group), kinds.scenarios(), ShockTerms.of(terms));
        Contingencies of = Contingencies.of(books, grid.worst().negate(), NakedShorts.of(books.books()), terms);
        Optional<ChosenAddOn> depeg = depeg(group);
        List<AddOn> addOns = depeg.map(d -> depeg(d, grid, group)).stream().toList();
        return new Requirement(
                group.numerics().liability(of.initialMargin()),
                group.numerics().liability(of.maintenanceMargin()),
                addOns,
                Optional.of(kinds.figures(grid.profits(), grid.worst(), group.numerics().liability(of.loss()))),
                new PortfolioQuantities(books, grid).with(of, depeg));
    }

    /** What follows spot: perpetuals at their mark, collateral that a rule nets. */
    private static BigDecimal linear(NettingGroup group) {
        BigDecimal perpetuals = group.sum(p ->
                p.isOption() ? BigDecimal.ZERO : p.markPrice().map(p::worthAt).orElse(BigDecimal.ZERO));
        return group.lots().stream()
                .filter(MarginedLot::netted)
                .filter(l -> l.fact().underlying().equals(group.underlying()))
                .map(l -> l.fact().marketValue())
                .reduce(perpetuals, BigDecimal::add);
    }

    private static AddOn depeg(ChosenAddOn depeg, PortfolioGrid grid, NettingGroup group) {
        return depeg.amount(depeg.shortOfPeg(group.settlementPrice()).multiply(grid.worst().negate()), group.numerics());
    }

    /** The largest holds, once for all positions. */
    private static Optional<ChosenAddOn> depeg(NettingGroup group) {
        return group.positions().stream()
                .flatMap(p -> p.addOns().stream())
                .filter(a -> a.kind() == AddOnKind.SETTLEMENT_DEPEG_OF_LOSS)
                .max(Comparator.comparing(ChosenAddOn::rate));
    }
}

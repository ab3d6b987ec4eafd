package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.addon.ChosenAddOn;
import io.collateralpolicy.assessment.answer.Quantity;
import io.collateralpolicy.margin.model.portfolio.PortfolioGrid;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a portfolio's answer says beyond margins and scenarios: values by expiry, shocks by option, contingencies. */
final class PortfolioQuantities {

    private static final String FORMULA = "margin.model.portfolio.PortfolioGrid";
    private static final String ROUNDING = "HALF_EVEN";
    private static final int SCALE = 18;
    private static final String MONEY = "base currency";
    private static final String RATE = "1";

    private final Books books;
    private final PortfolioGrid grid;
    private final List<Quantity> all = new ArrayList<>();

    PortfolioQuantities(Books books, PortfolioGrid grid) {
        this.books = books;
        this.grid = grid;
    }

    List<Quantity> with(Contingencies of, Optional<ChosenAddOn> depeg) {
        Map<String, String> set = Map.of("underlying", books.group().underlying());
        BigDecimal marks = grid.expiries().stream()
                .map(PortfolioGrid.Expiry::markToMarket).reduce(BigDecimal.ZERO, BigDecimal::add);
        add("optionMarkToMarket", marks, MONEY, set);
        add("forwardContingency", grid.forwardContingency(), MONEY, set);
        add("maintenanceLossFactor", of.terms().decimal("maintenanceLossFactor"), RATE, set);
        add("initialLossFactor", of.terms().decimal("initialLossFactor").add(depeg(depeg)), RATE, set);
        add("maintenancePerpetualContingency", of.perpetual(false), MONEY, set);
        add("initialPerpetualIncrement", of.perpetual(true), MONEY, set);
        add("initialPerpetualContingency", of.perpetual(false).add(of.perpetual(true)), MONEY, set);
        add("maintenanceOptionContingency", of.option(false), MONEY, set);
        add("initialOptionIncrement", of.option(true), MONEY, set);
        add("initialOptionContingency", of.option(false).add(of.option(true)), MONEY, set);
        expiries();
        linear(set);
        return all;
    }

    private BigDecimal depeg(Optional<ChosenAddOn> depeg) {
        return depeg.map(d -> d.rate().multiply(d.shortOfPeg(books.group().settlementPrice()))).orElse(BigDecimal.ZERO);
    }

    private void linear(Map<String, String> set) {
        add("unrealizedProfitAndLoss", books.group().sum(p -> p.isOption() ? BigDecimal.ZERO : p.unrealized()), MONEY, set);
        add("unsettledFunding", books.group().sum(p -> p.isOption() ? BigDecimal.ZERO : p.funding()), MONEY, set);
    }

    private void expiries() {
        int place = 0;
        for (Map.Entry<Instant, List<PricedOption>> entry : books.expiries().entrySet()) {
            PortfolioGrid.Expiry expiry = grid.expiries().get(place++);
            Map<String, String> of = Map.of("expiry", entry.getKey().toString());
            add("expiryMarkToMarket", expiry.markToMarket(), MONEY, of);
            add("expiryMarkToMarketDiscounted", expiry.discounted(), MONEY, of);
            for (int i = 0; i < entry.getValue().size(); i++) {
                option(Map.of("positionId", entry.getValue().get(i).id()), expiry, i);
            }
        }
    }

    private void option(Map<String, String> of, PortfolioGrid.Expiry expiry, int place) {
        add("volatilityMultiplierUp", expiry.upMultiplier(), RATE, of);
        add("volatilityMultiplierDown", expiry.downMultiplier(), RATE, of);
        add("shockedVolatilityUp", expiry.shockedUp().get(place), RATE, of);
        add("shockedVolatilityDown", expiry.shockedDown().get(place), RATE, of);
    }

    private void add(String name, BigDecimal value, String unit, Map<String, String> subject) {
        all.add(new Quantity(name, value.setScale(SCALE, RoundingMode.HALF_EVEN), unit, ROUNDING, FORMULA, subject));
    }
}

package io.collateralpolicy.margin.model.portfolio;

import io.collateralpolicy.margin.option.ExpiryBook;
import io.collateralpolicy.margin.option.OptionHolding;
import io.collateralpolicy.margin.option.PortfolioScenario;

/** One expiry of a portfolio, valued as it is and in scenarios; binary numbers, for this package alone. */
final class ExpiryRevaluation {

    private final PortfolioShocks shocks;
    private final ExpiryState state;
    private final double up;
    private final double down;
    private final double now;

    ExpiryRevaluation(ExpiryBook book, PortfolioShocks shocks) {
        this.shocks = shocks;
        this.state = ExpiryState.of(book, shocks);
        this.up = shocks.volatility().upMultiplier(book.timeToExpiry());
        this.down = shocks.volatility().downMultiplier(book.timeToExpiry());
        this.now = state.value(1, ExpiryRevaluation::volatility);
    }

    double markToMarket() {
        return now;
    }

    double discounted() {
        return state.discounted(now);
    }

    double upMultiplier() {
        return up;
    }

    double downMultiplier() {
        return down;
    }

    /** Volatility after a shock upwards. */
    double shockedUp(OptionHolding option) {
        double shocked = volatility(option) * up;
        double minimum = shocks.volatility().minimum().doubleValue();
        return shocked > minimum ? shocked : minimum;
    }

    double shockedDown(OptionHolding option) {
        return volatility(option) * down;
    }

    /** Profit in a scenario, damped: below 0 a loss; a skew counts as a loss whichever way it goes. */
    double profit(PortfolioScenario scenario) {
        double damping = scenario.dampingFactor().doubleValue();
        double change = damping * (state.discounted(shocked(scenario)) - now);
        return scenario.shock().isSkew() && change > 0 ? -change : change;
    }

    /** 0 or less. */
    double forwardContingency() {
        PortfolioShocks.Basis basis = shocks.basis();
        double rise = state.value(basis.up().doubleValue(), ExpiryRevaluation::volatility) - now;
        double fall = state.value(basis.down().doubleValue(), ExpiryRevaluation::volatility) - now;
        double worst = rise < fall ? rise : fall;
        double factor = basis.addFactor().doubleValue() + basis.multiplierFactor().doubleValue() * state.years();
        return worst < 0 ? worst * factor : 0;
    }

    private double shocked(PortfolioScenario scenario) {
        double spot = scenario.spotMultiplier().doubleValue();
        return switch (scenario.shock()) {
            case UP -> state.value(spot, this::shockedUp);
            case DOWN -> state.value(spot, this::shockedDown);
            case NONE -> state.value(spot, ExpiryRevaluation::volatility);
            case LINEAR, ABS -> state.value(1, option -> volatility(option) * bent(option, scenario));
        };
    }

    private double bent(OptionHolding option, PortfolioScenario scenario) {
        double moneyness = StrictMath.log(option.strikePrice().doubleValue() / state.forward(1));
        return shocks.skew().multiplier(scenario, moneyness, StrictMath.sqrt(state.years()));
    }

    private static double volatility(OptionHolding option) {
        return option.impliedVolatility().doubleValue();
    }
}

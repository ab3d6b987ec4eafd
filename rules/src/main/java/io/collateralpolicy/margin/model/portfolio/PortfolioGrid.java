package io.collateralpolicy.margin.model.portfolio;

import io.collateralpolicy.margin.model.Finite;
import io.collateralpolicy.margin.option.ExpiryBook;
import io.collateralpolicy.margin.option.PortfolioScenario;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A portfolio of one underlying under a grid of scenarios: options by expiry, what follows spot, one worst loss.
 *
 * <p>{@code L = δ·(h − 1)·linear + Σ over expiries δ·(Λ(M(h, σ')) − M)}; in a skew scenario the second term is
 * {@code −Σ |δ·(Λ(M(1, σ')) − M)|}, so that expiries do not offset. Λ is {@link StaticDiscount}, M the undamped Black-76
 * value of an expiry. {@code W = min(forwardContingency, every L)}, 0 or less. All base currency, 18 places, half-even;
 * below 0 is a loss. Source: Derive v2-core 7736900d, PMRMLib_2 and PMRM_2.
 *
 * @param expiries           one per book, in their order
 * @param profits            one per scenario, in the order of the grid
 * @param forwardContingency what the forward's own moves may cost, 0 or less
 */
public record PortfolioGrid(List<Expiry> expiries, List<BigDecimal> profits, BigDecimal forwardContingency) {

    /**
     * One expiry.
     *
     * @param markToMarket   {@code M}, as it is
     * @param discounted     {@code Λ(M)}
     * @param upMultiplier   of volatilities in upward scenarios
     * @param downMultiplier of volatilities in downward scenarios
     * @param shockedUp      volatility of each option in upward scenarios
     * @param shockedDown    volatility of each option in downward scenarios
     */
    public record Expiry(
            BigDecimal markToMarket,
            BigDecimal discounted,
            BigDecimal upMultiplier,
            BigDecimal downMultiplier,
            List<BigDecimal> shockedUp,
            List<BigDecimal> shockedDown) {}

    /**
     * Revalues the portfolio.
     *
     * @param linear what moves as spot does, base currency: {@code q·P} of perpetuals, and collateral that is netted
     * @throws ArithmeticException when a figure is not finite
     */
    public static PortfolioGrid of(
            List<ExpiryBook> books, BigDecimal linear, List<PortfolioScenario> scenarios, PortfolioShocks shocks) {
        List<ExpiryRevaluation> expiries = books.stream().map(b -> new ExpiryRevaluation(b, shocks)).toList();
        double contingency = 0;
        for (ExpiryRevaluation expiry : expiries) {
            contingency += expiry.forwardContingency();
        }
        List<BigDecimal> profits = scenarios.stream().map(s -> profit(expiries, linear, s)).toList();
        return new PortfolioGrid(figures(books, expiries), profits, Finite.decimal("forwardContingency", contingency));
    }

    /** {@code W}: the smallest of the forward contingency and every scenario's profit, base currency, 0 or less, exact. */
    public BigDecimal worst() {
        return profits.stream().reduce(forwardContingency, BigDecimal::min);
    }

    private static BigDecimal profit(
            List<ExpiryRevaluation> expiries, BigDecimal linear, PortfolioScenario scenario) {
        double sum = scenario.dampingFactor().multiply(scenario.spotShock()).multiply(linear).doubleValue();
        for (ExpiryRevaluation expiry : expiries) {
            sum += expiry.profit(scenario);
        }
        return Finite.decimal("profit in scenario " + scenario.name(), sum);
    }

    private static List<Expiry> figures(List<ExpiryBook> books, List<ExpiryRevaluation> expiries) {
        List<Expiry> figures = new ArrayList<>();
        for (int i = 0; i < books.size(); i++) {
            figures.add(figures(books.get(i), expiries.get(i)));
        }
        return List.copyOf(figures);
    }

    private static Expiry figures(ExpiryBook book, ExpiryRevaluation expiry) {
        return new Expiry(
                Finite.decimal("markToMarket", expiry.markToMarket()),
                Finite.decimal("discounted", expiry.discounted()),
                Finite.decimal("upMultiplier", expiry.upMultiplier()),
                Finite.decimal("downMultiplier", expiry.downMultiplier()),
                book.options().stream().map(o -> Finite.decimal("shockedUp", expiry.shockedUp(o))).toList(),
                book.options().stream().map(o -> Finite.decimal("shockedDown", expiry.shockedDown(o))).toList());
    }
}

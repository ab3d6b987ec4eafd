package io.collateralpolicy.assessment.requirement.option;

import io.collateralpolicy.assessment.requirement.MarginTerms;
import io.collateralpolicy.margin.option.ExpiryPayoff;
import io.collateralpolicy.margin.option.IsolatedMargin;
import io.collateralpolicy.margin.option.OptionMarginRates;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** Margin of the options of a netting set, expiry by expiry, as an excess: 0 for what is held, below 0 for what is owed. */
final class ExpiryMargin {

    private ExpiryMargin() {}

    /**
     * Sums over expiries, base currency, exact.
     *
     * @param value       what the options are worth
     * @param isolated    each by itself
     * @param initial     what counts, to open
     * @param maintenance what counts, to keep
     * @param worstInitial     the most they can lose, without a floor at what is gained for sure
     * @param worstMaintenance likewise, by the scale of maintenance
     */
    record Sum(
            BigDecimal value,
            IsolatedMargin isolated,
            BigDecimal initial,
            BigDecimal maintenance,
            BigDecimal worstInitial,
            BigDecimal worstMaintenance) {

        private static final Sum ZERO = new Sum(BigDecimal.ZERO, IsolatedMargin.none(), BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        private Sum add(Sum other) {
            return new Sum(
                    value.add(other.value),
                    isolated.add(other.isolated),
                    initial.add(other.initial),
                    maintenance.add(other.maintenance),
                    worstInitial.add(other.worstInitial),
                    worstMaintenance.add(other.worstMaintenance));
        }
    }

    /** What a position is worth: undiscounted, on its forward, or on its settlement price once that is averaged. */
    static BigDecimal value(PricedOption option, Duration averaging) {
        return option.value(forward(option, averaging), BigDecimal.ONE);
    }

    static Sum sum(Books books, MarginTerms terms) {
        BigDecimal spot = books.group().spotPrice().orElse(BigDecimal.ZERO);
        return books.expiries().values().stream()
                .map(expiry -> of(expiry, spot, terms))
                .reduce(Sum.ZERO, Sum::add);
    }

    private static Sum of(List<PricedOption> expiry, BigDecimal spot, MarginTerms terms) {
        Duration averaging = ShockTerms.averaging(terms);
        BigDecimal value = BigDecimal.ZERO;
        IsolatedMargin isolated = IsolatedMargin.none();
        for (PricedOption option : expiry) {
            BigDecimal worth = value(option, averaging);
            value = value.add(worth);
            isolated = isolated.add(IsolatedMargin.of(option.holding(), worth, spot, rates(terms)));
        }
        return bounded(expiry, value, isolated, terms);
    }

    private static Sum bounded(
            List<PricedOption> expiry, BigDecimal value, IsolatedMargin isolated, MarginTerms terms) {
        ExpiryPayoff payoff = ExpiryPayoff.of(expiry.stream().map(PricedOption::holding).toList());
        BigDecimal settled = forward(expiry.get(0), ShockTerms.averaging(terms));
        BigDecimal forward = expiry.get(0).mark().forwardPrice().orElseThrow();
        BigDecimal initially = terms.decimal("initialUnpairedScale");
        BigDecimal kept = terms.decimal("maintenanceUnpairedScale");
        return new Sum(
                value,
                isolated,
                isolated.initial().max(payoff.bound(initially, settled)),
                isolated.maintenance().max(payoff.bound(kept, settled)),
                payoff.worst(initially, forward),
                payoff.worst(kept, forward));
    }

    private static BigDecimal forward(PricedOption option, Duration averaging) {
        BigDecimal forward = option.mark().forwardPrice().orElseThrow();
        return option.left().compareTo(averaging) < 0 ? option.mark().settlementPrice().orElse(forward) : forward;
    }

    private static OptionMarginRates rates(MarginTerms terms) {
        return new OptionMarginRates(
                terms.decimal("maximumSpotRate"),
                terms.decimal("minimumSpotRate"),
                terms.decimal("callMaintenanceRate"),
                terms.decimal("putMaintenanceRate"),
                terms.decimal("putValueRate"),
                terms.decimal("putOffset"));
    }
}

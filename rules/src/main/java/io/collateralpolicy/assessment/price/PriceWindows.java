package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.margin.PriceMove;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The move of an asset over the policy's window, measured against all of its quotes, valid or not. */
final class PriceWindows {

    private PriceWindows() {}

    static PriceMove move(DecidingPolicy policy, List<PriceWindow> windows, String asset, List<PriceQuote> quotes) {
        Optional<PriceWindow> window = windows.stream()
                .filter(w -> w.asset().equals(asset) && w.window().equals(policy.priceWindow()))
                .findFirst();
        if (window.isEmpty() || quotes.isEmpty()) {
            return PriceMove.none(policy.numerics());
        }
        BigDecimal lowest = quotes.stream().map(PriceQuote::price).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal highest = quotes.stream().map(PriceQuote::price).max(Comparator.naturalOrder()).orElseThrow();
        return PriceMove.of(
                window.get().highPrice(), window.get().lowPrice(), lowest, highest, policy.numerics());
    }
}

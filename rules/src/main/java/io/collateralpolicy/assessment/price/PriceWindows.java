package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.basis.DecidingPolicy;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.PriceChoice;
import io.collateralpolicy.margin.PriceMove;
import java.math.BigDecimal;
import java.util.List;

/** The move of an asset over the policy's window, measured against all of its quotes, valid or not. */
final class PriceWindows {

    private PriceWindows() {}

    static PriceMove move(DecidingPolicy policy, List<PriceWindow> windows, String asset, List<PriceQuote> quotes) {
        if (!quotes.isEmpty()) {
            for (PriceWindow window : windows) {
                if (window.asset().equals(asset) && window.window().equals(policy.priceWindow())) {
                    return move(policy.numerics(), window, quotes);
                }
            }
        }
        return PriceMove.none(policy.numerics());
    }

    private static PriceMove move(Numerics numerics, PriceWindow window, List<PriceQuote> quotes) {
        return PriceMove.of(
                window.highPrice(),
                window.lowPrice(),
                price(PriceChoice.LOWEST, quotes),
                price(PriceChoice.HIGHEST, quotes),
                numerics);
    }

    private static BigDecimal price(PriceChoice which, List<PriceQuote> quotes) {
        return which.of(quotes, PriceQuote::price).orElseThrow().price();
    }
}

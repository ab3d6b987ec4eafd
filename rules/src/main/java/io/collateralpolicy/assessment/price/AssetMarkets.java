package io.collateralpolicy.assessment.price;

import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.fact.AssetMarket;
import io.collateralpolicy.margin.Numerics;
import io.collateralpolicy.margin.PriceChoice;
import io.collateralpolicy.margin.PriceGap;
import io.collateralpolicy.margin.PriceMove;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The market of one asset as rules see it: its quotes, valid or not, beside the policy's window and its reference.
 *
 * @param numerics how measures are rounded
 * @param window   the length of window that the policy names
 * @param market   as given
 * @param pools    behind tokens
 */
record AssetMarkets(Numerics numerics, Duration window, MarketInput market, Pools pools) {

    /** Column of the asset table that names what an asset is measured by. */
    static final String REFERENCE = "referenceAsset";

    AssetMarket of(String asset, AssetTerms known, List<PriceQuote> quotes) {
        Optional<PriceWindow> found = quotes.isEmpty() ? Optional.empty() : window(asset);
        PriceMove move = found.map(w -> move(w, quotes)).orElse(PriceMove.none(numerics));
        Optional<BigDecimal> low = found.map(w -> w.lowPrice().min(price(PriceChoice.LOWEST, quotes)));
        Optional<BigDecimal> close = found.flatMap(PriceWindow::previousClose);
        Optional<BigDecimal> ratio = ratio(known, quotes);
        return new AssetMarket(
                asset,
                known.assetClass(),
                known.underlying(),
                move.drop(),
                move.rise(),
                found.isPresent(),
                low.orElse(BigDecimal.ZERO),
                close.isPresent(),
                close.map(c -> PriceGap.drop(c, low.orElseThrow(), numerics)).orElse(BigDecimal.ZERO),
                ratio.isPresent(),
                ratio.orElse(BigDecimal.ZERO),
                pools.knows(asset));
    }

    private Optional<PriceWindow> window(String asset) {
        for (PriceWindow given : market.priceWindows()) {
            if (given.asset().equals(asset) && given.window().equals(window)) {
                return Optional.of(given);
            }
        }
        return Optional.empty();
    }

    private PriceMove move(PriceWindow found, List<PriceQuote> quotes) {
        return PriceMove.of(
                found.highPrice(),
                found.lowPrice(),
                price(PriceChoice.LOWEST, quotes),
                price(PriceChoice.HIGHEST, quotes),
                numerics);
    }

    private Optional<BigDecimal> ratio(AssetTerms known, List<PriceQuote> quotes) {
        Object reference = known.stated().get(REFERENCE);
        if (reference == null || quotes.isEmpty()) {
            return Optional.empty();
        }
        List<PriceQuote> ofReference =
                market.quotes().stream().filter(q -> q.asset().equals(reference)).toList();
        return PriceChoice.HIGHEST
                .of(ofReference, PriceQuote::price)
                .map(q -> PriceGap.ratio(price(PriceChoice.LOWEST, quotes), q.price(), numerics));
    }

    private static BigDecimal price(PriceChoice which, List<PriceQuote> quotes) {
        return which.of(quotes, PriceQuote::price).orElseThrow().price();
    }
}

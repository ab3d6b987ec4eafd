package io.collateralpolicy.assessment.feed;

import io.collateralpolicy.assessment.market.Mark;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.portfolio.Portfolio;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.DerivativePosition;
import io.collateralpolicy.assessment.request.DerivativePosition.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lowest confidence, 0 to 1, in what a lot or position is valued on; 1 where none is stated. */
public final class Confidences {

    private final Prices prices;
    private final Map<List<Object>, BigDecimal> byExpiry = new HashMap<>();
    private final Map<String, BigDecimal> ofPerpetuals = new HashMap<>();
    private BigDecimal ofSpot = BigDecimal.ONE;

    public Confidences(Prices prices, Portfolio portfolio) {
        this.prices = prices;
        for (DerivativePosition position : portfolio.positions()) {
            ofSpot = ofSpot.min(ofAsset(position.underlying()));
            if (position.type() == Type.OPTION) {
                byExpiry.merge(expiry(position), ofMark(position), BigDecimal::min);
            } else if (position.type() == Type.PERPETUAL && position.quantity().signum() > 0) {
                ofPerpetuals.merge(position.underlying(), ofMark(position), BigDecimal::min);
            }
        }
    }

    /** In the quote that values the asset. */
    public BigDecimal ofAsset(String asset) {
        return prices.ofCollateral(asset).flatMap(PriceQuote::confidence).orElse(BigDecimal.ONE);
    }

    /** The same and in the spot prices of everything that positions follow. */
    public BigDecimal ofAssetBesidePositions(String asset) {
        return ofSpot.min(ofAsset(asset));
    }

    /** In the position's mark, its spot price, and for an option the marks of its expiry. */
    public BigDecimal of(DerivativePosition position) {
        return ofMark(position)
                .min(ofAsset(position.underlying()))
                .min(byExpiry.getOrDefault(expiry(position), BigDecimal.ONE));
    }

    /** The same and in the marks of perpetuals held on the underlying. */
    public BigDecimal besidePerpetuals(DerivativePosition position) {
        return of(position).min(ofPerpetuals.getOrDefault(position.underlying(), BigDecimal.ONE));
    }

    private BigDecimal ofMark(DerivativePosition position) {
        return prices.ofInstrument(position.instrument()).map(Mark::lowestConfidence).orElse(BigDecimal.ONE);
    }

    private static List<Object> expiry(DerivativePosition position) {
        return List.of(position.underlying(), position.type(), position.expiry().orElse(Instant.EPOCH));
    }
}

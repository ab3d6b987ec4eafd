package io.collateralpolicy.assessment.terms.lot;

import io.collateralpolicy.assessment.basis.AssetTerms;
import io.collateralpolicy.assessment.feed.Confidences;
import io.collateralpolicy.assessment.price.Measured;
import io.collateralpolicy.assessment.price.Prices;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.fact.asset.AssetMeasures;
import io.collateralpolicy.fact.asset.AssetProperties;
import io.collateralpolicy.fact.Lot;
import io.collateralpolicy.margin.Numerics;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Lots as rules see them: everything the host knows of one, joined. */
public final class LotFacts {

    private final AccountState account;
    private final Prices prices;
    private final Numerics numerics;

    public LotFacts(AccountState account, Prices prices, Numerics numerics) {
        this.account = account;
        this.prices = prices;
        this.numerics = numerics;
    }

    public Lot of(CollateralLot lot, Confidences confidences) {
        AssetTerms terms = prices.terms().get(lot.asset());
        AssetProperties known = KnownProperties.of(terms, lot.properties(), prices.asOf());
        Optional<BigDecimal> price = prices.ofCollateral(lot.asset()).map(q -> q.price());
        return new Lot(
                lot.lotId(),
                lot.asset(),
                lot.chain(),
                terms.assetClass(),
                terms.underlying(),
                lot.custody(),
                account.segment(),
                account.marginMode().name(),
                account.mode(),
                lot.quantity(),
                lot.encumbered().orElse(BigDecimal.ZERO),
                price.map(p -> numerics.asset(lot.quantity().multiply(p))).orElse(numerics.zero()),
                price.isPresent() || lot.quantity().signum() == 0,
                prices.quoteAge(lot.asset()),
                prices.isTripped(lot.asset()),
                known,
                account.affiliates().contains(known.assetIssuer()) && !known.assetIssuer().equals(AssetProperties.UNKNOWN),
                measures(lot, prices.measured().get(lot.asset()), terms.underlyingShare()),
                confidences.ofAsset(lot.asset()),
                confidences.ofAssetBesidePositions(lot.asset()));
    }

    private AssetMeasures measures(CollateralLot lot, Measured measured, BigDecimal underlyingShare) {
        if (measured == Measured.NOTHING && underlyingShare.compareTo(BigDecimal.ONE) == 0) {
            return AssetMeasures.NONE;
        }
        return new AssetMeasures(
                measured.age().isPresent(),
                measured.age().orElse(Duration.ZERO),
                measured.volatility().isPresent(),
                measured.volatility().orElse(BigDecimal.ZERO),
                measured.basis().isPresent(),
                measured.basis().orElse(BigDecimal.ZERO),
                measured.basisVolatility().orElse(BigDecimal.ZERO),
                measured.depth().isPresent(),
                measured.depth().orElse(BigDecimal.ZERO),
                measured.poolDeviation().isPresent(),
                measured.poolDeviation().orElse(BigDecimal.ZERO),
                shareOfPool(lot, measured),
                underlyingShare);
    }

    private BigDecimal shareOfPool(CollateralLot lot, Measured measured) {
        return measured.poolDeviation().isPresent()
                ? numerics.riskRatio(lot.quantity(), measured.poolSupply().orElseThrow())
                : BigDecimal.ZERO;
    }
}

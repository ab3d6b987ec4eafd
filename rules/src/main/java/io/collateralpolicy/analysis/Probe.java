package io.collateralpolicy.analysis;

import io.collateralpolicy.assessment.market.AssetMetrics;
import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.market.PriceWindow;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.DecisionRequest;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.assessment.request.PolicyReference;
import io.collateralpolicy.assessment.request.Purpose;
import io.collateralpolicy.policy.ReadyPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The smallest account: one lot, one unit owed of the same asset, one quote; and what stands beside it.
 *
 * @param values text, {@code BigDecimal} or {@code Duration} by what varies; what is left out has no influence
 * @param beside a lot of another asset, at most one
 */
public record Probe(Map<Vary, Object> values, List<Probe> beside) {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WINDOW_SCALE = 30;

    public Probe {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        beside = List.copyOf(beside);
    }

    Probe(Map<Vary, Object> values) {
        this(values, List.of());
    }

    Probe beside(Probe other) {
        return new Probe(values, List.of(other));
    }

    Probe with(Vary vary, Object value) {
        Map<Vary, Object> changed = new TreeMap<>(values);
        changed.put(vary, value);
        return new Probe(changed, beside);
    }

    Object of(Vary vary) {
        return values.getOrDefault(vary, vary.usual());
    }

    /** The request that anybody can send to see the same. */
    public DecisionRequest request(ReadyPolicy policy) {
        return new DecisionRequest(
                Purpose.QUOTE,
                new PolicyReference(policy.manifest().name(), Optional.empty()),
                Optional.of(AS_OF),
                Optional.of(account(policy)),
                Optional.empty(),
                List.of(),
                Optional.of(market(policy)),
                Optional.empty());
    }

    private AccountState account(ReadyPolicy policy) {
        List<CollateralLot> lots = new ArrayList<>(lots("lot"));
        beside.forEach(other -> lots.addAll(other.lots("beside")));
        Loan loan = new Loan("loan", text(Vary.ASSET), BigDecimal.ONE, Optional.empty());
        return new AccountState("probe", "1", MarginMode.valueOf(text(Vary.MARGIN_MODE)),
                policy.manifest().host().baseCurrency(), Optional.of(text(Vary.POOL)), lots, List.of(loan),
                List.of(), List.of(), List.of(), Optional.of(text(Vary.EFFICIENCY_MODE)).filter(mode -> !mode.isEmpty()),
                Optional.empty(), Optional.empty());
    }

    private MarketInput market(ReadyPolicy policy) {
        List<Probe> all = new ArrayList<>(List.of(this));
        all.addAll(beside);
        return new MarketInput(all.stream().map(Probe::quote).toList(), List.of(), List.of(),
                all.stream().map(probe -> probe.window(policy)).toList(),
                all.stream().flatMap(probe -> probe.measured().stream()).toList(), List.of());
    }

    /** A volatility is known only where it varies. */
    private Optional<AssetMetrics> measured() {
        return Optional.ofNullable(values.get(Vary.VOLATILITY)).map(volatility -> new AssetMetrics(text(Vary.ASSET),
                Optional.of((BigDecimal) volatility), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                AS_OF));
    }

    private List<CollateralLot> lots(String id) {
        int pieces = decimal(Vary.PIECES).intValueExact();
        BigDecimal quantity = decimal(Vary.QUANTITY).divide(decimal(Vary.PIECES), WINDOW_SCALE, RoundingMode.FLOOR);
        return IntStream.range(0, pieces)
                .mapToObj(i -> new CollateralLot(i == 0 ? id : id + i, text(Vary.ASSET), text(Vary.CHAIN),
                        pieces == 1 ? decimal(Vary.QUANTITY) : quantity, text(Vary.CUSTODY), Optional.empty()))
                .toList();
    }

    private PriceQuote quote() {
        return new PriceQuote(text(Vary.ASSET), text(Vary.SOURCE), decimal(Vary.PRICE),
                AS_OF.minus((Duration) of(Vary.AGE)), Optional.of(decimal(Vary.CONFIDENCE)));
    }

    /**
     * The window whose extremes the price stands just so far from: {@code high = price / (1 − drop)} rounded down,
     * {@code low = price / (1 + rise)} rounded up, so that the move, which is rounded itself, is not larger.
     */
    private PriceWindow window(ReadyPolicy policy) {
        BigDecimal price = decimal(Vary.PRICE);
        BigDecimal high = price.divide(BigDecimal.ONE.subtract(decimal(Vary.DROP)), WINDOW_SCALE, RoundingMode.FLOOR);
        BigDecimal low = price.divide(BigDecimal.ONE.add(decimal(Vary.RISE)), WINDOW_SCALE, RoundingMode.CEILING);
        return new PriceWindow(text(Vary.ASSET), policy.priceWindow(), high.max(price), low.min(price));
    }

    private String text(Vary vary) {
        return (String) of(vary);
    }

    private BigDecimal decimal(Vary vary) {
        return (BigDecimal) of(vary);
    }
}

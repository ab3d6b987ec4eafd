package io.collateralpolicy.bench.portfolio;

import io.collateralpolicy.assessment.market.MarketInput;
import io.collateralpolicy.assessment.market.PriceQuote;
import io.collateralpolicy.assessment.request.AccountState;
import io.collateralpolicy.assessment.request.CollateralLot;
import io.collateralpolicy.assessment.request.Loan;
import io.collateralpolicy.assessment.request.MarginMode;
import io.collateralpolicy.impact.BookAccount;
import io.collateralpolicy.impact.Circumstances;
import io.collateralpolicy.impact.Impact;
import io.collateralpolicy.impact.ImpactReport;
import io.collateralpolicy.policy.ReadyPolicy;
import io.collateralpolicy.scenario.ShippedPolicies;
import io.collateralpolicy.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The impact of a change on a hundred thousand accounts that all differ, both packages at four levels of prices, in one process on all
 * processors; accounts are made as they are asked for, reading them is not counted. The first round warms up.
 */
public final class BookImpact {

    private static final int ACCOUNTS = 100_000;
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final List<String> HELD = List.of("WETH", "wstETH", "WBTC", "LDO", "LINK");

    private BookImpact() {}

    public static void main(String[] arguments) {
        ReadyPolicy before = ShippedPolicies.ready("aave-v3", "1.0.0");
        ReadyPolicy after = before.with(before.numbers().with(changed(before)));
        measure(before, after);
        measure(before, after);
    }

    /** Every threshold a tenth lower. */
    private static Table changed(ReadyPolicy policy) {
        Table table = policy.numbers().table("collateral-reserves").orElseThrow();
        return table.withRows(table.rows().stream().map(BookImpact::lowered).toList());
    }

    private static Map<String, String> lowered(Map<String, String> row) {
        Map<String, String> lower = new TreeMap<>(row);
        lower.computeIfPresent("liquidationThreshold", (name, value) -> Integer.toString(Integer.parseInt(value) * 9 / 10));
        return lower;
    }

    private static void measure(ReadyPolicy before, ReadyPolicy after) {
        Circumstances circumstances = new Circumstances(new MarketInput(
                List.of(quote("WETH", "2000"), quote("wstETH", "2450"), quote("WBTC", "60000"), quote("LDO", "2"),
                        quote("LINK", "15"), quote("USDC", "1")), List.of(), List.of(), List.of()), List.of(), NOW);
        long begun = System.nanoTime();
        ImpactReport report = Impact.of(new Impact.Compared(before, after, circumstances),
                IntStream.range(0, ACCOUNTS).mapToObj(BookImpact::account).iterator(), List.of(), done -> {});
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "| impact | %d accounts, %d newly liquidatable | %.1f s | on %d processors |%n",
                report.accounts(), report.levels().get(0).newlyLiquidatable(), seconds, Runtime.getRuntime().availableProcessors());
    }

    private static PriceQuote quote(String asset, String price) {
        return new PriceQuote(asset, "oracle", new BigDecimal(price), NOW, Optional.empty());
    }

    private static BookAccount account(int place) {
        List<CollateralLot> lots = IntStream.rangeClosed(0, place % 3).mapToObj(i -> new CollateralLot(
                "lot-" + i, HELD.get((place + i) % HELD.size()), "eip155:1", new BigDecimal("1." + (100_000 + place)),
                "PROTOCOL_VAULT", Optional.empty())).toList();
        Loan loan = new Loan("loan-1", "USDC", BigDecimal.valueOf(1_000 + place % 2_000), Optional.empty());
        return new BookAccount("core", new AccountState("account-" + place, "1", MarginMode.CROSS, "USD", Optional.empty(), lots,
                List.of(loan), List.of(), List.of()));
    }
}

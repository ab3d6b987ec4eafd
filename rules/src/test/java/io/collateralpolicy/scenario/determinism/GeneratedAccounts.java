package io.collateralpolicy.scenario.determinism;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.collateralpolicy.scenario.Scenario;
import io.collateralpolicy.wire.StrictJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Accounts drawn by a fixed seed: known and unknown assets, fresh and stale quotes, odd quantities, withdrawals that pass
 * and that do not. {@link Random} draws the same on every JDK, for its algorithm is specified.
 */
final class GeneratedAccounts {

    private static final long SEED = 20_261_122;
    private static final Instant AS_OF = Instant.parse("2026-11-22T14:00:00Z");
    private static final List<String> ASSETS =
            List.of("WETH", "wstETH", "WBTC", "USDC", "LINK", "UNI-V2-USDC-WETH", "CRV", "NOBODY-KNOWS");
    private static final List<String> SOURCES = List.of("chainlink:ETH-USD", "chainlink:WSTETH-USD",
            "chainlink:BTC-USD", "chainlink:USDC-USD", "chainlink:LINK-USD", "uniswap-v2:USDC-WETH",
            "chainlink:CRV-USD", "pyth:ETH-USD");
    private static final List<String> UNDERLYINGS = List.of("ETH", "BTC", "SOL");
    private static final List<String> OPTIONS = List.of("ETH-P", "ETH-C", "BTC-P", "BTC-C");
    private static final List<String> SEGMENTS = List.of(
            "core", "parametric", "parametric-shortfall", "historical", "historical-shortfall");
    private static final int RETURNS = 60;

    private final Random random;

    private GeneratedAccounts(Random random) {
        this.random = random;
    }

    static List<Scenario> scenarios(int count) {
        GeneratedAccounts generated = new GeneratedAccounts(new Random(SEED));
        return IntStream.range(0, count).mapToObj(generated::scenario).toList();
    }

    private Scenario scenario(int number) {
        ObjectNode scenario = StrictJson.mapper().createObjectNode();
        scenario.put("title", "generated account " + number).put("source", "seed " + SEED);
        scenario.putObject("expect");
        ObjectNode given = scenario.putObject("given").put("purpose", "QUOTE").put("asOf", AS_OF.toString());
        given.putObject("policy").put("name", "standard").put("at", "active");
        account(given.putObject("account").put("accountId", "acct-" + number));
        market(given.putObject("market"));
        if (random.nextBoolean()) {
            given.putArray("intents").addObject()
                    .put("action", "WITHDRAW").put("lotId", "lot-0").put("quantity", decimal(6));
        }
        return Scenario.read(scenario.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void account(ObjectNode account) {
        account.put("accountVersion", "1").put("marginMode", "CROSS").put("baseCurrency", "USD").put("pool", drawn(SEGMENTS));
        ArrayNode lots = account.putArray("collateral");
        for (int i = 0; i <= random.nextInt(6); i++) {
            lots.addObject().put("lotId", "lot-" + i).put("asset", drawn(ASSETS)).put("chain", "eip155:1")
                    .put("quantity", decimal(18)).put("custody", "PROTOCOL_VAULT").put("encumbered", "0");
        }
        account.putArray("loans").addObject().put("loanId", "loan-0").put("asset", drawn(ASSETS))
                .put("principal", decimal(6)).put("accruedInterest", decimal(6));
        ArrayNode positions = account.putArray("positions");
        for (int i = 0; i < random.nextInt(5); i++) {
            String underlying = drawn(UNDERLYINGS);
            positions.addObject().put("positionId", "pos-" + i).put("instrument", underlying + "-PERP")
                    .put("type", "PERPETUAL").put("underlying", underlying)
                    .put("side", random.nextBoolean() ? "LONG" : "SHORT").put("quantity", decimal(3))
                    .put("entryPrice", decimal(2)).put("accruedFunding", decimal(6));
        }
        for (String option : OPTIONS) {
            if (random.nextBoolean()) {
                positions.addObject().put("positionId", option).put("instrument", option).put("type", "OPTION")
                        .put("underlying", option.substring(0, 3)).put("side", random.nextBoolean() ? "LONG" : "SHORT")
                        .put("quantity", decimal(3)).put("optionType", option.endsWith("C") ? "CALL" : "PUT")
                        .put("strikePrice", decimal(0)).put("expiry", AS_OF.plusSeconds(1 + random.nextInt(9_000_000)).toString());
            }
        }
    }

    private void market(ObjectNode market) {
        ArrayNode quotes = market.putArray("quotes");
        for (int i = 0; i < ASSETS.size(); i++) {
            quotes.addObject().put("asset", ASSETS.get(i)).put("source", SOURCES.get(i)).put("price", decimal(8))
                    .put("publishedAt", AS_OF.minusSeconds(random.nextInt(70)).toString())
                    .put("confidence", new BigDecimal(BigInteger.valueOf(9_400 + random.nextInt(601)), 4).toPlainString());
        }
        ArrayNode marks = market.putArray("marks");
        UNDERLYINGS.forEach(underlying -> marks.addObject().put("instrument", underlying + "-PERP")
                .put("markPrice", decimal(2)).put("publishedAt", AS_OF.toString()));
        OPTIONS.forEach(option -> marks.addObject().put("instrument", option).put("publishedAt", AS_OF.toString())
                .put("forwardPrice", decimal(2)).put("impliedVolatility", "0." + (1 + random.nextInt(99))));
        ArrayNode series = market.putArray("returnSeries");
        UNDERLYINGS.forEach(underlying -> returns(series.addObject().put("underlying", underlying)));
    }

    private void returns(ObjectNode series) {
        ArrayNode returns = series.putArray("returns");
        for (int i = 0; i < RETURNS; i++) {
            returns.add(new BigDecimal(BigInteger.valueOf(random.nextInt(2001) - 1000), 4).toPlainString());
        }
    }

    /** 1 to 10⁹ units of the last place above a whole number from 1 to 10,000. */
    private String decimal(int places) {
        BigDecimal fraction = new BigDecimal(BigInteger.valueOf(random.nextInt(1_000_000_000)), Math.max(9, places));
        return BigDecimal.valueOf(1 + random.nextInt(10_000)).add(fraction)
                .setScale(places, RoundingMode.DOWN).toPlainString();
    }

    private String drawn(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
